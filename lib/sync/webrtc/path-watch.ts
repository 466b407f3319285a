/** A path that is broken for so long is looked for anew, ms, and again after as long. */
const SEARCH_MS = 2_500;
/** A connection without a path for so long is given up: a new one is made instead. */
const GIVE_UP_MS = 30_000;

interface PathPorts {
  search(): void;
  lost(message: string): void;
}

/** Watches the path under an open connection: a cut cable, another network, a lid that was closed. */
export class PathWatch {
  #brokenSince: number | undefined;
  #next: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  constructor(
    readonly connection: RTCPeerConnection,
    readonly ports: PathPorts,
  ) {}

  get broken(): boolean {
    return this.#brokenSince !== undefined;
  }

  start(): void {
    this.connection.oniceconnectionstatechange = () => this.#look();
    this.connection.onconnectionstatechange = () => this.#look();
    this.#look();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#next);
    this.connection.oniceconnectionstatechange = null;
    this.connection.onconnectionstatechange = null;
  }

  #look(): void {
    if (this.#stopped) return;
    const { iceConnectionState: ice, connectionState } = this.connection;
    if (connectionState === 'closed') this.ports.lost('The connection was closed.');
    else if (ice === 'connected' || ice === 'completed') this.#mend();
    else if (ice === 'disconnected' || ice === 'failed') this.#break(ice === 'failed');
  }

  #mend(): void {
    this.#brokenSince = undefined;
    clearTimeout(this.#next);
    this.#next = undefined;
  }

  #break(atOnce: boolean): void {
    this.#brokenSince ??= Date.now();
    if (!atOnce && this.#next !== undefined) return;
    clearTimeout(this.#next);
    this.#next = setTimeout(() => this.#search(), atOnce ? 0 : SEARCH_MS);
  }

  #search(): void {
    if (this.#stopped || this.#brokenSince === undefined) return;
    if (Date.now() - this.#brokenSince > GIVE_UP_MS) {
      this.ports.lost('The way to the other side was cut for too long.');
      return;
    }
    this.ports.search();
    this.#next = setTimeout(() => this.#search(), SEARCH_MS);
  }
}
