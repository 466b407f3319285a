import type { Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { RecordOf } from '../../../lib/domain/records/schemas';
import type { ClientsModel } from '../clients/clients-model';
import type { ImportModel } from '../import/import-state';
import type { Router } from './router';

/** What the places of the dashboard share besides the app. */
export interface Frame {
  readonly router: Router;
  readonly clients: ClientsModel;
  /** The import under way; it goes on while another place is looked at. */
  readonly imports: ImportModel;
  /** The client whose page is open, for keys and commands. */
  readonly client: Signal<RecordOf<'client'> | undefined>;
  /** Opens the command palette. */
  openPalette(): void;
}

export const FrameContext = createContext<Frame | undefined>(undefined);

/** The dashboard a component is part of. */
export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error('useFrame: no <FrameContext.Provider> above this component');
  return frame;
}
