/** The rules that hold a number of the text against the cells it speaks of: one a kind of number. */
import { MOST_OF_A_RULE } from '../../report/finding.ts';
import type { Example, Rule, Severity } from '../rule.ts';
import { countsOf, disagreement, type TableRuleId } from './findings.ts';
import { instead } from './samples.ts';

const rule = (id: TableRuleId, severity: Severity): Omit<Rule, 'examples'> => ({
  id,
  severity,
  family: 'narrative',
  check(report, emit) {
    let found = 0;
    for (const statement of countsOf(report, id)) {
      const fact = disagreement(report, statement, id);
      if (!fact) continue;
      // 公开 3 件 may mean those in force, or those of an office: a question, not a reproach.
      emit(statement.weak ? { ...fact, severity: 'information' } : fact);
      if (++found >= MOST_OF_A_RULE) return;
    }
  },
});

export const received: Rule = {
  ...rule('narrative-received', 'warning'),
  examples: {
    right: [
      instead('全年收到政府信息公开申请31件。'),
      instead('全年共受理34件政府信息公开申请，其中上年结转3件。'),
      instead('本年共收办政府信息公开申请34件（含上年结转3件），同比增加6件。'),
      instead('全年收到公众意见382条，办理县长信箱留言173件，网络问政平台受理诉求96件。'),
      instead('全年收到政府信息公开申请31件，其中信函申请10件、网络申请4件。比上年的25件增加6件。'),
      instead('上年收到政府信息公开申请26件。'),
      instead('受理自然人提交的政府信息公开申请23件。'),
      instead('受理的32件申请均已按期答复。'),
    ],
    wrong: [
      instead('全年收到政府信息公开申请33件，上年结转3件，办结32件。', '33'),
      instead('本年新收政府信息公开申请三十二件。', '三十二'),
      instead('全年共受理30件政府信息公开申请。', '30'),
      instead('受理的30件申请均已按期答复。', '30'),
    ],
  },
};

export const carriedIn: Rule = {
  ...rule('narrative-carried-in', 'warning'),
  examples: {
    right: [instead('办理政府信息公开申请34件（含上年结转3件）。'), instead('收到申请31件，另有2023年结转的3件。')],
    wrong: [
      instead('全年新收政府信息公开申请31件，上年结转2件。', '2'),
      instead('办理政府信息公开申请34件（含上年度结转4件）。', '4'),
    ],
  },
};

export const closed: Rule = {
  ...rule('narrative-closed', 'warning'),
  examples: {
    right: [
      instead('全年办结政府信息公开申请32件，其中延期答复5件。'),
      instead('收到政府信息公开申请31件，已答复32件。'),
      instead('全年答复群众来电咨询120件。'),
      instead('31件新收的申请已办结29件，加上上年度结转的3件，全年共办结32件。'),
      instead('2023年度结转的3件申请已全部办结，2024年度新收的31件申请办结29件。'),
    ],
    wrong: [
      instead('全年新收政府信息公开申请31件，办结30件。', '30'),
      instead('对政府信息公开申请作出答复33件。', '33'),
      instead('新收政府信息公开申请31件，上年结转3件，办结29件，结转下年度继续办理2件。', '29'),
    ],
  },
};

export const carriedForward: Rule = {
  ...rule('narrative-carried-forward', 'warning'),
  examples: {
    right: [
      instead('全年新收政府信息公开申请31件，2件结转至下一年度办理。'),
      instead('收到申请31件，转下年度办理2件。'),
      instead('收到申请31件，顺延到下年度2件，上年结转3件。'),
    ],
    wrong: [
      instead('全年新收政府信息公开申请31件，结转下年度继续办理3件。', '3件'),
      instead('全年新收政府信息公开申请31件，另有1件结转至2025年办理。', '1件'),
    ],
  },
};

export const outcome: Rule = {
  ...rule('narrative-outcome', 'warning'),
  examples: {
    right: [
      instead('办结的申请中，予以公开及部分公开19件，不予公开5件。'),
      instead('答复申请32件，其中同意公开答复14件，部分公开答复5件，因不掌握等原因无法提供的5件。'),
      instead('主动予以公开政府信息412条。'),
    ],
    wrong: [
      instead('办结政府信息公开申请32件，其中予以公开15件，部分公开5件。', '15'),
      instead('办结政府信息公开申请32件，无法提供5件、不予处理3件、其他处理1件。', '3'),
    ],
  },
};

export const applicants: Rule = {
  ...rule('narrative-applicant', 'information'),
  examples: {
    right: [
      instead('全年新收政府信息公开申请31件，其中自然人21件，法人或其他组织10件。'),
      instead('收到政府信息公开申请34件，自然人申请23件，企业申请5件。'),
      instead('走访企业30个，征集对政府信息公开申请办理工作的建议12条。'),
    ],
    wrong: [instead('全年新收政府信息公开申请31件，其中自然人22件，法人或其他组织10件。', '22')],
  },
};

export const reviews: Rule = {
  ...rule('narrative-reviews', 'warning'),
  examples: {
    right: [
      instead('因政府信息公开被申请行政复议3件，其中结果维持2件；被提起行政诉讼3件。'),
      instead('有3件涉及政府信息公开工作的行政复议，行政诉讼数为3件。'),
      instead('备案政府信息公开领域行政复议案件134件，行政诉讼案件57件。'),
      instead('全年办理行政复议案件86件，出庭应诉12件。'),
    ],
    wrong: [
      instead('因政府信息公开引发行政复议4件，行政诉讼3件。', '4'),
      instead('因政府信息公开被申请行政复议3起，被提起行政诉讼2起。', '2'),
    ],
  },
};

const DOCUMENTS = '制发行政规范性文件3件，废止1件，现行有效14件';
const written = (to: string, at?: string): Example => ({ edits: [{ from: DOCUMENTS, to }], ...(at ? { at } : {}) });

export const documents: Rule = {
  ...rule('narrative-documents', 'warning'),
  examples: {
    right: [
      written('主动公开行政规范性文件3件、其他文件28件'),
      written('清理规范性文件20件，废止1件，现行有效行政规范性文件14件，其中以县政府名义制发的5件'),
      written('对9件规范性文件进行了合法性审查，报送备案规范性文件8件'),
    ],
    wrong: [
      written('制发行政规范性文件5件，废止1件，现行有效14件', '5'),
      written('制发行政规范性文件3件，废止2件，现行有效14件', '2'),
      written('公开行政规范性文件6件', '6'),
    ],
  },
};
