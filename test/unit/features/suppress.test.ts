/** A finding let stand is gone, nothing else comes, and the tables are what they were: in every sample. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/features/fixes.ts';
import { commentEdits, entryFor, suppressActions } from '../../../server/src/features/suppress.ts';
import { readHtml } from '../../../server/src/parser/html/entry.ts';
import type { ReportFinding } from '../../../server/src/report/finding.ts';
import { ruleIds } from '../../../server/src/report/ruleIds.ts';
import { clientCommands } from '../../../server/src/requests.ts';
import { createReportService } from '../../../server/src/service.ts';
import { openProject, parseConfig } from '../../../server/src/workspace/config.ts';
import { addSuppression, removeSuppression } from '../../../server/src/workspace/write.ts';
import { departmentReport } from '../../fixtures/base.ts';

const service = createReportService({ html: () => readHtml });
const parse = (text: string, markdown = true) => service.parse(text, { markdown });
const key = (f: ReportFinding): string => `${f.rule} ${f.fingerprint}`;
const samples = new URL('../../../samples/', import.meta.url);
const names = readdirSync(samples).filter((name) => /\.(md|txt)$/.test(name) && name !== 'README.md');

/** The first candidate that takes the finding away and brings no other. */
function suppressed(text: string, finding: ReportFinding, scope: 'here' | 'file'): string | null {
  const report = parse(text);
  const before = service.check(report).map(key);
  for (const edits of commentEdits(report, finding, scope, '已核实')) {
    const made = applyEdits(text, edits);
    const after = service.check(parse(made)).map(key);
    const gone = after.filter((k) => k === key(finding)).length < before.filter((k) => k === key(finding)).length;
    if (gone && after.every((k) => before.includes(k))) return made;
  }
  return null;
}

const cells = (text: string): unknown =>
  Object.values(parse(text).tables).map((table) => table?.rows.map((row) => row.cells.map((cell) => cell.text)));

describe('in Markdown', () => {
  for (const name of names) {
    const text = readFileSync(new URL(name, samples), 'utf8');
    const findings = service.check(parse(text)).filter(({ rule }) => !rule.startsWith('suppression'));
    if (findings.length === 0) continue;
    it(`${name}: each of ${findings.length} findings can stand, here and in the whole file`, () => {
      for (const finding of findings) {
        for (const scope of ['here', 'file'] as const) {
          const made = suppressed(text, finding, scope);
          expect(made, `${scope} ${key(finding)}`).not.toBeNull();
          expect(cells(made ?? '')).toEqual(cells(text));
        }
      }
    });
  }

  const first = (text: string, rule: string): ReportFinding => {
    const found = service.check(parse(text)).find((f) => f.rule === rule);
    if (!found) throw new Error(`no ${rule}`);
    return found;
  };

  it('above the line of a heading', () => {
    const text = departmentReport.replace('## 五、存在的主要问题及改进情况', '## 五、存在的问题和改进措施');
    expect(suppressed(text, first(text, 'section-title'), 'here')).toBe(
      text.replace('## 五、', '<!-- xxgk-disable-next-line section-title: 已核实 -->\n## 五、'),
    );
  });

  it('around a table, never inside', () => {
    const text = departmentReport.replace('| （一）予以公开 | 8 |', '| （一）予以公开 | 9 |');
    const made = suppressed(text, first(text, 'requests-row-total'), 'here') ?? '';
    const lines = made.split('\n');
    const open = lines.indexOf('<!-- xxgk-disable requests-row-total: 已核实 -->');
    const close = lines.indexOf('<!-- xxgk-enable requests-row-total -->');
    expect(lines[open + 1]).toMatch(/^\| 办理情况/);
    expect(lines[close - 1]).toMatch(/^\| 四、结转/);
    expect(lines.slice(open + 1, close).every((line) => line.startsWith('|'))).toBe(true);
  });

  it('behind the front matter, with the line breaks of the document', () => {
    const text = `---\ntitle: x\n---\n\n${departmentReport}`
      .replaceAll('\n', '\r\n')
      .replace('## 六、其他需要报告的事项', '## 六、其他');
    const made = suppressed(text, first(text, 'section-title'), 'file') ?? '';
    expect(made.startsWith('---\r\ntitle: x\r\n---\r\n<!-- xxgk-disable section-title: 已核实 -->\r\n')).toBe(true);
  });

  it('a reason cannot end the comment', () => {
    const text = departmentReport.replace('## 六、其他需要报告的事项', '## 六、其他');
    const finding = first(text, 'section-title');
    const [edits] = commentEdits(parse(text), finding, 'here', '见 --> 附件\n第二行 --!> 完');
    const made = applyEdits(text, edits ?? []);
    expect(made).toContain('<!-- xxgk-disable-next-line section-title: 见 —› 附件 第二行 —!› 完 -->');
    expect(service.check(parse(made))).toEqual([]);
  });
});

describe('in plain text', () => {
  for (const name of names) {
    const text = readFileSync(new URL(name, samples), 'utf8');
    const report = parse(text, false);
    const findings = service.check(report);
    if (findings.length === 0) continue;
    it(`${name}: an entry of the project file lets each finding stand, and goes again`, () => {
      for (const finding of findings) {
        for (const scope of ['here', 'file'] as const) {
          const written = applyEdits('', addSuppression('', entryFor(report, finding, scope, name, '已核实')));
          const { config, problems } = parseConfig(written, ruleIds);
          expect(problems).toEqual([]);
          const suppressions = config ? openProject(config).suppressionsOf(name) : [];
          const after = service.check(report, { suppressions });
          expect(after.length, `${scope} ${key(finding)}`).toBeLessThan(findings.length);
          expect(
            after.filter((f) => f.rule === finding.rule && f.start === finding.start && f.end === finding.end).map(key),
          ).not.toContain(key(finding));
          expect(after.map(({ rule }) => rule)).not.toContain('suppression-unused');
          const [entry] = suppressions;
          const bare = entry ? applyEdits(written, removeSuppression(written, entry)) : '';
          expect(parseConfig(bare, ruleIds).config?.suppressions).toEqual([]);
        }
      }
    });
  }
});

it('each finding at a place is offered to stand, once for each rule in the file, behind what mends it', () => {
  const text = departmentReport.replace('| （一）予以公开 | 8 |', '| （一）予以公开 | 9 |');
  const report = parse(text);
  const findings = service.check(report);
  const [finding] = findings;
  if (!finding) throw new Error('no finding');
  const actions = suppressActions(findings, {
    uri: 'file:///a.md',
    locale: 'zh-cn',
    span: finding,
    diagnostics: [],
    only: [],
    automatic: true,
    commands: clientCommands,
  });
  expect(actions.map(({ title }) => title)).toEqual([
    '忽略此处（写明理由）：requests-row-total',
    '在本文件中忽略 requests-row-total（写明理由）',
  ]);
  expect(actions[0]?.command?.command).toBe('xxgk.suppress');
});
