/** Two texts as a unified diff: what `xxgk fix --dry-run` shows. */

const CONTEXT = 3;

interface Step {
  readonly kind: ' ' | '-' | '+';
  readonly line: string;
}

/** '' where the texts are the same. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const steps = compare(linesOf(before), linesOf(after));
  let output = `--- ${path}\n+++ ${path}\n`;
  let [oldLine, newLine] = [1, 1];
  for (let i = 0; i < steps.length; ) {
    const from = nextChange(steps, i);
    if (from === steps.length) break;
    let to = from;
    for (let next = from; next < steps.length && next - to <= 2 * CONTEXT; next = nextChange(steps, next + 1))
      to = next + 1;
    const start = Math.max(i, from - CONTEXT);
    const end = Math.min(steps.length, to + CONTEXT);
    oldLine += start - i;
    newLine += start - i;
    const hunk = steps.slice(start, end);
    const removed = hunk.filter((step) => step.kind !== '+').length;
    const added = hunk.filter((step) => step.kind !== '-').length;
    output += `@@ -${place(oldLine, removed)} +${place(newLine, added)} @@\n`;
    output += hunk.map(({ kind, line }) => `${kind}${shown(line)}\n`).join('');
    oldLine += removed;
    newLine += added;
    i = end;
  }
  return output;
}

const place = (line: number, count: number): string => `${count === 0 ? line - 1 : line},${count}`;

/** Lines with their breaks, so that a changed break is a change. Only \n ends a line of a patch; \r belongs to it. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

const shown = (line: string): string =>
  line.endsWith('\n') ? line.slice(0, -1) : `${line}\n\\ No newline at end of file`;

function nextChange(steps: readonly Step[], from: number): number {
  let i = from;
  while (i < steps.length && steps[i]?.kind === ' ') i++;
  return i;
}

/** Shortest edit script (Myers 1986) of what lies between the common beginning and end; a big middle is replaced whole. */
function compare(a: readonly string[], b: readonly string[]): Step[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const same = (lines: readonly string[]): Step[] => lines.map((line) => ({ kind: ' ', line }));
  return [
    ...same(a.slice(0, head)),
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...same(a.slice(a.length - tail)),
  ];
}

const MOST_EDITS = 400;

function middle(a: readonly string[], b: readonly string[]): Step[] {
  const reach = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let d = 0; d <= Math.min(a.length + b.length, MOST_EDITS); d++) {
    trace.push(new Map(reach));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
      let x = down ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a, b);
    }
  }
  return [...a.map((line): Step => ({ kind: '-', line })), ...b.map((line): Step => ({ kind: '+', line }))];
}

function walkBack(trace: readonly Map<number, number>[], a: readonly string[], b: readonly string[]): Step[] {
  const steps: Step[] = [];
  let x = a.length;
  let y = b.length;
  const keep = (untilX: number, untilY: number): void => {
    while (x > untilX && y > untilY) {
      x--;
      y--;
      steps.push({ kind: ' ', line: a[x] ?? '' });
    }
  };
  for (let d = trace.length - 1; d > 0; d--) {
    const reach = trace[d];
    const k = x - y;
    const down = k === -d || (k !== d && (reach?.get(k - 1) ?? -1) < (reach?.get(k + 1) ?? -1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = reach?.get(fromK) ?? 0;
    const fromY = fromX - fromK;
    keep(fromX, fromY);
    steps.push(down ? { kind: '+', line: b[fromY] ?? '' } : { kind: '-', line: a[fromX] ?? '' });
    x = fromX;
    y = fromY;
  }
  keep(0, 0);
  return steps.reverse();
}
