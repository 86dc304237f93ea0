import type { Report, Span } from '../../report/types.ts';

const fence = /^[ \t>]*(`{3,}|~{3,})(.*)$/;

/** Blocks of code in Markdown, as CommonMark fences them; one that is never closed is none. */
export function fencesOf({ text, lines, markdown }: Report): Span[] {
  const found: Span[] = [];
  if (!markdown || !/```|~~~/.test(text)) return found;
  let open: { readonly start: number; readonly mark: string } | null = null;
  for (let line = 0; line < lines.count; line++) {
    const start = lines.starts[line] as number;
    const end = lines.ends[line] as number;
    const [, mark = '', rest = ''] = fence.exec(text.slice(start, Math.min(end, start + 200))) ?? [];
    if (mark === '') continue;
    if (open === null) open = { start, mark };
    else if (mark.startsWith(open.mark) && rest.trim() === '') {
      found.push({ start: open.start, end });
      open = null;
    }
  }
  return found;
}

/** Those that begin in none of the fences; both in the order of the text. */
export function outside<T extends Span>(spans: readonly T[], fences: readonly Span[]): readonly T[] {
  let i = 0;
  return spans.filter(({ start }) => {
    while (i < fences.length && (fences[i] as Span).end <= start) i++;
    return start < (fences[i]?.start ?? start + 1);
  });
}
