/**
 * The numbers that Word makes itself (一、 （一） 1.) put into the text as words: whoever reads the file next, reads them.
 * Works on the XML of the parts; a dot list stays a list.
 */

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly style: string | null;
}

interface Numbering {
  /** w:num → the list it belongs to, and the levels it starts anew. */
  readonly lists: ReadonlyMap<string, { readonly list: string; readonly restarts: ReadonlyMap<number, number> }>;
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, Level>>;
}

interface StyleNumber {
  readonly number: string | null;
  readonly level: number | null;
  readonly basedOn: string | null;
}

/** document.xml with the numbers of its paragraphs written out. */
export function writeNumbers(document: string, numbering: string, styles: string): string {
  const counted = new Counter(readNumbering(numbering));
  const known = readStyles(styles);
  const pieces: string[] = [];
  let copied = 0;
  const open: Open[] = [];
  let changes = 0;
  for (const tag of document.matchAll(/<(\/?)w:(p|pPr|pPrChange|numPr|numId|ilvl|pStyle)\b([^<>]*)>/g)) {
    const [whole, slash, name, attributes = ''] = tag;
    const closes = slash === '/';
    const empty = attributes.endsWith('/');
    const here = open[open.length - 1];
    if (name === 'p') {
      if (closes) open.pop();
      else if (!empty) open.push({ number: null, level: null, style: null, numberAt: null, done: false });
    } else if (name === 'pPrChange') {
      if (!empty) changes += closes ? -1 : 1;
    } else if (!here || here.done || changes > 0) {
      // What a paragraph was before a tracked change says nothing about it now.
    } else if (name === 'numPr' && !closes) here.numberAt = { start: tag.index, end: tag.index + whole.length };
    else if (name === 'numPr' && here.numberAt) here.numberAt.end = tag.index + whole.length;
    else if (name === 'numId') here.number = valOf(attributes);
    else if (name === 'ilvl') here.level = Number(valOf(attributes) ?? 0);
    else if (name === 'pStyle') here.style = valOf(attributes);
    else if (name === 'pPr' && closes) {
      here.done = true;
      const label = counted.label(here, known);
      if (label === null) continue;
      if (here.numberAt) {
        pieces.push(document.slice(copied, here.numberAt.start));
        copied = here.numberAt.end;
      }
      const end = tag.index + whole.length;
      pieces.push(document.slice(copied, end), `<w:r><w:t xml:space="preserve">${label}</w:t></w:r>`);
      copied = end;
    }
  }
  return pieces.length === 0 ? document : pieces.join('') + document.slice(copied);
}

interface Open {
  number: string | null;
  level: number | null;
  style: string | null;
  numberAt: { start: number; end: number } | null;
  /** Its properties are read. */
  done: boolean;
}

class Counter {
  private readonly counts = new Map<string, number[]>();
  private readonly used = new Set<string>();

  constructor(private readonly numbering: Numbering) {}

  /** The words in front of the paragraph, escaped for XML; null where there are none, or a dot. */
  label(paragraph: Open, styles: ReadonlyMap<string, StyleNumber>): string | null {
    const style = this.ofStyle(paragraph.style, styles);
    const number = paragraph.number ?? style?.number ?? null;
    const known = number === null ? undefined : this.numbering.lists.get(number);
    const levels = known && this.numbering.levels.get(known.list);
    if (number === null || !known || !levels) return null;
    const at = paragraph.level ?? style?.level ?? levelOfStyle(levels, paragraph.style) ?? 0;
    const level = levels.get(at);
    if (!level || level.format === 'bullet' || level.format === 'none') return null;
    const counts = this.counts.get(known.list) ?? [];
    this.counts.set(known.list, counts);
    const restart = known.restarts.get(at);
    if (restart !== undefined && !this.used.has(`${number}/${at}`)) counts[at] = restart - 1;
    this.used.add(`${number}/${at}`);
    counts[at] = (counts[at] ?? level.start - 1) + 1;
    counts.length = at + 1;
    const words = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const of = levels.get(index);
      return numeral(counts[index] ?? of?.start ?? 1, of?.format ?? 'decimal');
    });
    return /[A-Za-z0-9.)]$/.test(words) ? `${words} ` : words;
  }

  private ofStyle(id: string | null, styles: ReadonlyMap<string, StyleNumber>): StyleNumber | null {
    let at = id;
    for (let depth = 0; at !== null && depth < 12; depth++) {
      const style = styles.get(at);
      if (!style) return null;
      if (style.number !== null) return style;
      at = style.basedOn;
    }
    return null;
  }
}

