import { expect, it } from 'vitest';
import { reportCss } from '../../server/src/render/style.ts';

it('media/report.generated.css is the style sheet of the renderer (vitest -u writes it anew)', async () => {
  await expect(reportCss).toMatchFileSnapshot('../../media/report.generated.css');
});
