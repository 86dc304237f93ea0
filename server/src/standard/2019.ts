/**
 * 《政府信息公开工作年度报告格式（试行）》, 国办公开办函〔2019〕60号: right for the report years 2019 and 2020,
 * recognised afterwards so that a leftover of it can be named and converted.
 */
import {
  charges,
  column,
  compulsion,
  licences,
  otherTotalRow,
  penalties,
  regulations,
  requestsTable,
  reviewsTable,
} from './2021.ts';
import { aspects, sections } from './sections.ts';
import type { RowStandard, Standard } from './types.ts';

const row = (key: string, label: string, core: readonly string[]): RowStandard => ({
  key,
  label,
  markdownLabel: label,
  group: null,
  aliases: [],
  core,
});

const lastYear = column('lastYear', '上一年项目数量');
const change = column('change', '本年增/减', ['本年增减']);
const decisions = column('decisions', '处理决定数量');

export const standard2019: Standard = {
  id: '2019',
  from: 2019,
  to: 2020,
  documentTitle: '中华人民共和国政府信息公开工作年度报告格式（试行）',
  documentNumber: '国办公开办函〔2019〕60号',
  sections,
  aspects,
  tables: {
    disclosure: {
      id: 'disclosure',
      name: '表二',
      section: 2,
      groups: [],
      blocks: [
        {
          key: 'article20.1',
          heading: '第二十条第（一）项',
          corner: '信息内容',
          columns: [
            column('newlyMade', '本年新制作数量', ['本年新制作件数']),
            column('newlyPublished', '本年新公开数量', ['本年新公开件数']),
            column('totalPublished', '对外公开总数量', ['对外公开总数']),
          ],
          rows: [regulations, row('normativeDocuments', '规范性文件', ['规范性文件'])],
        },
        {
          key: 'article20.5',
          heading: '第二十条第（五）项',
          corner: '信息内容',
          columns: [lastYear, change, decisions],
          rows: [licences, row('otherManagement', '其他对外管理服务事项', ['对外管理服务事项'])],
        },
        {
          key: 'article20.6',
          heading: '第二十条第（六）项',
          corner: '信息内容',
          columns: [lastYear, change, decisions],
          rows: [penalties, compulsion],
        },
        {
          key: 'article20.8',
          heading: '第二十条第（八）项',
          corner: '信息内容',
          columns: [lastYear, change],
          rows: [charges],
        },
        {
          key: 'article20.9',
          heading: '第二十条第（九）项',
          corner: '信息内容',
          columns: [column('projects', '采购项目数量'), { ...column('amount', '采购总金额'), decimals: true }],
          rows: [row('procurement', '政府集中采购', ['集中采购'])],
        },
      ],
    },
    requests: requestsTable([otherTotalRow]),
    reviews: reviewsTable,
  },
};
