import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Avatar } from '../../design/avatar';
import { privateInput } from '../../design/private-input';
import { t } from '../../i18n';
import type { PaletteItem } from './palette-item';
import { type PaletteStep, usePaletteItems } from './use-palette-items';

/** The field of the palette and what it offers (ARIA combobox): arrows choose, Enter does it. */
export function PaletteBody({ onDone }: { readonly onDone: () => void }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [step, setStep] = useState<PaletteStep>('all');
  const [marked, setMarked] = useState(0);
  const items = usePaletteItems(step, text, setStep);
  const at = Math.min(marked, items.length - 1);
  const active = items[at];

  useEffect(() => field.current?.focus(), []);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [at, text]);

  const restart = () => {
    setText('');
    setMarked(0);
    field.current?.focus();
  };
  const take = (item: PaletteItem) => {
    if (item.stays) restart();
    else onDone();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move && items.length > 0) setMarked((at + move + items.length) % items.length);
    else if (event.key === 'Enter' && active) take(active);
    else if (event.key === 'Backspace' && text === '' && step !== 'all') {
      setStep('all');
      restart();
    } else return;
    event.preventDefault();
  };
  const groups = [...new Set(items.map(({ group }) => group))];
  const label = step === 'timer' ? t('dashboard.do.start') : t('dashboard.palette.title');
  return (
    <>
      <input
        ref={field}
        type="text"
        role="combobox"
        class="palette-field"
        aria-label={label}
        aria-expanded={items.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={active ? `${id}-${at}` : undefined}
        placeholder={step === 'timer' ? t('dashboard.do.start') : t('dashboard.palette.placeholder')}
        value={text}
        data-testid="palette-field"
        {...privateInput}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setMarked(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={id} role="listbox" aria-label={label} class="palette-list">
        {groups.map((group) => (
          <div key={group} role="group" aria-label={t(`dashboard.palette.${group}`)}>
            <p class="palette-group" aria-hidden>
              {t(`dashboard.palette.${group}`)}
            </p>
            {items.map((item, index) =>
              item.group === group ? (
                <PaletteOption
                  key={item.id}
                  id={`${id}-${index}`}
                  item={item}
                  marked={index === at}
                  onMark={() => setMarked(index)}
                  onTake={() => take(item)}
                />
              ) : null,
            )}
          </div>
        ))}
        {items.length === 0 && (
          <p class="palette-none quiet" role="presentation">
            {t('dashboard.palette.none')}
          </p>
        )}
      </div>
    </>
  );
}

interface PaletteOptionProps {
  readonly id: string;
  readonly item: PaletteItem;
  readonly marked: boolean;
  readonly onMark: () => void;
  readonly onTake: () => void;
}

function PaletteOption({ id, item, marked, onMark, onTake }: PaletteOptionProps) {
  const Icon = item.icon;
  return (
    <div
      role="option"
      id={id}
      aria-selected={marked}
      class="palette-option"
      data-testid="palette-option"
      // Keeps the focus in the field.
      onMouseDown={(event) => event.preventDefault()}
      onPointerMove={onMark}
      onClick={onTake}
    >
      {Icon ? <Icon size={15} aria-hidden class="palette-icon" /> : <Avatar name={item.label} small />}
      <span class="truncate">{item.label}</span>
      {item.hint && <kbd class="key-hint palette-hint">{item.hint}</kbd>}
    </div>
  );
}
