/** `xxgk/render`: the report as it will be published, with its findings marked. */
import type { Connection } from 'vscode-languageserver';
import { type Locale, type MessageKey, say } from '../messages/index.ts';
import type { ProseReader } from '../render/document.ts';
import { escapeHtml } from '../render/escape.ts';
import { renderReport } from '../render/html.ts';
import { clipboardStyles } from '../render/inline.ts';
import { marksOf } from '../render/marks.ts';
import { pageTitle } from '../render/page.ts';
import { printedSheet } from '../render/style.ts';
import type { Report } from '../report/types.ts';
import { type CopyTable, type DocumentParams, type PreviewWords, type RenderResult, requests } from '../requests.ts';
import { standards } from '../standard/index.ts';
import type { Snapshot } from './documents.ts';
import { type Log, told } from './guard.ts';

export interface RenderWorld {
  readonly log: Log;
  readonly snapshotAt: (uri: string) => Snapshot | null;
  /** Loads the reader of Markdown prose; called at the first preview. None: each line is a paragraph. */
  readonly prose?: (() => ProseReader) | undefined;
}

export function registerRender(connection: Connection, world: RenderWorld): void {
  let prose: ProseReader | null | undefined;
  const proseReader = (): ProseReader | null => {
    if (prose === undefined) {
      try {
        prose = world.prose?.() ?? null;
      } catch (error) {
        world.log(`prose: ${String(error)}`);
        prose = null;
      }
    }
    return prose;
  };

  connection.onRequest(
    requests.render,
    told(requests.render, world.log, async ({ uri }: DocumentParams): Promise<RenderResult | null> => {
      const snapshot = world.snapshotAt(uri);
      if (!snapshot) return null;
      const { report, version, findings, locale } = snapshot;
      const recognised = snapshot.recognised !== 'none';
      const title = recognised ? pageTitle(report, locale) : '';
      const html = recognised
        ? renderReport(report, {
            locale,
            absent: 'mark',
            prose: report.markdown ? proseReader() : null,
            marks: marksOf(findings, locale),
            positions: true,
            looks: 'classes',
          })
        : `<article class="xxgk-article"><p>${escapeHtml(say(locale, 'preview.noReport'))}</p></article>`;
      const words = previewWords(locale, findings.length);
      const copy = { styles: clipboardStyles, tables: recognised ? copyTables(report, locale) : [] };
      return {
        uri,
        version,
        recognised,
        title: say(locale, 'preview.panel', { title }),
        html,
        words,
        copy,
        sheet: printedSheet,
      };
    }),
  );
}

const copyTables = ({ tables }: Report, locale: Locale): CopyTable[] =>
  Object.values(tables).flatMap((found) => {
    if (!found) return [];
    const { id, start, end } = found;
    const { name } = standards[found.standard].tables[id];
    const words = (key: 'preview.copyOne' | 'preview.tableCopied'): string => say(locale, key, { table: name });
    return [{ table: id, name, start, end, label: words('preview.copyOne'), copied: words('preview.tableCopied') }];
  });

function previewWords(locale: Locale, count: number): PreviewWords {
  const word = (key: MessageKey): string => say(locale, key);
  return {
    lang: locale,
    web: word('preview.web'),
    a4: word('preview.a4'),
    look: word('preview.look'),
    previous: word('preview.previous'),
    next: word('preview.next'),
    copyReport: word('preview.copyReport'),
    reportCopied: word('preview.reportCopied'),
    notCopied: word('preview.notCopied'),
    problems: count === 0 ? word('preview.noProblems') : say(locale, 'preview.problems', { count }),
  };
}
