import type { narrative as zh } from '../zh-cn/narrative.ts';

/** English sentences: narrative. Same keys and arguments as the Chinese ones. */
export const narrative: Readonly<Record<keyof typeof zh, string>> = {
};
