import { fontFamily, letterSpacing, lineHeight, sheet, sizes, textWidth } from './layout.ts';
import { sizeClass, smallerSizes } from './room.ts';
import { columnWidths } from './tables.ts';

/** Shares of the columns, as rules for the `<col>` of each official table. */
function widths(): string {
  return Object.entries(columnWidths)
    .map(([id, shares]) =>
      shares
        .map((share, i) => `.xxgk-${id} col:nth-child(${i + 1}):not([width]) { width: ${share / 10}%; }`)
        .join('\n'),
    )
    .join('\n');
}

/** Between the words and the border of a cell a screen has more room than paper: of all columns together, in pixels. */
const MORE_PADDING = 100;

/**
 * A table whose letters are smaller on paper, so that its figures have room, keeps its letters on a screen and is the wider
 * for it; the preview takes that width too, where it lets other tables shrink.
 */
const screenSizes = (): string =>
  smallerSizes
    .map((size) => {
      const room = `${(((textWidth / 25.4) * 72) / size).toFixed(1)}em`;
      return `.xxgk-${sizeClass(size)} { --xxgk-room: ${room}; min-width: max(820px, calc(${room} + ${MORE_PADDING}px)); }`;
    })
    .join('\n');

/** Two characters, with what lies between them: 28 to a line, in the first one as well. */
const indent = `calc(2em - ${-letterSpacing * 2}pt)`;

const pixels = (mm: number): number => (mm / 25.4) * 96;
/** The sheet in pixels, and the height of the text on it, of which browsers print whole ones. */
export const printedSheet = {
  width: pixels(sheet.width),
  textHeight: Math.ceil(pixels(sheet.height - sheet.top - sheet.bottom)),
} as const;
/** Browsers print on whole pixels: what the text on paper is wider by, so that its lines end at the same words. */
const wider = Number((Math.ceil(pixels(textWidth)) - pixels(textWidth)).toFixed(3));

/** The printed look, for what stands inside `scope`. */
const a4Css = (scope: string): string => `${scope} .xxgk-article {
  width: ${sheet.width}mm;
  max-width: none;
  min-height: ${sheet.height}mm;
  padding: ${sheet.top}mm calc(${sheet.right}mm - ${wider}px) ${sheet.bottom}mm ${sheet.left}mm;
  font-family: ${fontFamily('body')};
  font-size: ${sizes.body}pt;
  line-height: ${lineHeight}pt;
  letter-spacing: ${letterSpacing}pt;
  text-align: justify;
  line-break: strict;
}
${scope} .xxgk-title { margin: 0 0 ${lineHeight}pt; font-family: ${fontFamily('title')}; font-size: ${sizes.title}pt; font-weight: normal; line-height: 33pt; letter-spacing: 0; }
${scope} .xxgk-section, ${scope} .xxgk-subheading, ${scope} .xxgk-minor { margin: 0; font-size: ${sizes.body}pt; font-weight: normal; text-indent: ${indent}; break-after: avoid; }
${scope} .xxgk-section { font-family: ${fontFamily('section')}; }
${scope} .xxgk-subheading, ${scope} .xxgk-lead { font-family: ${fontFamily('subheading')}; font-weight: normal; }
${scope} .xxgk-paragraph { margin: 0; text-indent: ${indent}; }
${scope} .xxgk-list { margin: 0; padding-left: 4em; }
${scope} .xxgk-list .xxgk-paragraph { text-indent: 0; }
${scope} .xxgk-scroll { margin: 8pt 0; overflow: visible; }
${scope} .xxgk-table { width: calc(100% - 1px); min-width: 0; font-family: ${fontFamily('table')}; font-size: ${sizes.table}pt; line-height: 14pt; letter-spacing: 0; }
${scope} .xxgk-table th { background: none; }
${scope} .xxgk-table th, ${scope} .xxgk-table td { padding: 2.5pt 2pt; }
${scope} .xxgk-table td { overflow-wrap: normal; }
/* Repeated on each page, the head of the first block of 表二 would stand above the others. */
${scope} .xxgk-disclosure thead { display: table-row-group; }
${scope} .xxgk-reviews { font-size: ${sizes.wideTable}pt; }
${smallerSizes.map((size) => `${scope} .xxgk-${sizeClass(size)} { font-size: ${size}pt; }`).join('\n')}
${scope} .xxgk-table td { break-inside: avoid; }
${scope} .xxgk-signature { margin: ${lineHeight * 2}pt 4em 0 0; break-inside: avoid; break-before: avoid; }
`;

