/**
 * What the manifest repeats of the sources: every rule, whose level the settings editor offers in `xxgk.rules`, and the
 * kinds of files the explorer offers to import.
 */
import { ruleIds } from '../../server/src/report/ruleIds.ts';
import { importKinds } from '../../server/src/requests.ts';
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
      if (item.command === IMPORT) item.when = `resourceExtname =~ /^\\.(${importKinds.documents.join('|')})$/i`;
    }
    return new Map([['package.json', `${JSON.stringify(made, null, 2)}\n`]]);
  },
};
