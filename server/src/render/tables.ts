import type { Cell, ReportTable, Span, TableRow } from '../report/types.ts';
import {
  applicantsLabel,
  organisationsLabel,
  outcomesLabel,
  outsideOutcomes,
  requestsCorner,
  suitsLabel,
} from '../standard/2021.ts';
import {
  type BlockStandard,
  type CellAddress,
  type GroupStandard,
  type RowStandard,
  type Standard,
  standards,
  type TableId,
  type TableStandard,
} from '../standard/index.ts';
import { foldWords } from '../text/chars.ts';
import type { Grid, GridCell, GridRow } from './grid.ts';
import { withRoom } from './room.ts';

/** What becomes of the rows and cells the report lacks: shown as marked empty cells, or left out as the report does. */
export type Absent = 'mark' | 'omit';

/** Lays a table of the report out as the official form prints it, in the format (2021, 2019, collapsed （六）) it has. */
export function officialGrid(table: ReportTable, absent: Absent): Grid {
  const standard = tableStandard(table);
  const layout = table.id === 'disclosure' ? disclosure : table.id === 'requests' ? requests : reviews;
  return withRoom({
    id: table.id,
    caption: captionOf(standards[table.standard], standard),
    span: table,
    ...layout(new Reader(table, absent), standard),
  });
}

const captionOf = (standard: Standard, table: TableStandard): string => {
  const section = standard.sections.find((s) => s.id === table.section);
  return `${table.name} ${section?.title ?? ''}`.trim();
};

const captions: ReadonlySet<string> = new Set(
  Object.values(standards).flatMap((s) => Object.values(s.tables).map((table) => captionOf(s, table))),
);

/** Whether the words are the caption of an official table, which is written for readers of a page and is no text of the report. */
export const isOfficialCaption = (words: string): boolean => captions.has(words.trim());

const headerLabels: ReadonlySet<string> = new Set(
  [
    requestsCorner,
    applicantsLabel,
    organisationsLabel,
    suitsLabel,
    ...Object.values(standards).flatMap((s) =>
      Object.values(s.tables).flatMap((table) =>
        table.blocks.flatMap((block) => [block.heading ?? '', block.corner, ...block.columns.map((c) => c.label)]),
      ),
    ),
  ]
    .map((label) => foldWords(label))
    .filter((words) => words !== ''),
);

/** Whether a line is a label from the head of an official table and nothing else. */
export const isHeaderLabel = (line: string): boolean => headerLabels.has(foldWords(line));

/** The rows a table is laid out by: （六） has one row exactly where the report's has. */
function tableStandard(table: ReportTable): TableStandard {
  if (table.id === 'requests') return standards[table.collapsed ? '2019' : '2021'].tables.requests;
  return standards[table.standard].tables[table.id];
}

/** Widths that differ by at most a thousandth and add up to 1000. */
function evenly(count: number): number[] {
  return Array.from({ length: count }, (_, i) => Math.floor(((i + 1) * 1000) / count) - Math.floor((i * 1000) / count));
}

/** Share of each column of a complete table, in thousandths. */
export const columnWidths: Readonly<Record<TableId, readonly number[]>> = {
  disclosure: evenly(4),
  // 社会公益组织 and 法律服务机构 take two lines in the official form, and （三） stands alone above 不予公开.
  requests: [42, 112, 281, 64, 70, 70, 107, 107, 62, 85],
  reviews: evenly(15),
};

type Layout = Pick<Grid, 'widths' | 'head' | 'bodies'>;

const idOf = (...parts: readonly string[]): string => parts.join('-').replaceAll('.', '-');

/** Reads the figures of one table by their addresses. */
class Reader {
  readonly table: ReportTable;
  readonly absent: Absent;

  constructor(table: ReportTable, absent: Absent) {
    this.table = table;
    this.absent = absent;
  }

