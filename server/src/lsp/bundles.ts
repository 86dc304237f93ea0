/** Bundles of their own, required at first use: most documents need none of them. The same on Node and in a worker. */
import type { HtmlReader } from '../parser/html/types.ts';
import type { ProseReader } from '../render/document.ts';
import type { ConfigTools } from './projects.ts';

/** The HTML parser: at the first `<table`. */
export function loadHtml(): HtmlReader {
  const bundle: { readonly readHtml: HtmlReader } = require('./html.js');
  return bundle.readHtml;
}

/** The Markdown parser: at the first preview. */
export function loadProse(): ProseReader {
  const bundle: { readonly readMarkdown: ProseReader } = require('./prose.js');
  return bundle.readMarkdown;
}

/** What reads and writes project files: at the first one. */
export const loadConfig = (): ConfigTools => require('./config.js');
