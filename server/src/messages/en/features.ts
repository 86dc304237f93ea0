import type { features as zh } from '../zh-cn/features.ts';

/** English sentences: features. Same keys and arguments as the Chinese ones. */
export const features: Readonly<Record<keyof typeof zh, string>> = {
};
