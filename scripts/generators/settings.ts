/** The part of the manifest that names every rule: its level in `xxgk.rules`, offered by the settings editor. */
import { ruleIds } from '../../server/src/report/ruleIds.ts';
import { levels } from '../../server/src/workspace/types.ts';
import type { Generator } from './generator.ts';

interface Manifest {
  contributes: { configuration: { properties: Record<string, Record<string, unknown>> }[] };
}

const SETTING = 'xxgk.rules';

export const settings: Generator = {
  files(read) {
    const manifest = JSON.parse(read('package.json') ?? '') as Manifest;
    for (const { properties } of manifest.contributes.configuration) {
      const setting = properties[SETTING];
      if (!setting) continue;
      setting['propertyNames'] = { enum: ruleIds };
      setting['additionalProperties'] = { type: 'string', enum: levels };
    }
    return new Map([['package.json', `${JSON.stringify(manifest, null, 2)}\n`]]);
  },
};