function levelOfStyle(levels: ReadonlyMap<number, Level>, style: string | null): number | null {
  for (const [index, level] of levels) if (style !== null && level.style === style) return index;
  return null;
}

const valOf = (attributes: string): string | null => /\bw:val="([^"]*)"/.exec(attributes)?.[1] ?? null;

/** The value of the first element of that name. */
const valueIn = (xml: string, name: string): string | null => {
  const tag = new RegExp(`<w:${name}\\b([^<>]*)>`).exec(xml);
  return tag ? valOf(tag[1] ?? '') : null;
};

/** The text of each element of that name, tags included; elements of the name do not nest. */
function* elements(xml: string, name: string): Iterable<{ attributes: string; inner: string }> {
  const start = new RegExp(`<w:${name}\\b([^<>]*)>`, 'g');
  const end = `</w:${name}>`;
  for (const tag of xml.matchAll(start)) {
    const attributes = tag[1] ?? '';
    if (attributes.endsWith('/')) continue;
    const from = tag.index + tag[0].length;
    const to = xml.indexOf(end, from);
    if (to < 0) return;
    yield { attributes, inner: xml.slice(from, to) };
  }
}

const attributeIn = (attributes: string, name: string): string =>
  new RegExp(`\\bw:${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

function readNumbering(xml: string): Numbering {
  const levels = new Map<string, ReadonlyMap<number, Level>>();
  for (const { attributes, inner } of elements(xml, 'abstractNum')) {
    const own = new Map<number, Level>();
    for (const level of elements(inner, 'lvl')) {
      own.set(Number(attributeIn(level.attributes, 'ilvl')), {
        format: valueIn(level.inner, 'numFmt') ?? 'decimal',
        text: valueIn(level.inner, 'lvlText') ?? '',
        start: Number(valueIn(level.inner, 'start') ?? 1),
        style: valueIn(level.inner, 'pStyle'),
      });
    }
    levels.set(attributeIn(attributes, 'abstractNumId'), own);
  }
  const lists = new Map<string, { list: string; restarts: Map<number, number> }>();
  for (const { attributes, inner } of elements(xml, 'num')) {
    const restarts = new Map<number, number>();
    for (const override of elements(inner, 'lvlOverride')) {
      const start = valueIn(override.inner, 'startOverride');
      if (start !== null) restarts.set(Number(attributeIn(override.attributes, 'ilvl')), Number(start));
    }
    lists.set(attributeIn(attributes, 'numId'), { list: valueIn(inner, 'abstractNumId') ?? '', restarts });
  }
  return { lists, levels };
}

function readStyles(xml: string): Map<string, StyleNumber> {
  const styles = new Map<string, StyleNumber>();
  for (const { attributes, inner } of elements(xml, 'style')) {
    const level = valueIn(inner, 'ilvl');
    styles.set(attributeIn(attributes, 'styleId'), {
      number: valueIn(inner, 'numId'),
      level: level === null ? null : Number(level),
      basedOn: valueIn(inner, 'basedOn'),
    });
  }
  return styles;
}

const CHINESE = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A counter in one of Word's formats; one we do not know is given in digits. */
function numeral(n: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'chineseLegalSimplified':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return chinese(n);
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseDigitalTenThousand':
      return [...String(n)].map((digit) => (digit === '0' ? '〇' : (CHINESE[Number(digit)] as string))).join('');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return n >= 1 && n <= 20 ? String.fromCodePoint(0x245f + n) : String(n);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(n)].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join('');
    case 'decimalZero':
      return String(n).padStart(2, '0');
    case 'upperLetter':
      return letters(n);
    case 'lowerLetter':
      return letters(n).toLowerCase();
    case 'upperRoman':
      return roman(n);
    case 'lowerRoman':
      return roman(n).toLowerCase();
    default:
      return String(n);
  }
}

function chinese(n: number): string {
  if (n < 0 || n > 99 || !Number.isInteger(n)) return String(n);
  if (n < 10) return CHINESE[n] as string;
  const tens = Math.floor(n / 10);
  return `${tens === 1 ? '' : CHINESE[tens]}十${n % 10 === 0 ? '' : CHINESE[n % 10]}`;
}

const letters = (n: number): string =>
  n < 1 ? String(n) : String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.min(8, Math.floor((n - 1) / 26) + 1));

function roman(n: number): string {
  if (n < 1 || n > 399) return String(n);
  const parts: readonly (readonly [number, string])[] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = n;
  let out = '';
  for (const [value, sign] of parts) {
    while (rest >= value) {
      out += sign;
      rest -= value;
    }
  }
  return out;
}