  row(key: string): TableRow | null {
    return this.table.byKey.get(key) ?? null;
  }

  /** Whether the row is printed. */
  shows(row: RowStandard): boolean {
    return this.absent === 'mark' || this.table.byKey.has(row.key);
  }

  /** The figures of a row, one cell for each column of the block, then what stands beyond them. */
  values(row: RowStandard, block: BlockStandard, rowHeaders: readonly string[], columnHeaders: Headers): GridCell[] {
    const found = this.row(row.key);
    const cells = block.columns.map((column): GridCell => {
      const address: CellAddress = { table: this.table.id, row: row.key, column: column.key };
      const cell = found?.cells.find((c) => c.address.column === column.key);
      return value(cell ?? null, address, [...rowHeaders, ...columnHeaders(column.key)]);
    });
    for (const span of found?.surplus ?? []) cells.push(surplus(span));
    return cells;
  }
}

type Headers = (column: string) => readonly string[];

function value(cell: Cell | null, address: CellAddress, headers: readonly string[], columns = 1): GridCell {
  return {
    kind: cell ? 'value' : 'absent',
    text: cell?.text ?? '',
    rows: 1,
    columns,
    scope: null,
    id: null,
    headers,
    span: cell ? { start: cell.start, end: cell.end } : null,
    address,
    align: 'centre',
  };
}

/** The text of a surplus cell is read from its span by whoever prints the grid. */
function surplus(span: Span): GridCell {
  return {
    kind: 'surplus',
    text: '',
    rows: 1,
    columns: 1,
    scope: null,
    id: null,
    headers: [],
    span: { start: span.start, end: span.end },
    address: null,
    align: 'centre',
  };
}

function header(
  text: string,
  scope: NonNullable<GridCell['scope']>,
  id: string,
  more: { rows?: number; columns?: number; span?: Span | null; align?: GridCell['align'] } = {},
): GridCell {
  return {
    kind: 'header',
    text,
    rows: more.rows ?? 1,
    columns: more.columns ?? 1,
    scope,
    id,
    headers: [],
    span: more.span ?? null,
    address: null,
    align: more.align ?? 'centre',
  };
}

const labelSpan = (row: TableRow | null): Span | null => row?.label ?? row;

/** 表二: one table of blocks, each under its article; the last column of a narrower block takes the room that is left. */
function disclosure(reader: Reader, standard: TableStandard): Layout {
  const width = Math.max(...standard.blocks.map((block) => block.columns.length));
  const widen = (cells: GridCell[], count: number): GridCell[] => {
    const last = cells[count - 1];
    if (last) cells[count - 1] = { ...last, columns: width - count + 1 };
    return cells;
  };
  const parts = standard.blocks.flatMap((block) => {
    const rows = block.rows.filter((row) => reader.shows(row));
    if (rows.length === 0) return [];
    const heading = idOf(block.key);
    const written = reader.table.headers.find((h) => sameWords(h.text, block.heading ?? ''));
    const head: GridRow[] = [
      {
        span: null,
        cells: [header(block.heading ?? '', 'colgroup', heading, { columns: width + 1, span: written ?? null })],
      },
      {
        span: null,
        cells: [
          header(block.corner, 'col', idOf(block.key, 'rows')),
          ...widen(
            block.columns.map((c) => header(c.label, 'col', idOf(block.key, c.key))),
            block.columns.length,
          ),
        ],
      },
    ];
    const body = rows.map((row): GridRow => {
      const found = reader.row(row.key);
      const id = idOf(row.key);
      const values = reader.values(row, block, [id], (column) => [heading, idOf(block.key, column)]);
      return {
        span: found,
        cells: [
          header(row.label, 'row', id, { span: labelSpan(found), align: 'left' }),
          ...widen(values, block.columns.length),
        ],
      };
    });
    return [{ head, body }];
  });
  const [first, ...rest] = parts;
  const bodies = [first?.body ?? [], ...rest.map(({ head, body }) => [...head, ...body])];
  const extras = extraRows(reader, 1);
  if (extras.length > 0) bodies.push(extras);
  return { widths: columnWidths.disclosure, head: first?.head ?? [], bodies };
}

