import type { Observable } from 'rxjs';
import type { ClientId } from '../domain/ids';
import type { ObservedMessage } from '../domain/observation';
import type { PhraseId } from '../domain/signals/signal';

/** A message that is open in a tab, under the name by which every replica knows it. */
export interface ReadMessage extends Pick<ObservedMessage, 'direction' | 'signals'> {
  /** Salted hash of the site, the conversation and the message. */
  readonly key: string;
  /** Salted hash of the conversation. */
  readonly thread: string;
  readonly clientId: ClientId;
  /** The calendar date it was written on, else today's. */
  readonly on: string;
}

/** What is being read now, as views see it. */
export interface ReadMessages {
  /** Tabs whose open messages are others now. */
  readonly changed: Observable<number>;
  readonly verdicts: { readonly distrusted: ReadonlySet<PhraseId> };
  /** What is open in a tab, oldest first. */
  open(tab: number): readonly ReadMessage[];
}
