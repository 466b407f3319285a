import type { ClientId } from '../../domain/ids';

/** Which client is open on this device: the one that was opened last of those that still are. */
export class Looks {
  readonly #open: { readonly client: ClientId }[] = [];

  constructor(private readonly say: (client: ClientId | undefined) => void) {}

  begin(client: ClientId): { end(): void } {
    const look = { client };
    this.#open.push(look);
    this.tell();
    return {
      end: () => {
        const place = this.#open.indexOf(look);
        if (place >= 0) this.#open.splice(place, 1);
        this.tell();
      },
    };
  }

  /** Says again what is open: somebody new may listen. */
  tell(): void {
    this.say(this.#open.at(-1)?.client);
  }
}
