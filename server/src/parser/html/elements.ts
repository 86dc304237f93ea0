/** Elements of HTML by what they do to the text around them. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote br caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** What a table is made of. */
export const PARTS: ReadonlySet<string> = new Set(['td', 'th', 'tr', 'thead', 'tbody', 'tfoot', 'caption', 'colgroup']);

export const GROUPS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);
