/** What is chosen for a finding is done to that very finding, however many others there are like it. */
import { expect, test } from 'vitest';
import { actionEdits, codeActions, isActionData } from '../../../server/src/features/codeActions.ts';
import { toDiagnostic } from '../../../server/src/features/diagnostics.ts';
import { fixesOf } from '../../../server/src/features/fixes.ts';
import { suppressActions } from '../../../server/src/features/suppress.ts';
import { type FindingTarget, findTarget, targetOf } from '../../../server/src/report/finding.ts';
import { clientCommands } from '../../../server/src/requests.ts';
import { rules } from '../../../server/src/rules/index.ts';
import type { Example } from '../../../server/src/rules/rule.ts';
import { createReportService } from '../../../server/src/service.ts';
import { departmentReport, governmentReport } from '../../fixtures/base.ts';
import { apply } from './support.ts';

const service = createReportService();
const uri = 'file:///a.md';
const show = { uri, locale: 'zh-cn', rulePages: null, related: false } as const;

function looked(text: string) {
  const report = service.parse(text, { markdown: true });
  const findings = service.check(report);
  const diagnostics = findings.map((finding) => toDiagnostic(report, findings, finding, show));
  const request = { uri, locale: 'zh-cn', diagnostics, only: ['quickfix'], automatic: false } as const;
  return { report, findings, request };
}

/** A wrong report with each of its changed lines twice. */
function doubled({ base, edits }: Example): string {
  const start = base === 'government' ? governmentReport : departmentReport;
  const once = edits.reduce((text, { from, to }) => text.replace(from, () => to), start);
  const known = new Set(start.split('\n'));
  const lines = once.split('\n').flatMap((line) => (known.has(line) ? [line] : [line, '', line]));
  return lines.join('\n');
}

test.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, { examples }) => {
  for (const text of examples.wrong.map(doubled)) {
    const { report, findings, request } = looked(text);
    const names = findings.map((finding) => JSON.stringify(targetOf(findings, finding)));
    expect(new Set(names).size).toBe(findings.length);
    for (const [i, finding] of findings.entries()) {
      expect(findTarget(findings, targetOf(findings, finding))).toBe(finding);
      const fixes = fixesOf(finding);
      if (fixes.length === 0) continue;
      const mine = codeActions(report, findings, { ...request, span: finding }).filter(
        ({ diagnostics }) => diagnostics?.length === 1 && diagnostics[0] === request.diagnostics[i],
      );
      expect(mine.map(({ data }) => isActionData(data) && actionEdits(report, findings, data))).toEqual(
        fixes.map(({ edits }) => edits),
      );
    }
  }
});

const TWO = departmentReport.replace(
  '## 二、',
  '对重大政策的的出台广泛征求意见。\n\n对重要规划的的出台广泛征求意见。\n\n## 二、',
);

test('of two words written twice the one is mended that was clicked', () => {
  const { report, findings, request } = looked(TWO);
  const start = TWO.indexOf('规划的的') + 3;
  const [action] = codeActions(report, findings, { ...request, span: { start, end: start } });
  expect(action?.diagnostics).toHaveLength(1);
  const mended = apply(TWO, isActionData(action?.data) ? actionEdits(report, findings, action.data) : []);
  expect(mended).toBe(TWO.replace('规划的的', '规划的'));
});

test('where one like it went meanwhile nothing is done', () => {
  const { report, findings, request } = looked(TWO);
  const start = TWO.indexOf('政策的的') + 3;
  const here = { ...request, span: { start, end: start } };
  const [action] = codeActions(report, findings, here);
  const now = looked(TWO.replace('政策的的', '政策的'));
  expect(isActionData(action?.data) && actionEdits(now.report, now.findings, action.data)).toEqual([]);
  const [kept] = suppressActions(findings, { ...here, commands: clientCommands });
  const data = kept?.command?.arguments?.[0] as FindingTarget;
  expect(findTarget(findings, data)).not.toBeNull();
  expect(findTarget(now.findings, data)).toBeNull();
});
