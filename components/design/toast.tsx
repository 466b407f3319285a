import { X } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n';
import type { Toast } from '../model/toast-model';
import { IconButton } from './button';
import { KeyHint, keyShortcut } from './key-hint';
import './toast.css';

const shownFor = 8000;

interface ToastViewProps {
  readonly toast: Toast | undefined;
  readonly onUndo: () => void;
  readonly onClose: (id: number) => void;
}

/** What was just done, with its undo. It goes by itself, but not while the pointer or the focus is on it. */
export function ToastView({ toast, onUndo, onClose }: ToastViewProps) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!toast || held) return;
    const timer = setTimeout(() => onClose(toast.id), shownFor);
    return () => clearTimeout(timer);
  }, [toast, held, onClose]);
  useEffect(() => setHeld(false), [toast?.id]);
  return (
    <div class="toast-place" role="status">
      {toast && (
        <div
          class={`toast toast-${toast.tone}`}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocusIn={() => setHeld(true)}
          onFocusOut={() => setHeld(false)}
        >
          <span class="toast-text clamp-2">{toast.text}</span>
          {toast.undo && (
            <button
              type="button"
              class="toast-undo"
              data-testid="undo"
              aria-keyshortcuts={keyShortcut('Z')}
              onClick={onUndo}
            >
              {t('action.undo')} <KeyHint letter="Z" />
            </button>
          )}
          <IconButton label={t('action.close')} small onClick={() => onClose(toast.id)}>
            <X size={14} aria-hidden />
          </IconButton>
        </div>
      )}
    </div>
  );
}
