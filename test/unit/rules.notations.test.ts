/** Findings and fixes are the same in every notation a table may have: a fix writes in the notation it finds. */
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../server/src/parser/html/entry.ts';
import { parseReport } from '../../server/src/parser/parse.ts';
import type { Report } from '../../server/src/report/types.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Edit, Finding } from '../../server/src/rules/rule.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { departmentFigures, type Figures } from '../fixtures/base.ts';
import { type WriterNotation, type WriterOptions, writeReport } from '../fixtures/writer/index.ts';

const kept: readonly WriterNotation[] = [
  'cells',
  'tabs',
  'tabs-shifted',
  'bars',
  'bars-closing',
  'bars-between',
  'rows',
  'markdown',
  'markdown-padded',
  'markdown-official',
  'html',
  'html-bare',
  'layout',
  'short-tabs',
  'short-markdown',
];
/** What the notation itself gives rise to: short labels are labels altered. */
const ofStyle = new Set(['label-altered']);
/** Said of the skeleton of a section until it is filled in. */
const ofSkeletons = (finding: string): boolean => finding.startsWith('prompt-left ');
const ofTables = rules.filter((r) => r.family === 'structure' || r.family === 'tables' || r.family === 'sums');

/** The same figures with （六） as one row. */
const { 'other.uncorrected': _, 'other.unpaid': __, 'other.misc': misc, ...rest } = departmentFigures.requests;
const collapsedFigures: Figures = { ...departmentFigures, requests: { ...rest, 'other.total': misc! } };

/** The figures of the old format: the blocks of 表二 have other columns. */
const old = (lastYear: string, change: string, decisions: string) => ({ lastYear, change, decisions });
const none = { newlyMade: '0', newlyPublished: '0', totalPublished: '0' };
const oldFigures: Figures = {
  ...collapsedFigures,
  disclosure: {
    regulations: none,
    normativeDocuments: { ...none, totalPublished: '14' },
    licences: old('31', '-2', '126'),
    otherManagement: old('0', '0', '0'),
    penalties: old('7', '1', '18'),
    compulsion: old('2', '0', '2'),
    charges: { lastYear: '3', change: '0' },
    procurement: { projects: '4', amount: '37.5' },
  },
};

interface Checked {
  readonly text: string;
  readonly report: Report;
  readonly findings: readonly Finding[];
}

function check(text: string, markdown: boolean): Checked {
  const report = parseReport(text, { markdown, html: readHtml });
  const findings = runRules(report, {
    rules: ofTables,
    onError: (rule, error) => {
      throw new Error(`${rule}: ${error instanceof Error ? error.stack : error}`);
    },
  });
  return { text, report, findings: findings.filter((f) => !ofStyle.has(f.rule)) };
}

const write = (options: Partial<WriterOptions>, figures: Figures = departmentFigures): Checked => {
  const written = writeReport(figures, options);
  return check(written.text, written.kind === 'markdown');
};

function apply(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    out += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return out + text.slice(at);
}

const list = (c: Checked): string[] => c.findings.map((f) => `${f.rule} ${f.fingerprint}`);
const values = (report: Report, row: string): (string | undefined)[] | undefined =>
  report.tables.requests?.byKey.get(row)?.cells.map((c) => c.text);

/** Applies the preferred fix of the finding and reads again. */
function mended(c: Checked, rule: string): Checked {
  const finding = c.findings.find((f) => f.rule === rule);
  const fix = finding?.fixes?.().find((f) => f.preferred);
  expect(fix, `a preferred fix of ${rule}`).toBeDefined();
  return check(apply(c.text, fix!.edits), c.report.markdown);
}

