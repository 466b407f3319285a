import type { ClientId } from '../domain/ids';
import type { Workspace } from './workspace';

/**
 * What is worked out of one client's records: kept until one of them changes, or `day` (the date by which it was worked
 * out) does. Whoever asks for a window of a list again reads what stands here.
 */
export class PerClient<T> {
  readonly #known = new Map<ClientId, T>();
  #day: string;

  constructor(
    private readonly workOut: (id: ClientId) => T,
    workspace: Workspace,
    private readonly day: () => string,
  ) {
    this.#day = day();
    workspace.touched.subscribe((clients) => {
      if (clients === 'all') this.#known.clear();
      else for (const id of clients) this.#known.delete(id);
    });
  }

  of(id: ClientId): T {
    const day = this.day();
    if (day !== this.#day) {
      this.#day = day;
      this.#known.clear();
    }
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const worked = this.workOut(id);
    this.#known.set(id, worked);
    return worked;
  }
}
