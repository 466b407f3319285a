import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClientId } from '../../../lib/domain/ids';
import { parseWorked, type Worked } from '../../../lib/domain/time/parse-worked';
import { privateInput } from '../../design/private-input';
import { formatIsoDate } from '../../format/date';
import { formatMinutes } from '../../format/duration';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';

interface GridCellProps {
  readonly clientId: ClientId;
  readonly clientName: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly minutes: number;
}

/** A client's minutes of a day. A duration replaces them, `9:15-10:45` adds a span, Escape puts back what was there. */
export function GridCell({ clientId, clientName, date, minutes }: GridCellProps) {
  const { act } = useApp();
  const shown = minutes === 0 ? '' : formatMinutes(minutes);
  const [typed, setTyped] = useState(shown);
  const [wrong, setWrong] = useState(false);
  const editing = useRef(false);
  useEffect(() => {
    if (!editing.current) setTyped(shown);
  }, [shown]);
  const restore = () => {
    editing.current = false;
    setWrong(false);
    setTyped(shown);
  };
  const commit = async () => {
    if (!editing.current) return;
    const text = typed.trim();
    if (text === shown) return restore();
    const worked: Worked | undefined = /^0*:?0*$/.test(text) ? { minutes: 0 } : parseWorked(text);
    if (!worked) return setWrong(true);
    editing.current = false;
    setWrong(false);
    const done = t('time.set', { client: clientName, date: formatIsoDate(date) });
    const answer =
      worked.from !== undefined
        ? await act('addTime', { clientId, date, minutes: worked.minutes, from: worked.from }, done)
        : await act('setDayTime', { clientId, date, minutes: worked.minutes }, done);
    if (!answer || worked.from !== undefined) setTyped(shown);
  };
  return (
    <input
      class="grid-cell-input"
      aria-label={`${clientName}, ${formatIsoDate(date)}`}
      aria-invalid={wrong}
      title={wrong ? t('time.wrong.time') : undefined}
      data-testid="grid-input"
      value={typed}
      placeholder="·"
      {...privateInput}
      onFocus={(event) => event.currentTarget.select()}
      onInput={(event) => {
        editing.current = true;
        setWrong(false);
        setTyped(event.currentTarget.value);
      }}
      onBlur={() => void commit()}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Enter') void commit();
        if (event.key === 'Escape') {
          event.stopPropagation();
          restore();
        }
      }}
    />
  );
}
