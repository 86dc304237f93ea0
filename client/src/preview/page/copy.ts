/** Copying out of the preview: a selection, a table, the whole report, with its looks and merged cells. */
import type { CopyKit, CopyTable, PreviewWords } from '../../../../server/src/requests.ts';
import type { CopyWhat } from '../messages.ts';
import { type Clip, clipOf, type Piece } from './clip.ts';
import { selected, whole } from './pick.ts';

/** The page waits so long, in ms, until it has the focus: without it no page may write the clipboard. */
const FOCUS_MS = 1500;
/** How long it is said that something was copied, in ms. */
const SAID_MS = 4000;

export class Copying {
  private kit: CopyKit = { styles: {}, tables: [] };
  private words: PreviewWords | null = null;
  /** What the next `copy` event takes instead of the selection. */
  private meant: Clip | null = null;
  private silence: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly report: HTMLElement,
    private readonly button: HTMLButtonElement,
    private readonly said: HTMLElement,
  ) {
    document.addEventListener('copy', (event) => this.onCopy(event));
    button.addEventListener('click', () => void this.byButton('report'));
    report.addEventListener('click', ({ target }) => {
      const pressed = target instanceof Element ? target.closest<HTMLElement>('button[data-copy]') : null;
      const table = this.kit.tables.find((one) => one.table === pressed?.dataset['copy']);
      if (table) void this.byButton(table.table);
    });
  }

  /** Puts the buttons into an article that is about to be shown. */
  dress(article: Element, kit: CopyKit, words: PreviewWords): void {
    this.kit = kit;
    this.words = words;
    this.button.textContent = words.copyReport;
    this.button.disabled = article.childElementCount < 2;
    for (const table of kit.tables) {
      const box = article.querySelector(`#xxgk-${table.table}`)?.parentElement;
      if (!box) continue;
      box.dataset['vscodeContext'] = JSON.stringify({ webviewSection: 'table', xxgkTable: table.table });
      box.before(bar(table, words.lang));
    }
  }

  /** Asked by the editor: whether it is on the clipboard now. What could not be copied is selected. */
  async copy(what: CopyWhat): Promise<boolean> {
    const clip = this.clipOf(what);
    return clip !== null && (await hasFocus()) && (this.now(clip) || (await write(clip))) ? true : this.select(what);
  }

  private async byButton(what: CopyWhat): Promise<void> {
    const clip = this.clipOf(what);
    const done = clip !== null && (this.now(clip) || (await write(clip)));
    if (!done) this.select(what);
    const copied = this.kit.tables.find(({ table }) => table === what)?.copied ?? this.words?.reportCopied;
    this.say((done ? copied : this.words?.notCopied) ?? '');
  }

  private say(words: string): void {
    this.said.textContent = words;
    clearTimeout(this.silence);
    this.silence = setTimeout(() => {
      this.said.textContent = '';
    }, SAID_MS);
  }

  private onCopy(event: ClipboardEvent): void {
    const clip = this.meant ?? this.asClip(selected(this.report));
    if (!clip || !event.clipboardData) return;
    event.clipboardData.setData('text/html', clip.html);
    event.clipboardData.setData('text/plain', clip.text);
    event.preventDefault();
    this.meant = null;
  }

  /** By the `copy` event, which takes the HTML as it is; only while a key or a click is being handled. */
  private now(clip: Clip): boolean {
    this.meant = clip;
    document.execCommand('copy');
    const done = this.meant === null;
    this.meant = null;
    return done;
  }

  private select(what: CopyWhat): false {
    const element = this.elementOf(what);
    if (element) {
      document.getSelection()?.selectAllChildren(element);
      element.scrollIntoView({ block: 'start' });
    }
    return false;
  }

  private elementOf(what: CopyWhat): Element | null {
    return what === 'report' ? this.report.firstElementChild : this.report.querySelector(`#xxgk-${what}`);
  }

  private clipOf(what: CopyWhat): Clip | null {
    const element = this.elementOf(what);
    return element && this.asClip(whole(element));
  }

  private asClip(pieces: readonly Piece[]): Clip | null {
    return pieces.length === 0 ? null : clipOf(pieces, this.kit.styles);
  }
}

function bar({ table, label }: CopyTable, lang: string): HTMLElement {
  const box = document.createElement('div');
  box.lang = lang;
  box.className = 'xxgk-copyBar';
  box.dataset['clip'] = 'no';
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset['copy'] = table;
  button.textContent = label;
  box.append(button);
  return box;
}

/** Outside the handling of a key or a click; the browser may refuse. */
async function write({ html, text }: Clip): Promise<boolean> {
  try {
    const blob = (type: string, part: string): Blob => new Blob([part], { type });
    const item = { 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', text) };
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return true;
  } catch {
    return false;
  }
}

/** Waits until the page has the focus, which the editor gives it a moment later. */
async function hasFocus(): Promise<boolean> {
  const end = Date.now() + FOCUS_MS;
  while (!document.hasFocus() && Date.now() < end) await new Promise((done) => setTimeout(done, 30));
  return document.hasFocus();
}
