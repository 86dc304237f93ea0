import type { sums as zh } from '../zh-cn/sums.ts';

/** English sentences: sums. Same keys and arguments as the Chinese ones. */
export const sums: Readonly<Record<keyof typeof zh, string>> = {
};
