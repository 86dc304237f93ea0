/**
 * How often a property is tried. The gate tries the same cases at every run, so that a commit passes or fails alike for
 * everybody; `npm run soak` tries many times as many, new ones each time (`npm run soak -- 50` for fifty times).
 */
import { vi } from 'vitest';

const times = Number(process.env.XXGK_SOAK ?? 0);

/** `runs` cases of a property, for `fc.assert`. */
export const tries = (runs = 100): { numRuns: number; seed?: number } =>
  times > 0 ? { numRuns: runs * times } : { numRuns: runs, seed: 711 };

/** Hundreds of reports in one test: on a busy machine they take their time. */
export const takesItsTime = (): void => {
  vi.setConfig({ testTimeout: 120_000 * Math.max(1, times) });
};
