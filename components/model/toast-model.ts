import { type ReadonlySignal, signal } from '@preact/signals';
import type { UndoToken } from '../../lib/bridge/contract';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo: UndoToken | undefined;
  readonly tone: 'done' | 'failed';
}

export interface ToastModel {
  readonly current: ReadonlySignal<Toast | undefined>;
  show(toast: Omit<Toast, 'id'>): void;
  close(id: number): void;
}

/** The one message shown at the bottom: a new one takes the place of the last. */
export function createToasts(): ToastModel {
  const current = signal<Toast | undefined>(undefined);
  let last = 0;
  return {
    current,
    show: (toast) => {
      current.value = { ...toast, id: ++last };
    },
    close: (id) => {
      if (current.peek()?.id === id) current.value = undefined;
    },
  };
}
