import { expect, it } from 'vitest';
import { explanations } from '../../server/src/messages/explain/index.ts';
import { ruleIds } from '../../server/src/report/ruleIds.ts';

it.each(['zh-cn', 'en'] as const)('every rule is explained, and nothing else is: %s', (locale) => {
  expect(Object.keys(explanations[locale]).sort()).toEqual([...ruleIds].sort());
  for (const [id, explanation] of Object.entries(explanations[locale])) {
    for (const [part, text] of Object.entries(explanation ?? {})) {
      expect(text, `${id} ${part}`).toMatch(part === 'title' ? /[^。.]$/ : /[。.]$/);
      if (locale === 'zh-cn')
        expect(text, `${id} ${part}`).not.toMatch(/[\u4e00-\u9fff][,;:!?]|[,;:!?][\u4e00-\u9fff]/);
    }
  }
});
