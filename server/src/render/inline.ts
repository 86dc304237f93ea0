import { fontFamily, sizes } from './layout.ts';

/** What an element of the report is, for its look. */
export type Role =
  | 'article'
  | 'title'
  | 'section'
  | 'subheading'
  | 'minor'
  | 'paragraph'
  | 'lead'
  | 'list'
  | 'quote'
  | 'rule'
  | 'link'
  | 'scroll'
  | 'table'
  | 'caption'
  | 'header'
  | 'rowLabel'
  | 'figure'
  | 'signature'
  | 'signatureLine'
  | 'mark';

const border = 'border:1px solid #000;padding:4px;';

/**
 * The look of each element where no style sheet comes along: a fragment pasted into the editor of a web site, which
 * keeps `style` and drops everything else.
 */
const styles: Readonly<Record<Role, string>> = {
  article: `font-family:${fontFamily('body')};font-size:${sizes.body}pt;line-height:2;color:#000;`,
  title: `font-family:${fontFamily('title')};font-size:${sizes.title}pt;font-weight:normal;line-height:1.6;text-align:center;margin:0 0 1em;`,
  section: `font-family:${fontFamily('section')};font-size:${sizes.body}pt;font-weight:normal;text-indent:2em;margin:0;`,
  subheading: `font-family:${fontFamily('subheading')};font-size:${sizes.body}pt;font-weight:normal;text-indent:2em;margin:0;`,
  minor: `font-size:${sizes.body}pt;font-weight:normal;text-indent:2em;margin:0;`,
  paragraph: 'text-indent:2em;margin:0;text-align:justify;',
  lead: `font-family:${fontFamily('subheading')};`,
  list: 'margin:0;padding-left:3em;',
  quote: 'margin:0 0 0 2em;',
  rule: '',
  link: '',
  scroll: 'overflow-x:auto;margin:1em 0;',
  table: `border-collapse:collapse;width:100%;table-layout:fixed;font-family:${fontFamily('table')};font-size:${sizes.table}pt;line-height:1.4;`,
  caption: 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;',
  header: `${border}text-align:center;vertical-align:middle;font-weight:normal;`,
  rowLabel: `${border}text-align:left;vertical-align:middle;font-weight:normal;`,
  figure: `${border}text-align:center;vertical-align:middle;`,
  signature: 'margin:2em 4em 0 0;text-align:right;',
  signatureLine: 'margin:0;text-align:right;',
  mark: '',
};

export const inlineStyle = (role: Role): string => styles[role];

/** Blocks that take their letters from the article around them. */
const inheriting: readonly Role[] = [
  'title',
  'section',
  'subheading',
  'minor',
  'paragraph',
  'list',
  'quote',
  'signature',
  'signatureLine',
];

/**
 * The same for what is put on the clipboard: a word processor knows no article, so each block says itself what it would
 * inherit; nothing is set for what holds a table so that it can be scrolled.
 */
export const clipboardStyles: Readonly<Record<string, string>> = {
  ...styles,
  ...Object.fromEntries(inheriting.map((role) => [role, merged(styles.article, styles[role])])),
  scroll: '',
  caption: '',
};

/** One list of declarations: where two set the same, the later one counts. */
function merged(...lists: readonly string[]): string {
  const declarations = lists.flatMap((list) => list.split(';')).filter((one) => one !== '');
  const byName = new Map(declarations.map((one) => [one.slice(0, one.indexOf(':')), one]));
  return [...byName.values()].map((one) => `${one};`).join('');
}
