// The README of the package. VS Code shows it as a page of its own, which draws pictures of web addresses only; the
// product has none. So the page goes without pictures, and a link to a file that it cannot open is words. The guide,
// with its pictures, is in the package, and a command opens it.
import { readFileSync } from 'node:fs';

/** A line that is nothing but a picture, and the blank line after it. */
const picture = /^[ \t]*!\[[^\]]*\]\([^)]*\)\n\n?/gm;
const link = /\[([^\]]*)\]\(([^)\s]+)\)/g;

/**
 * @param {string} text README.md
 * @returns {string} the same without what would be broken; links with a scheme or to a heading stay
 */
export const standalone = (text) =>
  text.replace(picture, '').replace(link, (whole, words, target) => (/^(?:[a-z]+:|#)/.test(target) ? whole : words));

/** @param {string} file path of README.md */
export const standaloneReadme = (file) => standalone(readFileSync(file, 'utf8'));
