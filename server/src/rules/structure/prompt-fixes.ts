/** Takes a prompt of a template out of a report. */
import type { Report, Span } from '../../report/types.ts';
import type { Fix } from '../rule.ts';

/** A prompt is taken away only where what it asks for has been written; else its place would be lost. */
export function withoutPrompt(report: Report, { start, end }: Span): Fix[] {
  if (!standsBesideText(report, { start, end })) return [];
  const title = { key: 'prompt-left.fix', args: {} } as const;
  return [{ title, preferred: false, safe: false, edits: [{ start, end, newText: '' }] }];
}

/** How far a sentence of its own is looked for. */
const NEAR = 300;
const BRACKETS = /[（(【][^（）()【】]*[）)】]/g;

/** Whether a sentence of the writer's own stands beside a prompt in its line: without the prompt it still says something. */
function standsBesideText({ text, lines }: Report, { start, end }: Span): boolean {
  const line = lines.lineAt(start);
  const before = text.slice(Math.max(lines.starts[line] as number, start - NEAR), start);
  const after = text.slice(end, Math.min(lines.ends[line] as number, end + NEAR));
  return [before, after].some((words) => /[。；！？]/.test(words.replace(BRACKETS, '')));
}
