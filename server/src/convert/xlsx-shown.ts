/** Numbers of a workbook as Excel shows them: a cell holds 128.60000000000002 where people see 128.6, or 128.60. */

/** How many digits Excel reckons with; those behind are noise of the arithmetic. */
const DIGITS = 15;

/** A number without a format of its own. */
export const inGeneral = (value: number): string => String(Number(value.toPrecision(DIGITS)));

interface Format {
  readonly decimals: number;
  readonly percent: boolean;
}

/** Codes that workbooks name by number alone (ECMA-376 part 1, 18.8.30), as far as they are simple. */
const BUILT_IN: Readonly<Record<string, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  43: '#,##0.00',
};

/**
 * The formats by the `s` of a cell; null where a format is none of digits after the point, with or without parted
 * thousands, perhaps as a share.
 * @param styles xl/styles.xml
 */
export function formatsOf(styles: string): readonly (Format | null)[] {
  const codes = new Map(Object.entries(BUILT_IN));
  for (const [tag] of styles.matchAll(/<numFmt\b[^<>]*>/g)) {
    const id = /\bnumFmtId="(\d+)"/.exec(tag)?.[1];
    const code = /\bformatCode="([^"]*)"/.exec(tag)?.[1];
    if (id !== undefined && code !== undefined) codes.set(id, code);
  }
  const start = styles.indexOf('<cellXfs');
  const end = styles.indexOf('</cellXfs', start);
  if (start < 0 || end < 0) return [];
  return [...styles.slice(start, end).matchAll(/<xf\b[^<>]*>/g)].map(([tag]) =>
    formatOf(codes.get(/\bnumFmtId="(\d+)"/.exec(tag)?.[1] ?? '') ?? ''),
  );
}

/** The part for numbers above nought; blanks as wide as a character, and filling ones, are no digits. */
function formatOf(code: string): Format | null {
  const [first = ''] = code.split(';');
  const simple = /^(?:#,##)?0(?:\.(0{1,9}))?(%?)$/.exec(
    first.replace(/[_*\\](.)|\s/g, (_, sign) => (sign === '-' ? '-' : '')),
  );
  return simple && { decimals: simple[1]?.length ?? 0, percent: simple[2] === '%' };
}

/**
 * The numbers of a sheet that have a simple format, as texts. Thousands stay together, as reports write them; what is
 * below nought has often a format of its own, and is left.
 * @param sheet xl/worksheets/….xml
 */
export const withShownNumbers = (sheet: string, formats: readonly (Format | null)[]): string =>
  formats.every((format) => format === null)
    ? sheet
    : sheet.replace(
        /<c\b([^<>]*)>(<f\b[^<>]*\/>|<f\b[^<>]*>[^<]*<\/f>)?<v>(\d[^<>]*)<\/v>/g,
        (cell, attributes: string, formula: string | undefined, value: string) => {
          const type = /\bt="([^"]*)"/.exec(attributes)?.[1] ?? 'n';
          const format = formats[Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? -1)];
          const shown = type === 'n' && format ? shownBy(format, Number(value)) : null;
          if (shown === null) return cell;
          return `<c${attributes.replace(/\b[st]="[^"]*"/g, '')} t="str">${formula ?? ''}<v>${shown}</v>`;
        },
      );

/** Half of the last digit goes up, as in Excel, not as the nearest binary number has it. */
function shownBy({ decimals, percent }: Format, value: number): string | null {
  const digits = inGeneral(value);
  if (!/^\d+(?:\.\d+)?$/.test(digits)) return null;
  const places = decimals + (percent ? 2 : 0);
  const rounded = Math.round(Number(`${digits}e${places}`));
  if (!Number.isSafeInteger(rounded)) return null;
  return `${Number(`${rounded}e-${decimals}`).toFixed(decimals)}${percent ? '%' : ''}`;
}
