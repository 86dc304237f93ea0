/** What is said besides findings: a bundle loads it when the first such sentence is said. */
import { merge } from '../merge.ts';
import { cli } from './cli.ts';
import { features } from './features.ts';
import { many } from './many.ts';
import { preview } from './preview.ts';

export const later = merge(features, preview, many, cli);
