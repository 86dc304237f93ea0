/** Marks on the A4 look where the pages of the printed report end. They lie upon it: nothing of the report moves. */
import type { PrintedSheet } from '../../../../server/src/requests.ts';
import { type Piece, pageStarts } from './ends.ts';

/** So many lines of a paragraph at the end of a page stay together; at the top of the next one, where that leaves as many. */
const TOGETHER = 2;
/** What is taller by less than this, in pixels, still fits. */
const TOLERANCE = 0.2;

/** Draws the marks of an article anew into `layer`, which lies upon it; without an article there are none. */
export function markPages(layer: HTMLElement, article: HTMLElement | null, printed: PrintedSheet | null): void {
  if (!article || !printed) {
    layer.replaceChildren();
    return;
  }
  const sheet = article.getBoundingClientRect();
  const origin = layer.getBoundingClientRect();
  const pieces = piecesOf(article);
  const scale = sheet.width / printed.width;
  const height = printed.textHeight * scale + TOLERANCE;
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

type Add = (top: number, bottom: number, back?: number, head?: number, tears?: boolean) => void;

function piecesOf(article: HTMLElement): Piece[] {
  const pieces: Piece[] = [];
  let extra = 0;
  /** Whether what comes next stays below what was last. */
  let held = false;
  /** Lines of the paragraph that was last. */
  let lines = 0;
  const add: Add = (top, bottom, back = 0, head = 0, tears = false) => {
    pieces.push({ top, bottom, back: Math.max(back, held ? 1 : 0), head, extra, tears });
    extra = 0;
    held = false;
  };
  for (const element of article.querySelectorAll<HTMLElement>(
    '[data-clip="no"], h1, h2, h3, h4, p, hr, table, .xxgk-signature',
  )) {
    const { top, bottom, height } = element.getBoundingClientRect();
    if (element.dataset['clip'] === 'no') extra += height;
    else if (element instanceof HTMLTableElement) addTable(element, add);
    else if (element.matches('.xxgk-signature')) add(top, bottom, lines < TOGETHER * 2 ? 1 : TOGETHER, 0, lines > 1);
    else if (element.closest('.xxgk-signature, td, th')) continue;
    else if (element instanceof HTMLParagraphElement) lines = addLines(element, add);
    else {
      add(top, bottom);
      held = element instanceof HTMLHeadingElement;
    }
  }
  return pieces;
}

/** Where a paragraph may be cut; gives how many lines it has. A signature takes of its last ones, were it to cut it in two. */
function addLines(paragraph: HTMLElement, add: Add): number {
  const { top, height } = paragraph.getBoundingClientRect();
  const scale = paragraph.offsetHeight > 0 ? height / paragraph.offsetHeight : 1;
  const line = Number.parseFloat(getComputedStyle(paragraph).lineHeight) * scale;
  const count = line > 0 ? Math.max(1, Math.round(height / line)) : 1;
  for (let i = 0; i < count; i++) {
    const orphan = i > 0 && i < TOGETHER;
    const widow = count - i < TOGETHER && i > TOGETHER;
    add(top + (i * height) / count, top + ((i + 1) * height) / count, orphan || widow ? 1 : 0);
  }
  return count;
}

/** Rows of 表二 stay with those of their block, and its head is that of the first block alone. */
function addTable(table: HTMLTableElement, add: Add): void {
  const blocks = table.classList.contains('xxgk-disclosure');
  const outer = table.getBoundingClientRect().top;
  const head = blocks || !table.tHead ? 0 : table.tHead.getBoundingClientRect().bottom - outer;
  const rows = [...table.rows];
  // Half of a border lies outside the first row, and the last one of a page.
  const half = rows[0] ? rows[0].getBoundingClientRect().top - outer : 0;
  rows.forEach((row, i) => {
    const { top, bottom } = row.getBoundingClientRect();
    const before = rows[i - 1]?.parentElement;
    const held = before && (before === table.tHead || (blocks && before === row.parentElement));
    add(top, bottom + half, held ? 1 : 0, row.parentElement === table.tHead ? 0 : head);
  });
}
