import { useCallback, useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { ClientRow } from '../../../lib/bridge/contract';
import { t } from '../../i18n';
import type { ClientsModel } from './clients-model';
import { columns } from './columns';
import { GridHead } from './grid-head';
import { rowAfterKey } from './grid-keys';
import { GridRow } from './grid-row';
import { useRowWindow } from './use-row-window';

const rowHeight = 36;
const headHeight = 32;

interface ClientGridProps {
  readonly clients: ClientsModel;
  readonly onOpen: (row: ClientRow) => void;
  /** Where the keyboard goes from the first row upwards. */
  readonly onLeave: () => void;
}

/** All clients that match, as long as there are: only the rows in sight exist. One tab stop; arrows move, Enter opens. */
export function ClientGrid({ clients, onOpen, onLeave }: ClientGridProps) {
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const count = clients.counts.value?.count ?? 0;
  const active = clients.active.value;
  const rows = clients.rows.value;
  const { drawn, inSight, scrollTo, toTop } = useRowWindow({
    scroller: grid,
    count,
    rowHeight,
    headHeight,
    keep: active,
    initialOffset: clients.scrolled.peek(),
  });

  useEffect(() => {
    if (inSight) clients.show(inSight.first, inSight.last);
  }, [clients, inSight?.first, inSight?.last]);

  const filter = [
    clients.search.value,
    clients.sort.value,
    clients.descending.value,
    ...clients.tags.value,
  ].join('\n');
  const shownFilter = useRef(filter);
  useLayoutEffect(() => {
    if (shownFilter.current !== filter) toTop();
    shownFilter.current = filter;
  }, [filter]);

  // The same function for every drawing, so that rows that only moved along are not drawn again.
  const open = useRef(onOpen);
  open.current = onOpen;
  const pick = useCallback(
    (index: number, row: ClientRow, byLink: boolean) => {
      clients.active.value = index;
      if (!byLink) open.current(row);
    },
    [clients],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== grid.current || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = inSight ? inSight.last - inSight.first : 10;
    const next = rowAfterKey(event.key, active, count, page);
    const row = rows.get(active);
    if (event.key === 'ArrowUp' && active === 0) onLeave();
    else if (next !== undefined) {
      clients.active.value = next;
      scrollTo(next);
    } else if (event.key === 'Enter' && row) onOpen(row);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={grid}
      class="client-grid"
      role="grid"
      tabIndex={0}
      aria-label={t('dashboard.place.clients')}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-activedescendant={count > 0 ? `${id}-${active}` : undefined}
      data-testid="client-grid"
      onKeyDown={onKeyDown}
      onScroll={(event) => {
        clients.scrolled.value = event.currentTarget.scrollTop;
      }}
    >
      <GridHead clients={clients} />
      <div role="rowgroup" class="grid-body" style={{ blockSize: `${count * rowHeight}px` }}>
        {drawn.map((index) => (
          <GridRow
            key={index}
            id={`${id}-${index}`}
            row={rows.get(index)}
            index={index}
            top={index * rowHeight}
            active={index === active}
            onPick={pick}
          />
        ))}
      </div>
    </div>
  );
}
