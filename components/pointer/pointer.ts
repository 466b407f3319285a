import { elementAt, scrollable } from './element-at';
import css from './pointer.css?inline';
import { speaking } from './speaking-elements';

export interface PointerPorts {
  /** The person has pointed at an element. */
  pick(element: Element): void;
  /** The person wants to leave (Escape). */
  leave(): void;
}

/**
 * Lets a person point at something on the page: a pane of our own over it, in a closed shadow root, outlines what is under the
 * pointer. The page gets no click, no hover and no key meanwhile, and nothing of it is changed. Tab and the arrow keys
 * walk over what says something, Enter picks, Escape leaves.
 */
export class Pointer {
  readonly #host = document.createElement('div');
  readonly #pane = document.createElement('div');
  readonly #box = document.createElement('div');
  #at: Element | undefined;

  constructor(
    private readonly ports: PointerPorts,
    signal: AbortSignal,
  ) {
    const root = this.#host.attachShadow({ mode: 'closed' });
    const style = document.createElement('style');
    style.textContent = css;
    this.#pane.className = 'pane';
    this.#pane.tabIndex = -1;
    this.#box.className = 'box';
    this.#box.hidden = true;
    this.#pane.append(this.#box);
    root.append(style, this.#pane);
    this.#host.style.setProperty('all', 'initial');
    document.documentElement.append(this.#host);
    signal.addEventListener('abort', () => this.#host.remove());
    this.#listen(signal);
    // Else the keys would go to whatever asked for this.
    if (window === window.top) this.#pane.focus({ preventScroll: true });
  }

  #listen(signal: AbortSignal): void {
    const pane = this.#pane;
    const quiet = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    for (const name of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'dblclick', 'contextmenu'])
      pane.addEventListener(name, quiet);
    pane.addEventListener('pointermove', ({ clientX, clientY }) => this.#over(clientX, clientY));
    pane.addEventListener('click', (event) => {
      quiet(event);
      this.#over(event.clientX, event.clientY);
      if (this.#at !== undefined) this.ports.pick(this.#at);
    });
    pane.addEventListener(
      'wheel',
      (event) => {
        const box = scrollable(this.#under(event.clientX, event.clientY));
        if (box === undefined) return;
        event.preventDefault();
        box.scrollBy(event.deltaX, event.deltaY);
      },
      { passive: false },
    );
    // Over a frame the pane steps aside, because the frame has a pane of its own.
    addEventListener('pointermove', () => pane.removeAttribute('data-aside'), { capture: true, signal });
    addEventListener('keydown', (event) => this.#key(event), { capture: true, signal });
    for (const name of ['scroll', 'resize'])
      addEventListener(name, () => this.#outline(), { capture: true, passive: true, signal });
  }

  #key(event: KeyboardEvent): void {
    const step = { Tab: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[
      event.key
    ];
    if (step === undefined && event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Escape') this.ports.leave();
    else if (step !== undefined) this.#walk(step);
    else if (this.#at !== undefined) this.ports.pick(this.#at);
  }

  #walk(step: number): void {
    const all = speaking(document);
    const now = this.#at === undefined ? -1 : all.indexOf(this.#at);
    const next = all.at(now < 0 && step < 0 ? -1 : (now + step) % all.length);
    next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.#at = next;
    this.#outline();
  }

  #over(x: number, y: number): void {
    const found = this.#under(x, y);
    if (found?.tagName === 'IFRAME') this.#pane.setAttribute('data-aside', '');
    this.#at = found === undefined || /^(?:IFRAME|HTML|BODY)$/.test(found.tagName) ? undefined : found;
    this.#outline();
  }

  #under(x: number, y: number): Element | undefined {
    return elementAt(x, y, this.#host, this.#pane);
  }

  #outline(): void {
    const box = this.#at?.getBoundingClientRect();
    this.#box.hidden = box === undefined;
    if (box === undefined) return;
    const { style } = this.#box;
    style.left = `${box.left - 2}px`;
    style.top = `${box.top - 2}px`;
    style.width = `${box.width + 4}px`;
    style.height = `${box.height + 4}px`;
  }
}