const sameWords = (a: string, b: string): boolean => {
  const bare = (s: string): string => s.replace(/[\s（）()]/g, '');
  return bare(a) === bare(b);
};

const TOTAL = 'total';
const NATURAL = 'naturalPerson';

/** 表三: three columns of labels, seven of figures; 三、 spans the outcomes, （三）–（六） their own rows. */
function requests(reader: Reader, standard: TableStandard): Layout {
  const block = standard.blocks[0] as BlockStandard;
  const organisations = block.columns.filter((c) => c.key !== NATURAL && c.key !== TOTAL);
  const column = (key: string): GridCell => {
    const label = block.columns.find((c) => c.key === key)?.label ?? '';
    return header(label, 'col', idOf(key), { rows: organisations.some((c) => c.key === key) ? 1 : 2 });
  };
  const head: GridRow[] = [
    {
      span: null,
      cells: [
        header(block.corner, 'col', 'rows', { rows: 3, columns: 3 }),
        header(applicantsLabel, 'colgroup', 'applicants', { columns: block.columns.length }),
      ],
    },
    {
      span: null,
      cells: [
        column(NATURAL),
        header(organisationsLabel, 'colgroup', 'organisations', { columns: organisations.length }),
        column(TOTAL),
      ],
    },
    { span: null, cells: organisations.map((c) => column(c.key)) },
  ];
  const columnHeaders: Headers = (key) =>
    key === NATURAL || key === TOTAL ? ['applicants', idOf(key)] : ['applicants', 'organisations', idOf(key)];

  const plain = (row: RowStandard): GridRow => {
    const found = reader.row(row.key);
    const id = idOf(row.key);
    return {
      span: found,
      cells: [
        header(row.label, 'row', id, { columns: 3, span: labelSpan(found), align: 'left' }),
        ...reader.values(row, block, [id], columnHeaders),
      ],
    };
  };

  const shown = block.rows.filter((row) => reader.shows(row));
  const firstOutcome = block.rows.findIndex((row) => !outsideOutcomes.has(row.key));
  const before = shown.filter((row) => outsideOutcomes.has(row.key) && block.rows.indexOf(row) < firstOutcome);
  const after = shown.filter((row) => outsideOutcomes.has(row.key) && block.rows.indexOf(row) > firstOutcome);
  const outcomes = outcomeRows(reader, standard, block, shown, columnHeaders);
  const bodies = [before.map(plain), outcomes, after.map(plain), extraRows(reader, 3)].filter(
    (rows) => rows.length > 0,
  );
  return { widths: columnWidths.requests, head, bodies };
}

function outcomeRows(
  reader: Reader,
  standard: TableStandard,
  block: BlockStandard,
  shown: readonly RowStandard[],
  columnHeaders: Headers,
): GridRow[] {
  const rows: { span: Span | null; cells: GridCell[] }[] = [];
  const seen = new Set<string>();
  for (const row of shown) {
    if (outsideOutcomes.has(row.key)) continue;
    const found = reader.row(row.key);
    const group = standard.groups.find((g) => g.key === row.group);
    const id = idOf(row.key);
    const heads: GridCell[] = [];
    const ids = ['outcomes'];
    if (group) {
      ids.push(idOf(group.key));
      if (!seen.has(group.key)) {
        seen.add(group.key);
        rows.push(...groupFigures(reader, group, block, columnHeaders));
        const size = shown.filter((other) => other.group === group.key).length;
        heads.push(header(group.label, 'rowgroup', idOf(group.key), { rows: size, align: 'left' }));
      }
    }
    ids.push(id);
    heads.push(header(row.label, 'row', id, { columns: group ? 1 : 2, span: labelSpan(found), align: 'left' }));
    rows.push({ span: found, cells: [...heads, ...reader.values(row, block, ids, columnHeaders)] });
  }
  rows[0]?.cells.unshift(header(outcomesLabel, 'rowgroup', 'outcomes', { rows: rows.length }));
  return rows;
}

