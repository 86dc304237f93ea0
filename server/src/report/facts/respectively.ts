/** Things named one after the other, and their numbers after them: 分别. */
import type { Scene } from './context.ts';
import { relate } from './context.ts';
import type { Token } from './lex.ts';
import { applicant } from './requests.ts';
import type { Draft } from './types.ts';
import { isEdge, isReview, reviewRow } from './words.ts';

/** 行政复议、行政诉讼分别为 3 件、2 件: the first number is of the first word. */
export function respectively(scene: Scene): void {
  const { tokens, byToken } = scene;
  const at = tokens.findIndex((t) => t.kind === 'list' && t.value === 'respectively');
  if (at < 0) return;
  const names: Token[] = [];
  for (let k = at - 1; k >= 0; k--) {
    const t = tokens[k] as Token;
    if (isEdge(t) || t.kind === 'number') break;
    if (
      t.kind === 'outcome' ||
      t.kind === 'applicant' ||
      t.kind === 'result' ||
      (t.kind === 'noun' && isReview(t.value))
    )
      names.unshift(t);
  }
  const numbers: Draft[] = [];
  for (let k = at + 1; k < tokens.length && (tokens[k] as Token).kind !== 'semi'; k++) {
    const fact = byToken[k];
    const t = tokens[k] as Token;
    if (fact?.kind === 'percent') break;
    if (fact?.kind === 'count') numbers.push(fact);
    // 分别收到申请 19 件、23 件
    else if (numbers.length === 0 && (t.kind === 'verb' || t.kind === 'noun')) continue;
    else if (!fact && t.kind !== 'item' && t.kind !== 'comma') break;
  }
  for (const fact of numbers) relate(fact, [], null);
  if (names.length < 2 || names.length !== numbers.length) return;
  numbers.forEach((fact, i) => {
    const name = names[i] as Token;
    if (name.kind === 'outcome') relate(fact, [name.value], 'request');
    else if (name.kind === 'applicant') applicant(fact, name.value);
    else if (name.kind === 'result') relate(fact, [`rev[${name.value}]`, `lit[${name.value}]`], 'review');
    else {
      relate(fact, [`${reviewRow[name.value] ?? 'rev'}[4]`], name.value === 'review' ? 'review' : 'suit');
    }
  });
}
