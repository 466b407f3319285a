import { type ReadonlySignal, signal } from '@preact/signals';
import type { Teaching } from '../../../lib/domain/teaching';
import type { TeachPort } from '../../model/teach-port';

export type Preview = Extract<Teaching, { state: 'preview' }>;

export type TeachState =
  | { readonly state: 'starting' }
  | { readonly state: 'impossible' }
  | Exclude<Teaching, { state: 'left' }>;

/** A page that is being taught, as the sidebar follows it. */
export interface TeachModel {
  /** undefined = nothing is being taught. */
  readonly now: ReadonlySignal<TeachState | undefined>;
  start: () => void;
  skipName(): void;
  stop(): void;
  end(): void;
}

export function createTeach(port: TeachPort): TeachModel {
  const now = signal<TeachState | undefined>(undefined);
  const unfollow = port.follow((said) => {
    // Nobody asked: a page that says so by itself is not listened to.
    if (now.peek() === undefined || now.peek()?.state === 'preview') return;
    now.value = said.state === 'left' ? undefined : said;
    // The panes in other frames go too.
    if (said.state !== 'pointing') port.stop();
  });
  const stop = () => {
    if (now.peek() === undefined) return;
    now.value = undefined;
    port.stop();
  };
  return {
    now,
    start: () => {
      now.value = { state: 'starting' };
      void port.start().then((started) => {
        if (!started && now.peek()?.state === 'starting') now.value = { state: 'impossible' };
      });
    },
    skipName: () => port.skipName(),
    stop,
    end: () => {
      stop();
      unfollow();
    },
  };
}
