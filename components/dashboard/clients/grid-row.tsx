import type { ComponentChildren } from 'preact';
import type { ClientRow } from '../../../lib/bridge/contract';
import { Veil } from '../../design/veil';
import { formatMinutes, formatUnit } from '../../format/duration';
import { formatMoneys } from '../../format/money';
import { formatNumber } from '../../format/number';
import { t } from '../../i18n';
import type { columns } from './columns';
import { NameCell } from './name-cell';
import { ScoreCell } from './score-cell';
import { TrendArrow } from './trend-arrow';
import './cells.css';

interface GridRowProps {
  /** Undefined while its place is in sight before its data is here. */
  readonly row: ClientRow | undefined;
  readonly index: number;
  readonly id: string;
  /** Pixels below the first row. */
  readonly top: number;
  readonly active: boolean;
  /** Called for every click on a known row; `byLink` when its link opens it already. */
  readonly onPick: (index: number, row: ClientRow, byLink: boolean) => void;
}

/** One client of the list. A click anywhere opens it; the name is a link, so that it opens in a tab of its own too. */
export function GridRow({ row, index, id, top, active, onPick }: GridRowProps) {
  const known = row !== undefined && row.word !== 'unknown';
  return (
    <div
      role="row"
      id={id}
      aria-rowindex={index + 2}
      aria-selected={active}
      class={`grid-row grid-client ${active ? 'grid-active' : ''}`}
      style={{ transform: `translateY(${top}px)` }}
      data-testid="client-row"
      onClick={(event) => {
        if (row) onPick(index, row, event.target instanceof Element && event.target.closest('a') !== null);
      }}
    >
      <Cell id="name">{row ? <NameCell row={row} /> : <span class="grid-unknown" />}</Cell>
      <Cell id="score">{row && <ScoreCell row={row} />}</Cell>
      <Cell id="trend">{row && known && <TrendArrow arrow={row.arrow} />}</Cell>
      <Cell id="worth">{row && (known ? <Veil>{formatNumber(row.worth)}</Veil> : '–')}</Cell>
      <Cell id="month">{row && row.monthMinutes > 0 && <Veil>{formatMinutes(row.monthMinutes)}</Veil>}</Cell>
      <Cell id="unbilled">
        {row && row.unbilledMinutes > 0 && <Veil>{formatMinutes(row.unbilledMinutes)}</Veil>}
      </Cell>
      <Cell id="owed">{row && <Owed row={row} />}</Cell>
    </div>
  );
}

function Owed({ row }: { readonly row: ClientRow }) {
  if (row.owed.length === 0) return null;
  return (
    <Veil>
      {formatMoneys(row.owed)}
      {row.daysOver > 0 && (
        <span class="overdue"> {t('money.over', { days: formatUnit(row.daysOver, 'day') })}</span>
      )}
    </Veil>
  );
}

interface CellProps {
  readonly id: (typeof columns)[number]['id'];
  readonly children: ComponentChildren;
}

function Cell({ id, children }: CellProps) {
  return (
    <div role="gridcell" class={`grid-cell cell-${id}`}>
      {children}
    </div>
  );
}