describe.each(kept)('%s', (notation) => {
  it.each(['\n', '\r\n'] as const)('a right report gives nothing (%j)', (eol) => {
    expect(list(write({ notation, eol }))).toEqual([]);
  });

  it.each([
    'refused.stateSecret',
    'refused.publicSafety',
    'unavailable.unclear',
    'unprocessed.reissue',
    'other.unpaid',
  ])('row-missing of %s: found, and the row of zeros stands in its place', (key) => {
    for (const eol of ['\n', '\r\n'] as const) {
      const before = write({ notation, eol, omit: [key] });
      expect(list(before)).toEqual([`row-missing requests ${key}`]);
      const after = mended(before, 'row-missing');
      expect(list(after)).toEqual([]);
      expect(values(after.report, key)).toEqual(['0', '0', '0', '0', '0', '0', '0']);
      const rows = after.report.tables.requests!.rows.map((r) => r.key);
      expect(rows).toEqual(write({ notation }).report.tables.requests!.rows.map((r) => r.key));
      if (eol === '\r\n') expect(after.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }
  });

  it.each(['received', 'granted', 'unavailable.notReadyMade', 'outcomeTotal', 'carriedForward'])(
    'row-missing of %s: the row that the rest of the table asks for',
    (key) => {
      const before = write({ notation, omit: [key] });
      expect(list(before)).toEqual([`row-missing requests ${key}`]);
      const after = mended(before, 'row-missing');
      expect(list(after)).toEqual([]);
      expect(values(after.report, key)).toEqual(values(write({ notation }).report, key));
    },
  );

  it('cell-count: a number that the rest of the table tells, where it was lost', () => {
    const whole = write({ notation });
    // Layout text and fields to spare show where a number lacks: it is a blank cell.
    if (['layout', 'tabs-shifted', 'bars-closing'].includes(notation)) return;
    const { cells } = whole.report.tables.requests!.byKey.get('granted')!;
    for (const lost of [1, 3, 6]) {
      const [from, to] = lost === 0 ? [cells[0]!.start, cells[1]!.start] : [cells[lost - 1]!.end, cells[lost]!.end];
      const short = check(whole.text.slice(0, from) + whole.text.slice(to), whole.report.markdown);
      expect(short.findings.map((f) => f.rule)).toEqual(['cell-count']);
      const after = mended(short, 'cell-count');
      expect(list(after)).toEqual([]);
      expect(values(after.report, 'granted')).toEqual(cells.map((c) => c.text));
    }
  });

  it('cell-count: a table without 总计 is one finding, and the column is computed', () => {
    const whole = write({ notation });
    if (['layout', 'tabs-shifted', 'bars-closing'].includes(notation)) return;
    const { rows } = whole.report.tables.requests!;
    let text = whole.text;
    for (const { cells } of [...rows].reverse()) text = text.slice(0, cells[5]!.end) + text.slice(cells[6]!.end);
    const before = check(text, whole.report.markdown);
    expect(list(before)).toEqual(['cell-count requests column']);
    const after = mended(before, 'cell-count');
    expect(list(after)).toEqual([]);
    for (const row of rows) expect(values(after.report, row.key)).toEqual(row.cells.map((c) => c.text));
  });

  it('requests-row-total: many blank totals are one finding', () => {
    // A lone bar at the end of a row is a blank cell there or nothing.
    if (['cells', 'bars', 'layout', 'short-tabs'].includes(notation)) return;
    const whole = write({ notation });
    const { byKey } = whole.report.tables.requests!;
    const rows = ['granted', 'partlyGranted', 'unavailable.notHeld', 'unprocessed.petition'].map((k) => byKey.get(k)!);
    let text = whole.text;
    for (const { cells } of rows.reverse()) text = text.slice(0, cells[6]!.start) + text.slice(cells[6]!.end);
    const before = check(text, whole.report.markdown);
    const found = list(before).filter((f) => f.startsWith('requests-'));
    expect(found.filter((f) => f.startsWith('requests-row-total'))).toHaveLength(1);
  });

  it('other-collapsed: three rows in the place of one', () => {
    const before = write({ notation, format: 'collapsed' }, collapsedFigures);
    expect(list(before)).toEqual(['other-collapsed ']);
    const after = mended(before, 'other-collapsed');
    expect(list(after)).toEqual([]);
    expect(values(after.report, 'other.misc')).toEqual(['1', '0', '0', '0', '0', '0', '1']);
    expect(values(after.report, 'other.unpaid')).toEqual(['0', '0', '0', '0', '0', '0', '0']);
    expect(after.report.tables.requests!.collapsed).toBe(false);
  });

  it('table-format-2019: converted, what means the same is kept', () => {
    const before = write({ notation, format: '2019' }, oldFigures);
    const rules = before.findings.map((f) => f.rule);
    expect(rules.sort()).toEqual(['other-collapsed', 'table-format-2019']);
    const after = mended(before, 'table-format-2019');
    expect(after.findings.map((f) => f.rule)).toEqual(['other-collapsed']);
    const cell = (row: string, column: string): string | undefined =>
      after.report.tables.disclosure?.byKey.get(row)?.cells.find((c) => c.address.column === column)?.text;
    expect(cell('licences', 'decisions')).toBe('126');
    expect(cell('penalties', 'decisions')).toBe('18');
    expect(cell('compulsion', 'decisions')).toBe('2');
    expect(cell('normativeDocuments', 'issued')).toBe('0');
    expect(after.report.tables.disclosure?.rows).toHaveLength(6);
  });

  it('cell-fraction: an amount has decimals, a count of the same row has none', () => {
    const disclosure = {
      ...oldFigures.disclosure,
      charges: { lastYear: '2.5', change: '0' },
      procurement: { projects: '1.5', amount: '37.5' },
    };
    const { report, findings } = write({ notation, format: '2019', year: 2020 }, { ...oldFigures, disclosure });
    expect(report.tables.disclosure?.byKey.get('procurement')?.cells).toHaveLength(2);
    const found = findings
      .filter(({ rule }) => rule === 'cell-fraction')
      .map(({ cell }) => `${cell?.row} ${cell?.column}`);
    expect(found).toEqual(['charges lastYear', 'procurement projects']);
  });

  it('table-format-2019: what was published is neither repealed nor in force', () => {
    const documents = { newlyMade: '4', newlyPublished: '5', totalPublished: '23' };
    const disclosure = { ...oldFigures.disclosure, normativeDocuments: documents };
    const after = mended(write({ notation, format: '2019' }, { ...oldFigures, disclosure }), 'table-format-2019');
    const cells = after.report.tables.disclosure?.byKey.get('normativeDocuments')?.cells ?? [];
    expect(cells.map(({ text }) => text)).toEqual(['4', '0', '0']);
  });

  it.each([1, 2, 3, 4, 5, 6] as const)(
    'section-missing: section %i, title alone or the whole of it, comes back in its place',
    (id) => {
      const whole = write({ notation });
      const section = whole.report.sections.find((s) => s.id === id)!;
      const signature = whole.report.signature!;
      const end = id === 6 ? whole.report.lines.starts[whole.report.lines.lineAt(signature.start)]! : section.end;
      for (const cut of [section.body.start, end]) {
        const text = whole.text.slice(0, section.start) + whole.text.slice(cut);
        const before = check(text, whole.report.markdown);
        expect(list(before)).toContain(`section-missing ${id}`);
        const after = mended(before, 'section-missing');
        const known = new Set(list(before));
        expect(list(after).filter((f) => !known.has(f) && !ofSkeletons(f))).toEqual([]);
        expect(after.report.sections.map((s) => s.id)).toEqual([1, 2, 3, 4, 5, 6]);
        expect(list(after)).not.toContain(`section-missing ${id}`);
        for (const table of Object.values(after.report.tables)) expect(table?.inPlace).toBe(true);
      }
    },
  );

  it('cell-count and cell-blank: filled in the notation of the row', () => {
    const whole = write({ notation });
    const cells = whole.report.tables.requests!.byKey.get('refused.stateSecret')!.cells;
    const short = check(
      whole.text.slice(0, cells[5]!.start) + whole.text.slice(cells[6]!.start),
      whole.report.markdown,
    );
    const counted = short.findings.find((f) => f.rule === 'cell-count' || f.rule === 'cell-blank');
    expect(counted).toBeDefined();
    const after = mended(short, counted!.rule);
    expect(list(after)).toEqual([]);
    expect(values(after.report, 'refused.stateSecret')).toEqual(['0', '0', '0', '0', '0', '0', '0']);
  });
});

it('a row written into an HTML table widens the cells that span it', () => {
  const spans = (text: string): number[] => [...text.matchAll(/rowspan=["']?(\d+)/g)].map((m) => Number(m[1]));
  const right = spans(write({ notation: 'html' }).text);
  for (const key of ['refused.publicSafety', 'other.unpaid', 'unavailable.unclear']) {
    const before = write({ notation: 'html', omit: [key] });
    expect(spans(before.text)).not.toEqual(right);
    expect(spans(mended(before, 'row-missing').text), key).toEqual(right);
  }
  // （六） has no cell of its own over its three rows: the group is spelled in the label.
  const expanded = mended(write({ notation: 'html', format: 'collapsed' }, collapsedFigures), 'other-collapsed');
  expect(Math.max(...spans(expanded.text))).toBe(Math.max(...right));
});

// Short labels are altered ones, and said to be.
const long = [...kept.filter((n) => !n.startsWith('short')), 'cells-bare', 'torn-before', 'torn-after'] as const;

describe.each(long)('%s, labels and the old format in its time', (notation) => {
  it('a right report has no altered label', () => {
    const { text, kind } = writeReport(departmentFigures, { notation });
    const found = runRules(parseReport(text, { markdown: kind === 'markdown', html: readHtml }), { rules: ofTables });
    expect(found.map((f) => `${f.rule} ${text.slice(f.start, f.end)}`)).toEqual([]);
  });
  it('the 2019 format is right for 2020', () => {
    const { text, kind } = writeReport(oldFigures, { notation, format: '2019', year: 2020 });
    const found = runRules(parseReport(text, { markdown: kind === 'markdown', html: readHtml }), { rules: ofTables });
    expect(found.map((f) => `${f.rule} ${text.slice(f.start, f.end)}`)).toEqual([]);
  });
});
