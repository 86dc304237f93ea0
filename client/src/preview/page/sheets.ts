/** Marks on the A4 look where the pages of the printed report end. They lie upon it: nothing of the report moves. */
import { type Piece, pageStarts } from './ends.ts';

/** Width of the sheet and height of its text, in mm (GB/T 9704). */
const SHEET_WIDTH = 210;
const TEXT_HEIGHT = 225;
/** Of a paragraph of at least twice as many, so many lines at its ends stay together, as browsers print. */
const TOGETHER = 2;
/** What is taller by less than this, in pixels, still fits. */
const TOLERANCE = 0.2;

/** Draws the marks of an article anew into `layer`, which lies upon it; without an article there are none. */
export function markPages(layer: HTMLElement, article: HTMLElement | null): void {
  if (!article) {
    layer.replaceChildren();
    return;
  }
  const sheet = article.getBoundingClientRect();
  const origin = layer.getBoundingClientRect();
  const pieces = piecesOf(article);
  const height = (sheet.width / SHEET_WIDTH) * TEXT_HEIGHT + TOLERANCE;
  const marks = pageStarts(pieces, height).map((index, i) => {
    const before = pieces[index - 1]?.bottom ?? sheet.top;
    const after = pieces[index]?.top ?? before;
    const mark = document.createElement('div');
    mark.className = 'pageEnd';
    mark.dataset['page'] = String(i + 2);
    mark.style.top = `${(before + Math.max(before, after)) / 2 - origin.top}px`;
    mark.style.left = `${sheet.left - origin.left}px`;
    mark.style.width = `${sheet.width}px`;
    return mark;
  });
  layer.replaceChildren(...marks);
}

type Add = (top: number, bottom: number, back?: number, head?: number) => void;

function piecesOf(article: HTMLElement): Piece[] {
  const pieces: Piece[] = [];
  let extra = 0;
  /** Whether what comes next stays below what was last. */
  let held = false;
  const add: Add = (top, bottom, back = 0, head = 0) => {
    pieces.push({ top, bottom, back: Math.max(back, held ? 1 : 0), head, extra });
    extra = 0;
    held = false;
  };
  for (const element of article.querySelectorAll<HTMLElement>(
    '[data-clip="no"], h1, h2, h3, h4, p, hr, table, .xxgk-signature',
  )) {
    const { top, bottom, height } = element.getBoundingClientRect();
    if (element.dataset['clip'] === 'no') extra += height;
    else if (element instanceof HTMLTableElement) addTable(element, add);
    else if (element.matches('.xxgk-signature')) add(top, bottom, 1);
    else if (element.closest('.xxgk-signature, td, th')) continue;
    else if (element instanceof HTMLParagraphElement) addLines(element, add);
    else {
      add(top, bottom);
      held = element instanceof HTMLHeadingElement;
    }
  }
  return pieces;
}

/** Where a paragraph may be cut. */
function addLines(paragraph: HTMLElement, add: Add): void {
  const { top, height } = paragraph.getBoundingClientRect();
  const scale = paragraph.offsetHeight > 0 ? height / paragraph.offsetHeight : 1;
  const line = Number.parseFloat(getComputedStyle(paragraph).lineHeight) * scale;
  const count = line > 0 ? Math.max(1, Math.round(height / line)) : 1;
  const long = count >= TOGETHER * 2;
  for (let i = 0; i < count; i++) {
    const alone = i > 0 && (i < TOGETHER || count - i < TOGETHER);
    add(top + (i * height) / count, top + ((i + 1) * height) / count, long && alone ? 1 : 0);
  }
}

/** Rows of 表二 stay with those of their block, and its head is that of the first block alone. */
function addTable(table: HTMLTableElement, add: Add): void {
  const blocks = table.classList.contains('xxgk-disclosure');
  const head = blocks ? 0 : (table.tHead?.getBoundingClientRect().height ?? 0);
  const rows = [...table.rows];
  rows.forEach((row, i) => {
    const { top, bottom } = row.getBoundingClientRect();
    const before = rows[i - 1]?.parentElement;
    const held = before && (before === table.tHead || (blocks && before === row.parentElement));
    add(top, bottom, held ? 1 : 0, row.parentElement === table.tHead ? 0 : head);
  });
}
