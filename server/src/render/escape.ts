/**
 * The one escaper of the product: every character of a report that reaches HTML goes through here. Safe in text and in
 * attributes between either kind of quotes. Control characters, which no published page may hold, are dropped.
 */
const NEEDS = /[&<>"'\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/;
const ALL = /[&<>"'\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g;
const NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return NEEDS.test(text) ? text.replace(ALL, (c) => NAMES[c] ?? '') : text;
}

/** ` name="value"`, or nothing where there is no value. */
export function attribute(name: string, value: string | number | null | undefined): string {
  return value === null || value === undefined || value === '' ? '' : ` ${name}="${escapeHtml(String(value))}"`;
}

/** The address of a link where it is one a published page may carry: http, https, mailto, or a place in the page; else null. */
export function safeLink(address: string): string | null {
  // Browsers skip blanks and controls inside a scheme (`java\tscript:`), so they are dropped before looking.
  const plain = address.replace(/[\u0000-\u0020\u007f-\u00a0]/g, '');
  return /^(https?:\/\/|mailto:|#)/i.test(plain) ? plain : null;
}
