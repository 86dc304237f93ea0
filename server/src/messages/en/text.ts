import type { text as zh } from '../zh-cn/text.ts';

/** English sentences: text. Same keys and arguments as the Chinese ones. */
export const text: Readonly<Record<keyof typeof zh, string>> = {
};
