/**
 * The documents a report cites: how each is called, numbered and dated. Used by the rules on citations, by hover and
 * completion. Dates are of adoption and of coming into force, ISO; null where it is not stated in the document itself.
 */

export interface CitedDocument {
  readonly id: 'regulations' | 'format' | 'trialFormat' | 'fees' | 'defendants';
  /** Without its title marks. */
  readonly title: string;
  /** Any of these in a title marks shows that this document is meant. */
  readonly titleWords: readonly string[];
  /** 国办公开办函, or null for an order of the State Council. */
  readonly prefix: string | null;
  /** Year in the document number; null for an order. */
  readonly year: number | null;
  readonly number: number;
  /** As it is written. */
  readonly documentNumber: string;
  readonly issuer: string;
  readonly date: string | null;
  readonly inForce: string | null;
  readonly supersededBy: 'format' | null;
}

/** Issues the format of the report; the name is often mistyped. */
export const formatIssuer = '国务院办公厅政府信息与政务公开办公室';

export const citedDocuments: readonly CitedDocument[] = [
  {
    id: 'regulations',
    title: '中华人民共和国政府信息公开条例',
    titleWords: ['政府信息公开条例'],
    prefix: null,
    year: null,
    number: 711,
    documentNumber: '国务院令第711号',
    issuer: '国务院',
    date: '2019-04-03',
    inForce: '2019-05-15',
    supersededBy: null,
  },
  {
    id: 'format',
    title: '中华人民共和国政府信息公开工作年度报告格式',
    titleWords: ['年度报告格式'],
    prefix: '国办公开办函',
    year: 2021,
    number: 30,
    documentNumber: '国办公开办函〔2021〕30号',
    issuer: formatIssuer,
    date: '2021-09-26',
    inForce: null,
    supersededBy: null,
  },
  {
    id: 'trialFormat',
    title: '中华人民共和国政府信息公开工作年度报告格式（试行）',
    titleWords: ['年度报告格式（试行）', '年度报告格式(试行)'],
    prefix: '国办公开办函',
    year: 2019,
    number: 60,
    documentNumber: '国办公开办函〔2019〕60号',
    issuer: formatIssuer,
    date: null,
    inForce: null,
    supersededBy: 'format',
  },
  {
    id: 'fees',
    title: '政府信息公开信息处理费管理办法',
    titleWords: ['信息处理费管理办法'],
    prefix: '国办函',
    year: 2020,
    number: 109,
    documentNumber: '国办函〔2020〕109号',
    issuer: '国务院办公厅',
    date: null,
    inForce: '2021-01-01',
    supersededBy: null,
  },
  {
    id: 'defendants',
    title: '',
    titleWords: [],
    prefix: '国办公开办函',
    year: 2016,
    number: 201,
    documentNumber: '国办公开办函〔2016〕201号',
    issuer: formatIssuer,
    date: null,
    inForce: null,
    supersededBy: null,
  },
];

/** The document that replaced the trial format. */
export const format = citedDocuments.find((d) => d.id === 'format') as CitedDocument;
