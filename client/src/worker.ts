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
  'rare',
  'globs',
  'html',
  'prose',
  'config',
] as const;

/** What converts files: large, and asked for by few. Its addresses are told when the server wants them. */
export const converterBundles = ['files.browser', 'reader.browser', 'docx', 'word', 'pdf', 'cmaps', 'xlsx'] as const;

interface Scope {
  require?: (name: string) => object;
  module?: { exports: object };
  exports?: object;
  __dirname?: string;
  /** By `./name.js`; more may be added. */
  bundleAddresses?: Readonly<Record<string, string>>;
  /** Another worker, which begins with that bundle. */
  startBeside?: (name: string) => object;
  Worker?: new (address: string) => object;
  importScripts(address: string): void;
}

/** Runs in the worker, as text: it may name nothing outside itself. */
function begin(scope: Scope, addresses: Readonly<Record<string, string>>, first: string): void {
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
  const begun: Record<string, string> = {};
  scope.bundleAddresses = addresses;
  scope.startBeside = (name) => {
    const { Worker: Beside } = scope;
    if (!Beside) throw new Error('no workers in a worker');
    const text = (): string => `(${begin.toString()})(self, ${JSON.stringify(addresses)}, ${JSON.stringify(name)});`;
    // Kept: one that is taken back as the worker starts is not found by every browser.
    begun[name] ??= URL.createObjectURL(new Blob([text()], { type: 'text/javascript' }));
    return new Beside(begun[name]);
  };
  load(first);
}

/** The text of a worker. @param addresses by `./name.js` */
export const workerText = (addresses: Readonly<Record<string, string>>): string =>
  `(${begin.toString()})(self, ${JSON.stringify(addresses)}, './server.browser.js');`;
