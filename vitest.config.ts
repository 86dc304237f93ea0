import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,property,protocol}/**/*.test.ts'],
    environment: 'node',
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Properties are tried with seeds of their own; a failure prints the one to try again.
    sequence: { hooks: 'list' },
    reporters: ['default'],
  },
});
