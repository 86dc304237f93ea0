import type { structure as zh } from '../zh-cn/structure.ts';

/** English sentences: structure. Same keys and arguments as the Chinese ones. */
export const structure: Readonly<Record<keyof typeof zh, string>> = {
};
