import css from './dock.css?inline';

/** Remembered per site: how wide, and whether it is open or only a rail. */
export interface DockState {
  readonly width: number;
  readonly open: boolean;
}

export interface DockPorts {
  /** Address of the sidebar page. Loaded when the dock is first open. */
  readonly url: string;
  readonly labels: { readonly show: string; readonly hide: string; readonly resize: string };
  /** Address of the page with the dot for the closed dock; undefined = the person wants none on this site. */
  readonly mark?: string | undefined;
  remember(state: DockState): void;
  /** The style rule that makes the page leave room for a dock of this width; undefined = the dock overlays. */
  room(width: number): string | undefined;
}

export const NARROWEST = 320;
export const WIDEST = 480;
const STEP = 16;
/** By which a dock knows what an earlier one has left: in Firefox a script that is unloaded can not clean up. */
const MARK = 'data-side-dock';

/**
 * The sidebar's place in a host page: an iframe in a closed shadow root, so that the page can neither see, reach nor move
 * what is in it. Makes room where the site says how and gives it back when closed. Shows nothing of its own.
 */
export class Dock {
  readonly #host = document.createElement('div');
  readonly #frame = document.createElement('iframe');
  readonly #panel = document.createElement('div');
  readonly #toggle = document.createElement('button');
  readonly #room = document.createElement('style');
  readonly #mark = document.createElement('iframe');
  #state: DockState;
  #loaded = false;

  constructor(
    state: DockState,
    private readonly ports: DockPorts,
    signal: AbortSignal,
  ) {
    this.#state = state;
    for (const left of document.querySelectorAll(`:root > [${MARK}]`)) left.remove();
    for (const part of [this.#host, this.#room]) part.setAttribute(MARK, '');
    const root = this.#host.attachShadow({ mode: 'closed' });
    const style = document.createElement('style');
    style.textContent = css;
    const grip = document.createElement('div');
    grip.className = 'grip';
    grip.tabIndex = 0;
    grip.setAttribute('role', 'separator');
    grip.setAttribute('aria-orientation', 'vertical');
    grip.setAttribute('aria-label', ports.labels.resize);
    this.#toggle.className = 'toggle';
    this.#toggle.addEventListener('click', () => this.toggle());
    this.#panel.className = 'panel';
    this.#frame.title = 'Worthwhile';
    this.#panel.append(grip, this.#frame);
    root.append(style, this.#panel, this.#toggle);
    if (ports.mark !== undefined) {
      this.#mark.className = 'mark';
      this.#mark.title = 'Worthwhile';
      this.#mark.tabIndex = -1;
      root.append(this.#mark);
    }
    this.#resizeBy(grip);
    document.documentElement.append(this.#host);
    if (ports.mark !== undefined) this.#mark.contentWindow?.location.replace(ports.mark);
    signal.addEventListener('abort', () => this.remove());
    this.#show();
  }

  toggle(): void {
    this.#set({ ...this.#state, open: !this.#state.open });
  }

  /** Opens it when it is closed, and gives it the keyboard. */
  focus(): void {
    if (!this.#state.open) this.toggle();
    this.#frame.focus();
  }

  remove(): void {
    this.#host.remove();
    this.#room.remove();
  }

  #set(state: DockState): void {
    this.#state = state;
    this.ports.remember(state);
    this.#show();
  }

  #show(): void {
    const { open, width } = this.#state;
    if (open) this.#load();
    this.#host.style.setProperty('all', 'initial');
    this.#panel.hidden = !open;
    this.#mark.hidden = open;
    this.#panel.style.width = `${width}px`;
    this.#toggle.style.right = open ? `${width}px` : '0';
    this.#toggle.setAttribute('aria-expanded', String(open));
    this.#toggle.setAttribute('aria-label', open ? this.ports.labels.hide : this.ports.labels.show);
    this.#toggle.title = open ? this.ports.labels.hide : this.ports.labels.show;
    this.#makeRoom(open ? this.ports.room(width) : undefined);
  }

  /** Not by the attribute: Chromium tells the page its value when it comes back without the back/forward cache. */
  #load(): void {
    if (this.#loaded) return;
    this.#loaded = true;
    this.#frame.contentWindow?.location.replace(this.ports.url);
  }

  #makeRoom(rule: string | undefined): void {
    this.#room.textContent = rule ?? '';
    // Never empty in the page: Firefox checks an empty style against the page's policy, and reports it to the page.
    if (rule === undefined) this.#room.remove();
    else if (!this.#room.isConnected) document.documentElement.append(this.#room);
  }

  #resizeBy(grip: HTMLElement): void {
    const resize = (width: number) =>
      this.#set({ ...this.#state, width: Math.min(WIDEST, Math.max(NARROWEST, Math.round(width))) });
    grip.addEventListener('keydown', ({ key }) => {
      if (key === 'ArrowLeft') resize(this.#state.width + STEP);
      if (key === 'ArrowRight') resize(this.#state.width - STEP);
    });
    grip.addEventListener('pointerdown', (event) => {
      grip.setPointerCapture(event.pointerId);
      // The iframe would take the pointer as soon as it is over it.
      this.#frame.style.pointerEvents = 'none';
      const move = ({ clientX }: PointerEvent) => resize(document.documentElement.clientWidth - clientX);
      grip.addEventListener('pointermove', move);
      grip.addEventListener(
        'lostpointercapture',
        () => {
          grip.removeEventListener('pointermove', move);
          this.#frame.style.pointerEvents = '';
        },
        { once: true },
      );
    });
  }
}
