/**
 * What the manifest repeats of the sources: every rule, whose level the settings editor offers in `xxgk.rules`, and the
 * kinds of files the explorer offers to import.
 */
import { importKinds } from '../../server/src/report/fileNames.ts';
import { ruleIds } from '../../server/src/report/ruleIds.ts';
import { levels } from '../../server/src/workspace/types.ts';
import type { Generator } from './generator.ts';

interface Manifest {
  contributes: {
    configuration: { properties: Record<string, Record<string, unknown>> }[];
    menus: Record<string, { command: string; when: string }[]>;
  };
}

const SETTING = 'xxgk.rules';
const IMPORT = 'xxgk.import';
const ROLLUP = 'xxgk.rollup';
/** Where folders and pages are most likely to be about reports: a workspace of web pages is left alone. */
const OURS = '(xxgk.running || resourceFilename =~ /年报|年度报告|信息公开/)';

const named = (ends: readonly string[]): string => `resourceExtname =~ /^\\.(${ends.join('|')})$/i`;

export const manifest: Generator = {
  files(read) {
    const made = JSON.parse(read('package.json') ?? '') as Manifest;
    for (const { properties } of made.contributes.configuration) {
      const setting = properties[SETTING];
      if (!setting) continue;
      setting['propertyNames'] = { enum: ruleIds };
      setting['additionalProperties'] = { type: 'string', enum: levels };
    }
    for (const item of made.contributes.menus['explorer/context'] ?? []) {
      if (item.command === IMPORT)
        item.when = `${named(importKinds.documents)} || ${named(importKinds.pages)} && ${OURS}`;
      if (item.command === ROLLUP) item.when = `explorerResourceIsFolder && ${OURS}`;
    }
    return new Map([['package.json', `${JSON.stringify(made, null, 2)}\n`]]);
  },
};
