/** The README as it goes into the package: nothing that the extension's page cannot show. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { standalone, standaloneReadme } from '../../scripts/lib/readme.mjs';

describe('the README of the package', () => {
  it('goes without pictures, and its links to files are words', () => {
    const text =
      '# 标题\n\n![图](media/a.png)\n\n1. 一\n\n   ![图](media/b.png)\n\n见[指南](docs/a.md#b)、[网站](https://a.cn)、[下文](#c)。\n';
    expect(standalone(text)).toBe('# 标题\n\n1. 一\n\n见指南、[网站](https://a.cn)、[下文](#c)。\n');
  });

  it('says of the whole README what can be shown', () => {
    const text = standaloneReadme(fileURLToPath(new URL('../../README.md', import.meta.url)));
    expect(text).not.toMatch(/\]\((?!https?:|#)/);
    expect(text).not.toContain('![');
    expect(text.length).toBeGreaterThan(3000);
  });
});
