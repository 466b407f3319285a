import { Subject } from 'rxjs';
import { scorer } from '../domain/headache-score';
import type { ClientId } from '../domain/ids';
import { localDate } from '../domain/local-date';
import { type Rank, rank } from '../domain/rank';
import type { ScoreClient, ScoreResult } from '../domain/score/types';
import { scoreInput, scoreParams } from './score-input';
import { teamSettings } from './team-settings';
import type { Workspace } from './workspace';

/** How long one step of scoring everybody may keep the engine from answering, in clients. */
const STEP = 50;

/**
 * The score of every client, worked out when asked for and kept until one of its records changes. A change to one
 * client's records rescores that client alone; ranks follow once everybody is scored.
 */
export class Scoreboard {
  /** The ranks are new. */
  readonly ranked = new Subject<void>();
  readonly #scores = new Map<ClientId, ScoreResult>();
  #ranks: ReadonlyMap<ClientId, Rank> | undefined;
  #rankedCount = 0;
  /** Scores by the parameters in force, which are read once. */
  #scorer: ((client: ScoreClient) => ScoreResult) | undefined;
  #day: string;
  #filling = false;

  constructor(private readonly workspace: Workspace) {
    this.#day = this.today;
    workspace.touched.subscribe((clients) => {
      this.#ranks = undefined;
      if (clients === 'all') this.#forget();
      else for (const id of clients) this.#scores.delete(id);
    });
  }

  /** The date by which the scores here were worked out; the present one once `newDay` has looked. */
  get day(): string {
    return this.#day;
  }

  get today(): string {
    return localDate(this.workspace.ports.now(), teamSettings(this.workspace).zone);
  }

  /** Ages grow at midnight: forget every score when the date has changed. */
  newDay(): boolean {
    if (this.today === this.#day) return false;
    this.#day = this.today;
    this.#forget();
    this.#ranks = undefined;
    return true;
  }

  #forget(): void {
    this.#scores.clear();
    this.#scorer = undefined;
  }

  score(id: ClientId): ScoreResult {
    let result = this.#scores.get(id);
    if (!result) {
      this.#scorer ??= scorer(scoreParams(this.workspace), this.#day);
      result = this.#scorer(scoreInput(this.workspace, id));
      this.#scores.set(id, result);
    }
    return result;
  }

  /** Where a client stands among all; undefined until everybody has been scored (see `fill`). */
  rankOf(id: ClientId): Rank | undefined {
    return this.#ranks?.get(id);
  }

  /** Clients that have a place among the others. */
  get rankedCount(): number {
    return this.#rankedCount;
  }

  /** Scores everybody in steps, letting other work in between, then ranks. */
  async fill(pause: () => Promise<void>): Promise<void> {
    if (this.#filling) return;
    this.#filling = true;
    try {
      let left = STEP;
      for (const { id } of this.workspace.clients()) {
        if (this.#scores.has(id)) continue;
        this.score(id);
        left -= 1;
        if (left === 0) {
          left = STEP;
          await pause();
        }
      }
      this.#rankAll();
    } finally {
      this.#filling = false;
    }
  }

  #rankAll(): void {
    const rows = [...this.workspace.clients()].map(({ id, status }) => {
      const { score, grade } = this.score(id);
      return { id, score, grade, active: status !== 'ended' && status !== 'paused' };
    });
    const places = rank(rows);
    this.#ranks = new Map(places.map((place) => [place.id as ClientId, place]));
    this.#rankedCount = places.filter(({ percentile }) => percentile !== null).length;
    this.ranked.next();
  }
}