/**
 * The style sheet of a report, for page and preview. Colours are variables, so that an editor's theme can set them;
 * `.xxgk-a4` around an article is the look of the printed document (GB/T 9704), anything else that of a web page.
 */
export const reportCss = `.xxgk-article {
  --ink: var(--xxgk-ink, #1f1f1f);
  --paper: var(--xxgk-paper, #ffffff);
  --line: var(--xxgk-line, #333333);
  --shade: var(--xxgk-shade, #f3f5f8);
  --accent: var(--xxgk-accent, #1a5fb4);
  box-sizing: border-box;
  max-width: 1000px;
  margin: 0 auto;
  padding: 24px 32px 48px;
  color: var(--ink);
  background: var(--paper);
  font-family: 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
  font-size: 16px;
  line-height: 1.9;
  overflow-wrap: break-word;
}
.xxgk-title { margin: 0.4em 0 1.2em; font-size: 26px; line-height: 1.5; text-align: center; text-wrap: balance; }
.xxgk-section { margin: 1.6em 0 0.6em; font-size: 19px; }
.xxgk-subheading { margin: 1em 0 0.3em; font-size: 16px; }
.xxgk-minor { margin: 0.8em 0 0.2em; font-size: 16px; font-weight: 500; }
.xxgk-paragraph { margin: 0 0 0.6em; text-indent: 2em; text-align: justify; }
.xxgk-lead { font-weight: 600; }
.xxgk-list { margin: 0 0 0.6em; padding-left: 3.2em; }
.xxgk-list .xxgk-paragraph { margin: 0; text-indent: 0; }
.xxgk-quote { margin: 0 0 0.6em 2em; padding-left: 1em; border-left: 3px solid var(--line); }
.xxgk-link { color: var(--accent); }
.xxgk-scroll { margin: 1em 0; overflow-x: auto; }
.xxgk-table { width: 100%; border-collapse: collapse; font-size: 14px; line-height: 1.5; }
.xxgk-table th, .xxgk-table td { padding: 5px 6px; border: 1px solid var(--line); text-align: center; vertical-align: middle; overflow-wrap: anywhere; }
.xxgk-table th { font-weight: normal; background: var(--shade); }
.xxgk-table th.xxgk-rowLabel { text-align: left; }
.xxgk-table th[scope="rowgroup"] { word-break: keep-all; }
.xxgk-table td { font-variant-numeric: tabular-nums; }
.xxgk-disclosure, .xxgk-requests, .xxgk-reviews { table-layout: fixed; min-width: 640px; }
.xxgk-requests { min-width: 820px; }
${screenSizes()}
.xxgk-caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.xxgk-signature { margin: 2.4em 2em 0 0; text-align: right; }
.xxgk-signatureLine { margin: 0; }
${widths()}

${a4Css('.xxgk-a4')}`;

/** Paper and page numbers, for printing a page by itself. */
export const printCss = `@page {
  size: ${sheet.width}mm ${sheet.height}mm;
  margin: ${sheet.top}mm ${sheet.right}mm ${sheet.bottom}mm ${sheet.left}mm;
  @bottom-right { content: '— ' counter(page) ' —'; font: ${sizes.pageNumber}pt ${fontFamily('table')}; }
}
@page :left {
  @bottom-left { content: '— ' counter(page) ' —'; font: ${sizes.pageNumber}pt ${fontFamily('table')}; }
  @bottom-right { content: none; }
}
@media print {
/* A foot of nothing but a line, repeated like a head: where the end of a page cuts a merged cell, it has none of its own. */
.xxgk-table::after { content: ''; display: table-footer-group; break-inside: avoid; border-top: 1px solid var(--line); }
/* A head without a row below it would come again on the next page. */
.xxgk-table thead + tbody > tr:first-child { break-before: avoid; }
/* Nor is the heading above a table left behind. */
.xxgk-table thead > tr:first-child { break-before: avoid; }
.xxgk-disclosure tbody { break-inside: avoid; }
${a4Css('body')}body { margin: 0; background: none; }
body .xxgk-article, .xxgk-a4 .xxgk-article { width: auto; max-width: none; min-height: 0; margin: 0; padding: 0; }
}
`;
