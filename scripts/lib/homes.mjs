// Which bundle the code of the server lies in. Every module has one home at most, so there is one copy of the standard's
// data and of every cache, however many bundles are loaded. Sources import one another and know nothing of it.
import { dirname, join, relative, resolve, sep } from 'node:path';
import { build } from 'esbuild';

/** What a check needs is loaded at once, any other home at the first use of something in it. */
const CORE = 'core';

/**
 * Modules by their path in server/src; the first line that fits counts. What fits none lies in every bundle that
 * imports it: the roots of bundles, what talks to Node, libraries that have a bundle of their own, what one bundle alone
 * uses.
 */
const homes = [
  // Many reports at a time: added up, side by side, what was found in them.
  [
    'many',
    /^lsp\/(?:manyAnswers|papers|overlooked|reviewer)$|^workspace\/(?:figures|part|rollup|compare|pages|findings|csv)/,
  ],
  // Other kinds of files: what is said about them. The libraries are bundles of their own.
  ['render', /^lsp\/convertAnswers$/],
  ['features', /^lsp\/suppressAnswers$/],
  // Patterns for paths: most settings and project files have none.
  ['globs', /^workspace\/glob$/],
  // What only some reports need: a sheet saved as text, a signature in other words than the title's, text held against
  // the year before.
  ['rare', /^(?:parser\/readers\/commas|rules\/structure\/signs-for|rules\/workspace\/(?:copied|likeness))$/],
  [null, /\.node$|^lsp\/|^cli\/|^convert\/|^parser\/html\/|^render\/prose$|^workspace\/(?:config|entry|write)$/],
  [null, /^messages\/explain\/|^requests$|^features\/mend$/],
  // What fixes write: a finding computes them when somebody asks. And what suppressions take away.
  [
    'fixes',
    /^(?:rules\/(?:suppression|unsuppress|tables\/(?:write|html-rows|row-model|rows|lacking|missing-totals|new-disclosure)|sums\/(?:fixes|known)|structure\/(?:place|prompt-fixes|period-fixes)|text\/page-edit|narrative\/write)|repair\/(?:totals|row|write|evidence)|render\/markdown|features\/fixes|text\/encode)$/,
  ],
  // A sum that does not hold: which cell is wrong, what is said of it.
  ['sums', /^repair\/(?:search|join)$|^rules\/sums\/(?:facts|messages|torn-number)$/],
  [CORE, /^(?:render\/(?:templates|escape)|features\/(?:diagnostics|place|protocol))$/],
  ['render', /^render\/|^features\/convertHtml$/],
  ['features', /^features\/|^standard\/(?:pinyin|explanations)$/],
  ['english', /^messages\/en\//],
  ['words', /^messages\/zh-cn\/(?:later|sums|workspace|features|preview|many|cli)$/],
  [CORE, /./],
];

export const homeNames = [...new Set(homes.map(([home]) => home))].filter((home) => home !== null);

/** @param root of the project */
export function sharing(root) {
  const sources = join(root, 'server', 'src');
  const pathOf = (key) => join(sources, `${key}.ts`);
  const homeOf = (key) => homes.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
  /** Home -> what other bundles import of it. */
  const asked = new Map(homeNames.map((home) => [home, new Set()]));
  const exported = new Map();

  /** Names a module exports. */
  async function exportsOf(key) {
    if (!exported.has(key)) {
      const options = { entryPoints: [pathOf(key)], format: 'esm', write: false, metafile: true, logLevel: 'silent' };
      const { metafile } = await build({ ...options, outdir: root });
      exported.set(key, Object.values(metafile.outputs)[0].exports);
    }
    return exported.get(key);
  }

  /** For every bundle of the server. @param self its name */
  const plugin = (self) => ({
    name: 'homes',
    setup(builder) {
      builder.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, importer, resolveDir, kind }) => {
        const key = relative(sources, resolve(resolveDir || dirname(importer), path))
          .replaceAll(sep, '/')
          .replace(/\.ts$/, '');
        if (kind === 'entry-point' || key.startsWith('../')) return undefined;
        const home = homeOf(key);
        if (home === null || home === self) return undefined;
        asked.get(home).add(key);
        return { path: key, namespace: home === CORE ? 'at-once' : 'at-first-use', pluginData: home };
      });
      const moduleOf = (home, key) => `require('./${home}.js').modules[${JSON.stringify(key)}]`;
      // Plain variables: nothing of the core changes once it is loaded.
      builder.onLoad({ filter: /./, namespace: 'at-once' }, async ({ path, pluginData }) => {
        const names = await exportsOf(path);
        const contents = `const m = ${moduleOf(pluginData, path)};\n${names.map((n) => `export const ${n} = m.${n};`).join('\n')}`;
        return { contents, loader: 'js', resolveDir: root };
      });
      // Getters: the bundle is loaded when the program comes to a name of it.
      builder.onLoad({ filter: /./, namespace: 'at-first-use' }, async ({ path, pluginData }) => {
        const names = await exportsOf(path);
        const getters = names.map((name) => `get ${name}() { return load().${name}; }`);
        const contents = `let m;\nconst load = () => (m ??= ${moduleOf(pluginData, path)});\nmodule.exports = { ${getters.join(', ')} };`;
        return { contents, loader: 'js', resolveDir: root };
      });
    },
  });

  /** The source of a home: what was asked of it, by module. */
  async function entryOf(home) {
    const keys = [...asked.get(home)].sort();
    const lines = await Promise.all(
      keys.map(async (key, i) => {
        const names = await exportsOf(key);
        const imports = names.map((name) => `${name} as ${name}${i}`).join(', ');
        return {
          imports: `import { ${imports} } from ${JSON.stringify(`./${key}.ts`)};`,
          members: `${JSON.stringify(key)}: { ${names.map((name) => `${name}: ${name}${i}`).join(', ')} },`,
        };
      }),
    );
    const contents = `${lines.map(({ imports }) => imports).join('\n')}
export const modules = {
${lines.map(({ members }) => members).join('\n')}
};`;
    return { contents, resolveDir: sources, sourcefile: `${home}.ts`, loader: 'ts' };
  }

  /** Grows while bundles are built that ask for more. */
  const demand = () => [...asked.values()].reduce((sum, keys) => sum + keys.size, 0);

  return { plugin, entryOf, demand };
}
