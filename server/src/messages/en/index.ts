import { merge } from '../merge.ts';
import type { MessageKey } from '../zh-cn/index.ts';
import { cli } from './cli.ts';
import { features } from './features.ts';
import { many } from './many.ts';
import { narrative } from './narrative.ts';
import { preview } from './preview.ts';
import { structure } from './structure.ts';
import { sums } from './sums.ts';
import { tables } from './tables.ts';
import { text } from './text.ts';
import { workspace } from './workspace.ts';

export const en: Readonly<Record<MessageKey, string>> = merge(
  structure,
  tables,
  sums,
  narrative,
  text,
  workspace,
  features,
  preview,
  many,
  cli,
);
