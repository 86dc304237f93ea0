import { namesOf } from '../../report/names.ts';
import type { Cell, ReportTable } from '../../report/types.ts';
import { foldWidth, isBlank } from '../../text/chars.ts';
import { NOTE } from '../../text/value.ts';
import type { Rule } from '../rule.ts';
import { oddCells, tablesOf } from './shared.ts';
import { together } from './together.ts';

/** The number's own digits in ASCII, exactly: separators, units and width dropped, a letter for 0 read as 0. */
function normalised(cell: Cell): string {
  let out = '';
  for (let i = 0; i < cell.text.length; i++) {
    const c = cell.text.charCodeAt(i);
    const folded = String.fromCharCode(foldWidth(c));
    if (out !== '' && /[Oo〇○]/.test(folded)) out += '0';
    else if (/[0-9.]/.test(folded) || (/[-−]/.test(folded) && out === '')) out += folded === '−' ? '-' : folded;
    else if (out !== '' && folded !== ',' && !isBlank(c)) break;
  }
  return out === '' || out === '-' ? String(cell.value) : out;
}

/** In the text of a print columns are told by where they stand: what follows 1,651 stays where it stood. */
const inItsColumn = ({ start, end }: Cell, digits: string): string => digits.padStart(end - start);

/** A note behind the number is allowed: taking it away would lose words. */
const hasNote = (cell: Cell): boolean => NOTE.test(cell.text);

/** Blanks among the digits: one number, or two that have lost what parted them. */
const mayBeTwo = (cell: Cell): boolean => /[\d０-９.,．，]\s+[\d０-９.,．，]/.test(cell.text);

/** An amount in 元, where the table counts 万元: dropping the unit would make it ten thousand times as much. */
const inYuan = ({ address, text }: Cell): boolean => address.column === 'amount' && /(?<![万亿])元/.test(text);

const toNormalise = (table: ReportTable): readonly Cell[] =>
  oddCells(table).notation.filter((cell) => !hasNote(cell) && !inYuan(cell));

/** 元 -> 万元, digit by digit. */
function inWan(yuan: string): string {
  const [whole = '', decimals = ''] = yuan.replace('-', '').split('.');
  const digits = whole.padStart(5, '0');
  return `${yuan.startsWith('-') ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}${decimals}`.replace(
    /\.?0+$/,
    '',
  );
}

export const cellNotation: Rule = {
  id: 'cell-notation',
  severity: 'hint',
  family: 'tables',
  examples: {
    right: [
      { edits: [{ from: '| 行政许可 | 126 |', to: '| 行政许可 | 126（其中变更9件） |' }] },
      { edits: [{ from: '| 行政事业性收费 | 37.52 |', to: '| 行政事业性收费 | 37.5200 |' }] },
    ],
    wrong: [
      { edits: [{ from: '| 行政许可 | 126 |', to: '| 行政许可 | 126件 |' }], at: '126件' },
      { edits: [{ from: '| 行政许可 | 126 |', to: '| 行政许可 | １２６ |' }], at: '１２６' },
      { edits: [{ from: '| 行政许可 | 126 |', to: '| 行政许可 | 1,126 |' }], at: '1,126' },
      { edits: [{ from: '| 规章 | 0 | 0 | 0 |', to: '| 规章 | 0 | O | 0 |' }], at: 'O' },
      { edits: [{ from: '| 行政许可 | 126 |', to: '| 行政许可 | 12O |' }], at: '12O' },
      { edits: [{ from: '| 行政事业性收费 | 37.52 |', to: '| 行政事业性收费 | 37.52万元 |' }], at: '37.52万元' },
      { edits: [{ from: '| 行政事业性收费 | 37.52 |', to: '| 行政事业性收费 | 375,200元 |' }], at: '375,200元' },
    ],
  },
  check(report, emit) {
    for (const table of tablesOf(report)) {
      for (const cell of oddCells(table).notation.filter(inYuan)) {
        const args = { ...namesOf(cell.address), text: cell.text, value: inWan(normalised(cell)) };
        emit({ start: cell.start, end: cell.end, cell: cell.address, message: { key: 'cell-notation.yuan', args } });
      }
      const cells = toNormalise(table);
      const emitOf = (some: readonly Cell[], key: 'cell-notation' | 'cell-notation.torn', sure: boolean): void => {
        if (some.length === 0) return;
        const many = sure ? 'cell-notation.many' : key;
        const words = { one: key, many, other: 'cell-notation.other', fix: 'cell-notation.fix' } as const;
        const written = table.notation === 'layout' ? inItsColumn : undefined;
        const fact = together(report, some, words, { safe: sure, preferred: sure, written }, normalised);
        emit(sure ? fact : { ...fact, fingerprint: `${table.id} torn` });
      };
      emitOf(
        cells.filter((cell) => !mayBeTwo(cell)),
        'cell-notation',
        true,
      );
      emitOf(cells.filter(mayBeTwo), 'cell-notation.torn', false);
    }
  },
};
