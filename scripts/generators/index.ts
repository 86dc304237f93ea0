import { configSchema } from './config-schema.ts';
import type { Generator } from './generator.ts';
import { manifest } from './manifest.ts';
import { rulePages } from './rule-pages.ts';
import { snippets } from './snippets.ts';

/** Everything that is generated. */
export const generators: readonly Generator[] = [snippets, manifest, rulePages, configSchema];
