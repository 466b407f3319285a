import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n';
import { PaletteBody } from './palette-body';
import type { PaletteModel } from './palette-model';
import './palette.css';

/** The command palette: one key, a few letters, Enter. Escape or a click beside it closes it. */
export function Palette({ palette }: { readonly palette: PaletteModel }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const shown = palette.shown.value;
  useEffect(() => {
    if (shown && !dialog.current?.open) dialog.current?.showModal();
    if (!shown && dialog.current?.open) dialog.current.close();
  }, [shown]);
  return (
    <dialog
      ref={dialog}
      class="palette"
      aria-label={t('dashboard.palette.title')}
      data-testid="palette"
      onClose={palette.close}
      onClick={(event) => {
        if (event.target === dialog.current) palette.close();
      }}
    >
      {shown && <PaletteBody onDone={palette.close} />}
    </dialog>
  );
}
