/** Bundles of their own, required at first use: most runs need none of them. */
type Html = typeof import('../parser/html/entry.ts');
type Convert = typeof import('../convert/entry.ts');
type Files = typeof import('../convert/files.node.ts');
type Config = typeof import('../workspace/entry.ts');
type More = typeof import('./more.ts');

export const htmlBundle = (): Html => require('./html.js');
export const convertBundle = (): Convert => require('./convert.js');
export const filesBundle = (): Files => require('./files.js');
export const configBundle = (): Config => require('./config.js');
export const moreBundle = (): More => require('./cli.more.js');
