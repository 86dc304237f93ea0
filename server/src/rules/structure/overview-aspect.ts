import { aspectTemplate } from '../../render/templates.ts';
import { lineStart } from '../../report/lines.ts';
import { namesAspect, subHeadings } from '../../report/outline.ts';
import type { Report, Section } from '../../report/types.ts';
import { type AspectStandard, standards } from '../../standard/index.ts';
import { contentOf, insertBelow, sectionOf, usesHashes } from '../edit.ts';
import type { Fix, Rule } from '../rule.ts';

/** How much of a sentence is its opening, in UTF-16 units; it ends sooner at the first comma or colon. */
const OPENING = 28;
const SENTENCE_ENDS = '。！？；;\n\r';
const CLAUSE_ENDS = '，,：:';
/** A clause of time before the opening (2024年以来，…) says nothing yet. */
const timeClause = /^\s*(?:\d{4}年(?:度|以来)?|(?:今|一|本|全)年(?:度|来|以来)?)$/;
const LONGEST_TIME = 10;

/** Drops the aspects some heading of section 一 names. */
function withoutHeadings(
  report: Report,
  section: Section,
  aspects: readonly AspectStandard[],
): readonly AspectStandard[] {
  let open = aspects;
  for (const heading of subHeadings(report, section)) open = open.filter((a) => !namesAspect(heading.text, a));
  for (const stray of report.strayHeadings) {
    if (stray.start >= section.body.start && stray.end <= section.end)
      open = open.filter((a) => !namesAspect(stray.text, a));
  }
  return open;
}

/** Whether the characters before `at` are the opening of a sentence: none of them ends a clause but one of time, or a count follows. */
function opensSentence(report: Report, section: Section, at: number): boolean {
  const { text } = report;
  for (let i = at - 1; i >= section.body.start; i--) {
    const c = text[i] as string;
    if (SENTENCE_ENDS.includes(c)) return true;
    if (at - i > OPENING) return false;
    if (CLAUSE_ENDS.includes(c)) return afterTime(text, section.body.start, i) || (i === at - 1 && counts(text, at));
  }
  return true;
}

/** 通过门户网站，主动公开政府信息63条: a clause of its own that says how much was done. */
const counts = (text: string, at: number): boolean =>
  /^[^，,：:。；;\n]{2,24}?\d+ ?[件条份篇个]/.test(text.slice(at, at + 40));

/** Whether the clause that ends at `end` opens the sentence and only says when. */
function afterTime(text: string, from: number, end: number): boolean {
  let start = end;
  while (start > from && end - start <= LONGEST_TIME && !SENTENCE_ENDS.includes(text[start - 1] as string)) start--;
  return timeClause.test(text.slice(start, end));
}

/** Drops the aspects a sentence of section 一 opens with. */
const withoutOpenings = (
  report: Report,
  section: Section,
  aspects: readonly AspectStandard[],
): readonly AspectStandard[] => {
  const body = report.text.slice(section.body.start, section.body.end);
  return aspects.filter((aspect) => {
    for (const word of aspect.words) {
      for (let at = body.indexOf(word); at >= 0; at = body.indexOf(word, at + word.length)) {
        if (opensSentence(report, section, section.body.start + at)) return false;
      }
    }
    return true;
  });
};

function insertAspect(report: Report, section: Section, aspect: AspectStandard): Fix {
  const headings = subHeadings(report, section).filter((h) => h.level === 1);
  const model = headings[headings.length - 1];
  const hashes = model
    ? report.text.slice(lineStart(report, model.start), model.start).includes('#')
    : usesHashes(report);
  const content = contentOf(report, section);
  const skeleton = aspectTemplate(aspect, headings.length + 1, { markdown: hashes });
  return {
    title: { key: 'overview-aspect.fix', args: { aspect: aspect.title } },
    preferred: true,
    safe: false,
    edits: [insertBelow(report, Math.max(content.end, section.titleSpan.end), skeleton)],
  };
}

export const overviewAspect: Rule = {
  id: 'overview-aspect',
  severity: 'warning',
  family: 'structure',
  examples: {
    right: [
      { edits: [{ from: '### （四）政府信息公开平台建设', to: '### （四）公开平台建设方面' }] },
      { edits: [{ from: '### （五）监督保障\n\n明确分管', to: '加强组织领导和业务培训。明确分管' }] },
      { edits: [{ from: '### （一）主动公开\n\n', to: '### （一）积极做好主动公开\n\n' }] },
      { edits: [{ from: '### （三）政府信息管理', to: '### （三）政府信息资源的管理情况' }] },
      { edits: [{ from: '### （二）依申请公开', to: '### （二）依法申请公开政府信息情况' }] },
      { edits: [{ from: '### （一）主动公开\n\n', to: '2024年以来，主动公开工作稳步推进。' }] },
      { edits: [{ from: '### （一）主动公开\n\n', to: '通过县政府门户网站，主动公开政府信息412条。' }] },
    ],
    wrong: [
      {
        edits: [
          {
            from: '### （五）监督保障\n\n明确分管负责人和专职工作人员，组织业务培训2次；把政府信息公开纳入科室年度考核，没有发生责任追究的情形。',
            to: '### （五）回应关切\n\n及时回应群众留言，规范办理来信。',
          },
        ],
      },
    ],
  },
  check(report, emit) {
    const section = sectionOf(report, 1);
    if (!section) return;
    const content = contentOf(report, section);
    if (content.start >= content.end) return;
    let open = withoutHeadings(report, section, standards['2021'].aspects);
    if (open.length > 0) open = withoutOpenings(report, section, open);
    for (const aspect of open) {
      emit({
        ...section.titleSpan,
        fingerprint: aspect.key,
        message: {
          key: 'overview-aspect',
          args: { aspect: aspect.title, explain: aspect.explain.zh, explainEn: aspect.explain.en },
        },
        fixes: () => [insertAspect(report, section, aspect)],
      });
    }
  },
};
