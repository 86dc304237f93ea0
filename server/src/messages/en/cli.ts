import type { cli as zh } from '../zh-cn/cli.ts';

/** English sentences: cli. Same keys and arguments as the Chinese ones. */
export const cli: Readonly<Record<keyof typeof zh, string>> = {
};
