import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../design/button';
import '../../design/form.css';
import { t } from '../../i18n';
import './sheet-form.css';

/** What a form holds, or which of its fields is wrong and why. */
export type ReadForm<V> = { readonly value: V } | Wrong;
export interface Wrong {
  readonly wrong: string;
  readonly field: string;
}

const WrongContext = createContext<Wrong | undefined>(undefined);

/** What is wrong with a field of the form around it; undefined = nothing. */
export function useWrong(field: string): string | undefined {
  const wrong = useContext(WrongContext);
  return wrong?.field === field ? wrong.wrong : undefined;
}

interface SheetFormProps<V> {
  readonly label: string;
  readonly children: ComponentChildren;
  readonly read: (data: FormData) => ReadForm<V>;
  /** Resolves to false when it could not be stored: the form stays then. */
  readonly onSave: (value: V) => Promise<boolean>;
  readonly onDone: () => void;
  /** Words of the two buttons; absent = save and cancel. */
  readonly save?: string;
  readonly cancel?: string;
  readonly testId?: string;
}

/** A form in place of a dialog. Enter saves, Escape closes, what is wrong is said at its field and nothing typed is lost. */
export function SheetForm<V>({
  label,
  children,
  read,
  onSave,
  onDone,
  save = t('action.save'),
  cancel = t('action.cancel'),
  testId,
}: SheetFormProps<V>) {
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState<Wrong>();
  const [saving, setSaving] = useState(false);
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('[data-first]');
    (first ?? form.current?.querySelector<HTMLElement>('input, select, textarea'))?.focus();
  }, []);
  useEffect(() => {
    if (wrong) form.current?.querySelector<HTMLElement>(`[name="${wrong.field}"]`)?.focus();
  }, [wrong]);
  const submit = async () => {
    if (!form.current || saving) return;
    const result = read(new FormData(form.current));
    if ('wrong' in result) return setWrong(result);
    setWrong(undefined);
    setSaving(true);
    const saved = await onSave(result.value);
    setSaving(false);
    if (saved) onDone();
  };
  return (
    <form
      ref={form}
      class="entry-form sheet-form"
      aria-label={label}
      noValidate
      data-testid={testId}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onInput={() => setWrong(undefined)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    >
      <WrongContext.Provider value={wrong}>
        <div class="sheet-grid">{children}</div>
      </WrongContext.Provider>
      <div class="form-actions">
        <Button kind="primary" type="submit" disabled={saving}>
          {save}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}
