import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type {
  BridgeError,
  CommandAnswer,
  CommandName,
  Commands,
  Engine,
  SettingsView,
  StatusView,
  TagView,
  UndoToken,
} from '../../lib/bridge/contract';
import { t } from '../i18n';
import { createClock } from './clock';
import { createDrafts, type Drafts } from './drafts';
import { errorText } from './error-text';
import { liveQuery } from './live-query';
import type { Shell } from './shell';
import { createTimer, type TimerModel } from './timer-model';
import { createToasts, type ToastModel } from './toast-model';

/** What a person may believe about their last action, as far as this page knows. */
export type SaveView = 'connecting' | 'saving' | 'saved' | 'not-saved';

/** What every page of ours shares: the engine's lasting queries as signals, and the one way to send a command. */
export interface AppModel {
  readonly engine: Engine;
  readonly shell: Shell;
  readonly status: ReadonlySignal<StatusView | undefined>;
  readonly settings: ReadonlySignal<SettingsView | undefined>;
  readonly tags: ReadonlySignal<readonly TagView[]>;
  readonly save: ReadonlySignal<SaveView>;
  /** Why the engine does not answer at all; undefined while it does. */
  readonly trouble: ReadonlySignal<BridgeError | undefined>;
  readonly timer: TimerModel;
  readonly toasts: ToastModel;
  readonly drafts: Drafts;
  /** Epoch ms, every half minute: for words like "today". */
  readonly now: ReadonlySignal<number>;
  /**
   * Sends a command; `done` is what the toast says when it worked. Gives the answer, or undefined when it failed (a
   * toast says why then).
   */
  act<N extends CommandName>(
    name: N,
    args: Commands[N]['args'],
    done?: string,
  ): Promise<CommandAnswer<N> | undefined>;
  /** Undoes the last action that can be undone. */
  undo(): Promise<void>;
  stop(): void;
}

/** Starts the shared model over an engine. `stop` ends every query and timer it started. */
export function createApp(engine: Engine, shell: Shell): AppModel {
  const status = liveQuery(engine, 'status', {});
  const settings = liveQuery(engine, 'settings', {});
  const tags = liveQuery(engine, 'tags', {});
  const running = liveQuery(engine, 'timer', {});
  const clock = createClock(30_000);
  const timer = createTimer(running.result);
  const toasts = createToasts();
  const pending = signal(0);
  let lastUndo: UndoToken | undefined;

  const act: AppModel['act'] = async (name, args, done) => {
    pending.value++;
    try {
      const answer = await engine.send(name, args);
      if (answer.undo) lastUndo = answer.undo;
      if (done !== undefined) toasts.show({ text: done, undo: answer.undo, tone: 'done' });
      return answer;
    } catch (error) {
      toasts.show({ text: errorText(error as BridgeError), undo: undefined, tone: 'failed' });
      return undefined;
    } finally {
      pending.value--;
    }
  };

  return {
    engine,
    shell,
    status: status.result,
    settings: settings.result,
    tags: computed(() => tags.result.value ?? []),
    save: computed(() => {
      if (status.error.value || !status.result.value) return 'connecting';
      const { kind } = status.result.value.save;
      return kind === 'saved' && pending.value > 0 ? 'saving' : kind;
    }),
    trouble: computed(() => {
      const error = status.error.value;
      return error?.code === 'reconnecting' ? undefined : error;
    }),
    timer,
    toasts,
    drafts: createDrafts(),
    now: clock.now,
    act,
    undo: async () => {
      const token = lastUndo;
      if (!token) return;
      lastUndo = undefined;
      await act('undo', { token }, t('toast.undone'));
    },
    stop: () => {
      for (const query of [status, settings, tags, running]) query.stop();
      timer.stop();
      clock.stop();
    },
  };
}
