/**
 * What mammoth would read otherwise than Word shows it, made plain in the XML of a part. Linear; never throws.
 */

export interface Plain {
  readonly xml: string;
  /** Stretches that Word hides: neither seen nor printed. */
  readonly hidden: number;
}

/** Elements around words that mammoth drops together with the words: a field such as =SUM(LEFT) in one piece, a direction. */
const AROUND = /<\/?w:(?:fldSimple|dir|bdo)\b[^<>]*>/g;
/** The other name of a line break. */
const RETURN = /<w:cr\b[^<>]*>(?:<\/w:cr>)?/g;

/** A part with the words that are seen on paper, and no others. */
export function plainMarks(part: string): Plain {
  const { xml, hidden } = withoutHidden(part);
  return { xml: xml.replace(AROUND, '').replace(RETURN, '<w:br/>'), hidden };
}

const RUN = /<w:r(?:\s[^<>]*)?>|<\/w:r>|<\/?w:rPr>|<w:vanish\b([^<>]*)>/g;
const OFF = /w:val="(?:0|false|off)"/;

/** Without the runs that are hidden. A run lies in another one only in a text box, which goes with it. */
function withoutHidden(xml: string): Plain {
  if (!xml.includes('<w:vanish')) return { xml, hidden: 0 };
  const pieces: string[] = [];
  const open: { readonly start: number; gone: boolean }[] = [];
  let copied = 0;
  let inProperties = false;
  let hidden = 0;
  let goneAround = 0;
  for (const tag of xml.matchAll(RUN)) {
    const [whole, attributes] = tag;
    const run = open[open.length - 1];
    if (whole.endsWith('w:rPr>')) inProperties = !whole.startsWith('</');
    else if (attributes !== undefined) {
      if (run && inProperties && !run.gone && !OFF.test(attributes)) {
        run.gone = true;
        goneAround++;
      }
    } else if (whole !== '</w:r>') {
      if (!whole.endsWith('/>')) open.push({ start: tag.index, gone: false });
    } else if (open.pop()?.gone) {
      if (--goneAround > 0 || !run) continue;
      pieces.push(xml.slice(copied, run.start));
      copied = tag.index + whole.length;
      hidden++;
    }
  }
  return { xml: pieces.join('') + xml.slice(copied), hidden };
}
