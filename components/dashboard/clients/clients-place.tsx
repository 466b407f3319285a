import { useEffect, useRef } from 'preact/hooks';
import type { ClientId } from '../../../lib/domain/ids';
import { useFrame } from '../frame/frame-context';
import { ClientGrid } from './client-grid';
import { ClientTools } from './client-tools';
import { NewClient } from './new-client';
import { NoClients } from './no-clients';
import { NothingFound } from './nothing-found';
import { TagFilter } from './tag-filter';
import './clients.css';

/** Everybody we bill: search, filter, sort, and one key to each of them. */
export function ClientsPlace() {
  const { clients, router } = useFrame();
  const field = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLElement>(null);
  const counts = clients.counts.value;
  const adding = clients.adding.value;
  const open = (clientId: ClientId) => router.go({ place: 'client', clientId, part: undefined });
  const grid = () => gridIn(place.current);
  useEffect(() => grid()?.focus({ preventScroll: true }), []);

  return (
    <section class="place clients" ref={place}>
      <ClientTools
        clients={clients}
        field={field}
        onList={() => grid()?.focus()}
        onOpenFirst={() => {
          const row = clients.rows.peek().get(clients.active.peek());
          if (row && clients.settled()) open(row.id);
        }}
      />
      {adding !== undefined && (
        <NewClient
          key={adding}
          name={adding}
          onMade={(clientId) => {
            clients.adding.value = undefined;
            open(clientId);
          }}
          onCancel={() => {
            clients.adding.value = undefined;
            grid()?.focus();
          }}
        />
      )}
      {counts && counts.total > 0 && <TagFilter clients={clients} />}
      {counts?.total === 0 && (
        <NoClients
          onNew={() => {
            clients.adding.value = '';
          }}
        />
      )}
      {counts && counts.total > 0 && counts.count === 0 && <NothingFound clients={clients} />}
      {counts && counts.count > 0 && (
        <ClientGrid clients={clients} onOpen={(row) => open(row.id)} onLeave={() => field.current?.focus()} />
      )}
    </section>
  );
}

function gridIn(place: HTMLElement | null): HTMLElement | undefined {
  return place?.querySelector<HTMLElement>('[role=grid]') ?? undefined;
}