/** （三）–（六） carrying figures of their own: a row before the group's, so that nothing the report says is lost. */
function groupFigures(
  reader: Reader,
  group: GroupStandard,
  block: BlockStandard,
  columnHeaders: Headers,
): { span: Span; cells: GridCell[] }[] {
  return reader.table.groupRows
    .filter((row) => row.group === group.key && row.cells.length > 0)
    .map((row, index) => {
      const id = idOf(group.key, 'figures', ...(index > 0 ? [String(index)] : []));
      const cells = block.columns.map((column, i) => {
        const address: CellAddress = { table: 'requests', row: group.key, column: column.key };
        return value(row.cells[i] ?? null, address, ['outcomes', id, ...columnHeaders(column.key)]);
      });
      return { span: row, cells: [header(group.label, 'row', id, { columns: 2, align: 'left', span: row }), ...cells] };
    });
}

/** 表四: one row of figures under 行政复议 and the two kinds of 行政诉讼. */
function reviews(reader: Reader, standard: TableStandard): Layout {
  const block = standard.blocks[0] as BlockStandard;
  const [reconsideration, ...suits] = block.rows.filter((row) => reader.shows(row));
  const groups = [...(reconsideration ? [reconsideration] : []), ...suits];
  const size = block.columns.length;
  const isSuit = (row: RowStandard): boolean => row.key !== block.rows[0]?.key;
  const results = (row: RowStandard, rows: number): GridCell[] =>
    block.columns.map((c) => header(c.label, 'col', idOf(row.key, c.key), { rows }));
  const top = groups.filter((row) => !isSuit(row));
  const below = groups.filter(isSuit);
  const title = (row: RowStandard): GridCell =>
    header(row.label, 'colgroup', idOf(row.key), { columns: size, span: labelSpan(reader.row(row.key)) });
  const head: GridRow[] = [
    {
      span: null,
      cells: [
        ...top.map(title),
        ...(below.length > 0 ? [header(suitsLabel, 'colgroup', 'suits', { columns: size * below.length })] : []),
      ],
    },
    { span: null, cells: [...top.flatMap((row) => results(row, below.length > 0 ? 2 : 1)), ...below.map(title)] },
    ...(below.length > 0 ? [{ span: null, cells: below.flatMap((row) => results(row, 1)) }] : []),
  ];
  const values = groups.flatMap((row) =>
    reader.values(row, block, isSuit(row) ? ['suits', idOf(row.key)] : [idOf(row.key)], (c) => [idOf(row.key, c)]),
  );
  const body: GridRow = { span: reader.row(groups[0]?.key ?? ''), cells: values };
  const extras = extraRows(reader, 1);
  return { widths: evenly(size * groups.length), head, bodies: extras.length > 0 ? [[body], extras] : [[body]] };
}

/** Rows that are none of the standard's, and later rows with a label already seen, at the foot of the table. */
function extraRows(reader: Reader, labelColumns: number): GridRow[] {
  const again = reader.table.rows.filter((row) => reader.table.byKey.get(row.key) !== row);
  const all = [
    ...reader.table.extras.map(({ start, end, label, cells }) => ({ start, end, label, cells })),
    ...again.map(({ start, end, label, cells }) => ({ start, end, label, cells })),
  ].sort((a, b) => a.start - b.start);
  return all.map(({ start, end, label, cells }) => ({
    span: { start, end },
    cells: [
      { ...surplus(label ?? { start, end: start }), columns: labelColumns, align: 'left' as const },
      ...cells.map(surplus),
    ],
  }));
}
