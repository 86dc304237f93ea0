import type { workspace as zh } from '../zh-cn/workspace.ts';

/** English sentences: workspace. Same keys and arguments as the Chinese ones. */
export const workspace: Readonly<Record<keyof typeof zh, string>> = {
};
