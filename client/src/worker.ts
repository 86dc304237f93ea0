/**
 * The server as a web worker. A worker lies nowhere, so it cannot find the files beside its own: it is told the address
 * of each, and lays out `require` as the bundles know it from Node.
 */

/** Bundles the server may ask for; what is needed at once is among them. */
export const workerBundles = [
  'server.browser',
  'core',
  'fixes',
  'sums',
  'features',
  'render',
  'words',
  'english',
  'many',
  'years',
  'html',
  'prose',
  'config',
] as const;

interface Scope {
  require?: (name: string) => object;
  module?: { exports: object };
  exports?: object;
  __dirname?: string;
  importScripts(address: string): void;
}

/** Runs in the worker, as text: it may name nothing outside itself. */
function begin(scope: Scope, addresses: Readonly<Record<string, string>>): void {
  const loaded: Record<string, { exports: object }> = {};
  const load = (name: string): object => {
    const known = loaded[name];
    if (known) return known.exports;
    const module: { exports: object } = { exports: {} };
    const address = addresses[name];
    if (address === undefined) throw new Error(`no bundle ${name}`);
    // Each bundle takes these into a scope of its own as it starts, before it asks for another.
    scope.require = load;
    scope.module = module;
    scope.exports = module.exports;
    scope.__dirname = '';
    scope.importScripts(address);
    loaded[name] = module;
    return module.exports;
  };
  load('./server.browser.js');
}

/** The text of a worker. @param addresses by `./name.js` */
export const workerText = (addresses: Readonly<Record<string, string>>): string =>
  `(${begin.toString()})(self, ${JSON.stringify(addresses)});`;
