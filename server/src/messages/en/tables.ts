import type { tables as zh } from '../zh-cn/tables.ts';

/** English sentences: tables. Same keys and arguments as the Chinese ones. */
export const tables: Readonly<Record<keyof typeof zh, string>> = {
};
