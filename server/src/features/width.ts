/** Display width of a text in columns of a fixed-width font, as Chinese fonts have it: quotes and dashes are wide too. */
import { eastAsianWidth } from 'get-east-asian-width';

const isZero = (c: number): boolean =>
  (c >= 0x300 && c <= 0x36f) || (c >= 0x200b && c <= 0x200f) || (c >= 0xfe00 && c <= 0xfe0f) || c === 0xfeff;

export function displayWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) width++;
    else if (unit >= 0x4e00 && unit <= 0x9fff) width += 2;
    else {
      const c = text.codePointAt(i) ?? unit;
      if (c > 0xffff) i++;
      if (!isZero(c)) width += eastAsianWidth(c, { ambiguousAsWide: true });
    }
  }
  return width;
}
