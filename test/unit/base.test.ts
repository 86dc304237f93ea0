import { describe, expect, it } from 'vitest';
import { identities } from '../../server/src/standard/index.ts';
import { departmentFigures, departmentReport, governmentFigures, governmentReport, valueIn } from '../fixtures/base.ts';

describe.each([
  ['department', departmentFigures, departmentReport],
  ['government', governmentFigures, governmentReport],
])('base report of a %s', (_, figures, text) => {
  it('holds all 42 identities', () => {
    const sum = (
      cells: readonly { table: 'disclosure' | 'requests' | 'reviews'; row: string; column: string }[],
    ): number => cells.reduce((s, cell) => s + Number(valueIn(figures)(cell)), 0);
    expect(identities.full).toHaveLength(42);
    for (const identity of identities.full) {
      expect(sum(identity.left), `${identity.rule} ${identity.along}`).toBe(sum(identity.right));
    }
  });
  it('is whole', () => {
    expect(text).not.toContain('undefined');
    expect(text.match(/^## /gm)).toHaveLength(6);
  });
});
