import { reportKind } from '../../render/templates.ts';
import { isOwnDisclosure } from '../../report/organ.ts';
import type { Report, Title } from '../../report/types.ts';
import type { Edit, Rule } from '../rule.ts';
import { TITLE } from './samples.ts';

/** What turns the title's wording into the standard one; empty where nothing is wrong. */
function wordingEdits(report: Report, title: Title): readonly Edit[] {
  const edits: Edit[] = [];
  const year = title.yearSpan;
  // 政府信息公开工作2024年度报告: the year goes before the words it stands among.
  const inside = year !== null && year.start > title.kindSpan.start && year.end < title.kindSpan.end;
  const right = inside ? `${report.text.slice(year.start, year.end)}年${reportKind}` : reportKind;
  // A school's own report is of 信息公开, and 2024年度《…》 says the year before the name.
  if (title.kind !== reportKind && !isOwnDisclosure(title)) edits.push({ ...title.kindSpan, newText: right });
  if (year && year.end < title.kindSpan.start && !title.text.includes('《')) {
    // 2024年度政府信息公开工作年度报告: the year is said twice.
    const between = report.text.slice(year.end, title.kindSpan.start);
    const at = /^\s*年(\s*年?\s*度)/.exec(between);
    if (at)
      edits.unshift({
        start: year.end + at[0].length - (at[1] as string).length,
        end: year.end + at[0].length,
        newText: '',
      });
  }
  return edits;
}

export const titleWording: Rule = {
  id: 'title-wording',
  severity: 'hint',
  family: 'structure',
  examples: {
    right: [
      { edits: [{ from: TITLE, to: '澄溪县水利局 2024 年政府信息公开工作年度报告' }] },
      { edits: [{ from: `# ${TITLE}`, to: '# 2024年澄溪县水利局政府信息公开工作年度报告' }] },
    ],
    wrong: [
      { edits: [{ from: TITLE, to: '澄溪县水利局2024年度政府信息公开工作年度报告' }] },
      { edits: [{ from: TITLE, to: '澄溪县水利局2024年政府信息公开年度报告' }] },
      { edits: [{ from: TITLE, to: '澄溪县水利局政府信息公开工作2024年度报告' }] },
      { edits: [{ from: TITLE, to: '澄溪县水利局关于2024年度政府信息公开工作情况的报告' }] },
    ],
  },
  check(report, emit) {
    const title = report.title;
    if (!title) return;
    const edits = wordingEdits(report, title);
    const start = edits[0]?.start;
    if (start === undefined) return;
    const lost = title.kind !== reportKind && !isOwnDisclosure(title);
    emit({
      start,
      end: Math.max(...edits.map((e) => e.end)),
      message: {
        key: lost ? 'title-wording' : 'title-wording.twice',
        args: { written: title.kind, right: reportKind },
      },
      fixes: () => [
        { title: { key: 'title-wording.fix', args: { right: reportKind } }, preferred: true, safe: true, edits },
      ],
    });
  },
};
