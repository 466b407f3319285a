import { type ReadonlySignal, signal } from '@preact/signals';

export interface PaletteModel {
  readonly shown: ReadonlySignal<boolean>;
  readonly open: () => void;
  readonly close: () => void;
}

/** Whether the command palette is open. */
export function createPalette(): PaletteModel {
  const shown = signal(false);
  return {
    shown,
    open: () => {
      shown.value = true;
    },
    close: () => {
      shown.value = false;
    },
  };
}
