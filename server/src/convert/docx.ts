/**
 * The report as a Word file laid out as an official document (公文, GB/T 9704). All widths are absolute, in twips, on
 * table, grid and cells: WPS knows no others.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  type INumberingOptions,
  type IParagraphOptions,
  type IRunOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx';
import type { Block, Run } from '../render/document.ts';
import { type Face, faces, lineHeight, sheet, sizes, textWidth } from '../render/layout.ts';
import { officialTable, plainTable, twips, twipsOfPoints, xmlText } from './docx-table.ts';

export interface DocxOptions {
  /** Title of the document, for its properties. */
  readonly title: string;
  readonly organ: string | null;
}

/** The bytes of a .docx file. */
export async function blocksToDocx(blocks: readonly Block[], options: DocxOptions): Promise<Uint8Array> {
  const writer = new Writer();
  const children = blocks.flatMap((block, i) => writer.block(block, blocks[i + 1]?.kind === 'signature'));
  const document = new Document({
    title: options.title,
    ...(options.organ !== null && { creator: options.organ }),
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { font: fontOf('body'), size: sizes.body * 2, language: { eastAsia: 'zh-CN' } } } },
    },
    numbering: { config: writer.numbering },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(sheet.width), height: twips(sheet.height) },
            margin: {
              top: twips(sheet.top),
              right: twips(sheet.right),
              bottom: twips(sheet.bottom),
              left: twips(sheet.left),
            },
          },
        },
        footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Twentieths of a point between characters: 28 of them on a line. */
const CLOSER = -5;
/** Exact, so that 22 lines make a page without a grid, to which the lines of tables would snap. */
const LINE = { line: twipsOfPoints(lineHeight), lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;
/** Two characters. */
const FIRST_LINE = { firstLine: twipsOfPoints(sizes.body * 2), firstLineChars: 200 } as const;

function fontOf(face: Face): { ascii: string; hAnsi: string; eastAsia: string; cs: string } {
  const name = faces[face][0];
  const latin = face === 'body' || face === 'table' ? 'Times New Roman' : name;
  return { ascii: latin, hAnsi: latin, eastAsia: name, cs: latin };
}

function footer(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const size = sizes.pageNumber * 2;
  const font = fontOf('table');
  return new Footer({
    children: [
      new Paragraph({ alignment, children: [new TextRun({ font, size, children: ['— ', PageNumber.CURRENT, ' —'] })] }),
    ],
  });
}

class Writer {
  readonly numbering: INumberingOptions['config'][number][] = [];

  /** @param keepNext whether it stays on the page of what follows: a signature stands on no page alone */
  block(block: Block, keepNext = false): (Paragraph | Table)[] {
    switch (block.kind) {
      case 'title':
        return block.lines.map(
          (runs, i) =>
            new Paragraph({
              heading: HeadingLevel.TITLE,
              alignment: AlignmentType.CENTER,
              spacing: { ...LINE, line: twipsOfPoints(33), after: i === block.lines.length - 1 ? LINE.line : 0 },
              children: this.runs(runs, { font: fontOf('title'), size: sizes.title * 2, bold: false, color: BLACK }),
            }),
        );
      case 'heading': {
        const face: Face = block.level === 2 ? 'section' : block.level === 3 ? 'subheading' : 'body';
        const heading = HEADINGS[block.level - 2] ?? HeadingLevel.HEADING_5;
        const look = { ...BODY, font: fontOf(face), bold: false, italics: false, color: BLACK };
        return [this.paragraph(block.runs, { heading, keepNext: true }, look)];
      }
      case 'paragraph':
        return [this.paragraph(block.runs, keepNext ? { keepNext } : {}, BODY)];
      case 'list':
        return this.list(block, 0);
      case 'quote':
        return block.blocks.flatMap((inner) => this.block(inner));
      case 'rule':
        return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1 } }, children: [] })];
      case 'official':
        return [officialTable(block.grid, twips(textWidth), fontOf('table')), gap()];
      case 'table': {
        const look = { font: fontOf('table'), size: sizes.table * 2 };
        const rows = block.rows.map((cells) => cells.map((runs) => this.runs(runs, look)));
        return [plainTable(rows, block.headers, twips(textWidth)), gap()];
      }
      case 'signature':
        return block.lines.map(
          (runs, i) =>
            new Paragraph({
              alignment: AlignmentType.RIGHT,
              indent: { right: twipsOfPoints(sizes.body * 4) },
              spacing: { ...LINE, before: i === 0 ? LINE.line * 2 : 0 },
              keepNext: i < block.lines.length - 1,
              children: this.runs(runs, BODY),
            }),
        );
    }
  }

  paragraph(runs: readonly Run[], more: Partial<IParagraphOptions>, look: IRunOptions): Paragraph {
    return new Paragraph({
      alignment: AlignmentType.JUSTIFIED,
      spacing: LINE,
      indent: FIRST_LINE,
      ...more,
      children: this.runs(runs, look),
    });
  }

  list(list: Extract<Block, { kind: 'list' }>, depth: number): (Paragraph | Table)[] {
    const reference = `list-${this.numbering.length}`;
    const level = Math.min(depth, 8);
    this.numbering.push({
      reference,
      levels: Array.from({ length: 9 }, (_, i) => ({
        level: i,
        format: list.start === null ? LevelFormat.BULLET : LevelFormat.DECIMAL,
        text: list.start === null ? '•' : `%${i + 1}.`,
        start: list.start ?? 1,
        style: {
          paragraph: { indent: { left: twipsOfPoints(sizes.body * (3 + i * 2)), hanging: twipsOfPoints(sizes.body) } },
        },
      })),
    });
    return list.items.flatMap((item) =>
      item.flatMap((inner, i) => {
        if (inner.kind === 'list') return this.list(inner, depth + 1);
        if (inner.kind !== 'paragraph' || i > 0) return this.block(inner);
        return [
          new Paragraph({ numbering: { reference, level }, spacing: LINE, children: this.runs(inner.runs, BODY) }),
        ];
      }),
    );
  }

  runs(runs: readonly Run[], look: IRunOptions): ParagraphChild[] {
    return runs.flatMap((run): ParagraphChild[] => {
      const own: IRunOptions = {
        ...look,
        ...(run.strong && { bold: true }),
        ...(run.emphasis && { italics: true }),
        ...(run.strike && { strike: true }),
        ...(run.lead && { font: fontOf('subheading') }),
        ...(run.link && { color: '0563C1', underline: {} }),
      };
      const children = xmlText(run.text)
        .split('\n')
        .map((text, i) => new TextRun({ ...own, text, ...(i > 0 && { break: 1 }) }));
      return run.link ? [new ExternalHyperlink({ link: run.link, children })] : children;
    });
  }
}

const BLACK = '000000';
const BODY: IRunOptions = { font: fontOf('body'), size: sizes.body * 2, characterSpacing: CLOSER };
const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const;

/** Word joins two tables that touch; a table at the end of a section needs a paragraph after it. */
const gap = (): Paragraph => new Paragraph({ spacing: { line: 240, lineRule: LineRuleType.EXACT }, children: [] });
