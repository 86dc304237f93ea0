import { configSchema } from './config-schema.ts';
import type { Generator } from './generator.ts';
import { rulePages } from './rule-pages.ts';
import { settings } from './settings.ts';
import { snippets } from './snippets.ts';

/** Everything that is generated. */
export const generators: readonly Generator[] = [snippets, settings, rulePages, configSchema];
