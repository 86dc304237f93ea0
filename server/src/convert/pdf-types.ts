/** What a page of a PDF is made of, in points; y grows downwards. */
export interface Word {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Height of its letters. */
  readonly size: number;
}

/** A drawn line along an axis. */
export interface Ruling {
  /** x of a vertical one, y of a horizontal one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  readonly horizontal: readonly Ruling[];
  readonly vertical: readonly Ruling[];
}

/** A cell of a table, or what several cells without a line between them make together. */
export interface Region {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly text: string;
}

export interface PageTable {
  readonly top: number;
  readonly bottom: number;
  /** Where the columns begin and end, in points. */
  readonly edges: readonly number[];
  readonly rows: number;
  readonly regions: readonly Region[];
}

/** Radicals that Unicode has no rule for, each before its character. */
const RADICALS = new Map(
  [
    // These have one, to the traditional form.
    '⼾户',
    '⺁厂 ⺇几 ⺌小 ⺍小 ⺎兀 ⺏尢 ⺐尢 ⺒巳 ⺓幺 ⺛旡 ⺝月 ⺟母 ⺠民 ⺡水',
    '⺣火 ⺤爪 ⺥爪 ⺦丬 ⺧牛 ⺨犬 ⺩玉 ⺪疋 ⺫目 ⺬示 ⺭示 ⺮竹 ⺱网 ⺲网',
    '⺳网 ⺵羊 ⺶羊 ⺷羊 ⺹老 ⺻聿 ⺼肉 ⺽臼 ⻁虎 ⻂衣 ⻃西 ⻄西 ⻅见 ⻆角',
    '⻇角 ⻈言 ⻉贝 ⻊足 ⻋车 ⻌辵 ⻍辵 ⻎辵 ⻏邑 ⻐金 ⻑長 ⻒長 ⻓长 ⻔门',
    '⻕阜 ⻖阜 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻟食 ⻠食 ⻡首 ⻢马 ⻣骨',
    '⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜',
    '⻲亀 ⻳龟',
  ].flatMap((row) => row.split(' ').map((pair): [string, string] => [pair[0] as string, pair[1] as string])),
);

/**
 * Words as they are meant: many programs write the radicals of the Kangxi dictionary (⼀ ⾦ ⻓) for the characters of the
 * same form, since both share a glyph.
 */
export function meant(text: string): string {
  return text.replace(/[\u2e80-\u2fdf\uf900-\ufaff\u2329\u232a\u00a0]/g, (c) =>
    c === '\u00a0' ? ' ' : (RADICALS.get(c) ?? c.normalize('NFKC')),
  );
}
