/**
 * What is said besides findings, and of findings that bring a bundle of their own along: loaded when the first such
 * sentence is said.
 */
import { merge } from '../merge.ts';
import { cli } from './cli.ts';
import { features } from './features.ts';
import { many } from './many.ts';
import { preview } from './preview.ts';
import { sums } from './sums.ts';
import { workspace } from './workspace.ts';

export const later = merge(sums, workspace, features, preview, many, cli);
