/** The words of the standard in the reader's language. */
import type { Locale } from '../messages/index.ts';
import type { Text } from '../standard/index.ts';

export const speak = (locale: Locale, text: Text): string => (locale === 'en' ? text.en : text.zh);
