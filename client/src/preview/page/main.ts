/** Runs in the preview's page: shows what the panel sends, and tells it what the user does. */
import type { PrintedSheet } from '../../../../server/src/requests.ts';
import type { CopyWhat, FromPage, Look, PageState, ToPage } from '../messages.ts';
import { Copying } from './copy.ts';
import { lineAtTop, topOf } from './lines.ts';
import { morph } from './morph.ts';
import { markPages } from './sheets.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  setState(state: PageState): void;
};

const editor = acquireVsCodeApi();
const element = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;
const report = element('report');
const tools = element('tools');
const previous = element<HTMLButtonElement>('previous');
const next = element<HTMLButtonElement>('next');
const looks = [...element('looks').querySelectorAll('button')];

const copying = new Copying(report, element<HTMLButtonElement>('copy'), element('said'));

let state: PageState | null = null;
/** Of the text that is shown. */
let shownVersion = 0;
/** What pages are measured by; null: nothing has been sent yet. */
let sheet: PrintedSheet | null = null;
/** Where our own scrolling ends: the scroll event that reports it is no deed of the user. */
let expected: number | null = null;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'update') update(data);
  else if (data.type === 'scroll') scrollToLine(data.line);
  else if (data.type === 'copy') void answer(data.what, data.id);
});

async function answer(what: CopyWhat, id: number): Promise<void> {
  editor.postMessage({ type: 'copied', id, done: await copying.copy(what) });
}

function update({ version, html, words, copy, sheet: sent, state: kept }: Extract<ToPage, { type: 'update' }>): void {
  shownVersion = version;
  sheet = sent;
  const template = document.createElement('template');
  template.innerHTML = html;
  const article = template.content.firstElementChild;
  const shown = report.firstElementChild;
  if (article) copying.dress(article, copy, words);
  if (article && shown) morph(shown, article);
  else if (article) report.append(article);
  document.documentElement.lang = words.lang;
  document.title = document.querySelector('h1')?.textContent ?? '';
  // It is read out whenever it is written: not at each key.
  const told = element('problems');
  if (told.textContent !== words.problems) told.textContent = words.problems;
  element('looks').setAttribute('aria-label', words.look);
  for (const button of looks) button.textContent = button.dataset['look'] === 'a4' ? words.a4 : words.web;
  for (const [button, word] of [
    [previous, words.previous],
    [next, words.next],
  ] as const) {
    button.title = word;
    button.setAttribute('aria-label', word);
    button.disabled = problems().length === 0;
  }
  tools.hidden = false;
  setLook(state?.look ?? kept.look, kept.uri);
}

/** @param uri of the document shown */
function setLook(look: Look, uri: string): void {
  state = { uri, look };
  editor.setState(state);
  document.body.classList.toggle('xxgk-a4', look === 'a4');
  for (const button of looks) button.setAttribute('aria-pressed', String(button.dataset['look'] === look));
  fitSheet();
}

/** Makes the sheet as small as the panel is narrow, and marks its pages. */
function fitSheet(): void {
  const article = report.querySelector<HTMLElement>('article');
  if (!article) return;
  article.style.zoom = '';
  const room = document.documentElement.clientWidth - 24;
  const a4 = document.body.classList.contains('xxgk-a4');
  if (a4 && article.offsetWidth > room) article.style.zoom = String(room / article.offsetWidth);
  markPages(element('pages'), a4 ? article : null, sheet);
}

const above = (): number => tools.offsetHeight;

function scrollToLine(line: number): void {
  const top = Math.max(0, Math.round(line <= 0 ? 0 : topOf(line, above())));
  const end = document.documentElement.scrollHeight - window.innerHeight;
  expected = Math.min(top, Math.max(0, Math.round(end)));
  window.scrollTo({ top: expected, behavior: 'instant' });
}

let waiting = false;
window.addEventListener('scroll', () => {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    if (expected !== null && Math.abs(window.scrollY - expected) <= 2) return;
    expected = null;
    editor.postMessage({ type: 'scroll', line: lineAtTop(above()) });
  });
});
// The panel, a font that comes late, a theme with other margins.
new ResizeObserver(fitSheet).observe(document.body);

/** Goes to the source of an element, or of the nearest one around it that has one. */
function reveal(target: EventTarget | null): boolean {
  const place = target instanceof Element ? target.closest<HTMLElement>('#report [data-start]') : null;
  if (!place) return false;
  editor.postMessage({
    type: 'reveal',
    start: Number(place.dataset['start']),
    end: Number(place.dataset['end']),
    version: shownVersion,
  });
  return true;
}

report.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('a, button')) return;
  if (document.getSelection()?.isCollapsed !== false) reveal(event.target);
});
report.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && event.target instanceof Element && !event.target.closest('a, button')) {
    if (reveal(event.target)) event.preventDefault();
  }
});

const problems = (): HTMLElement[] => [...report.querySelectorAll<HTMLElement>('.xxgk-problem[tabindex]')];

/** Moves the focus to the next problem below (1) or above (-1) the one that has it, round the ends. */
function step(direction: 1 | -1): void {
  const all = problems();
  const at = all.indexOf(document.activeElement as HTMLElement);
  const from = at >= 0 ? at : direction === 1 ? -1 : 0;
  const target = all[(from + direction + all.length) % all.length];
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'center', inline: 'nearest' });
}

previous.addEventListener('click', () => step(-1));
next.addEventListener('click', () => step(1));
for (const button of looks) {
  button.addEventListener('click', () => {
    const look: Look = button.dataset['look'] === 'a4' ? 'a4' : 'web';
    const line = lineAtTop(above());
    if (state) setLook(look, state.uri);
    scrollToLine(line);
    editor.postMessage({ type: 'look', look });
  });
}
document.addEventListener('keydown', (event) => {
  if (event.key !== 'F8' || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  step(event.shiftKey ? -1 : 1);
});

editor.postMessage({ type: 'ready' });
