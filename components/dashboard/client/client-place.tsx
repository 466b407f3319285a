import { useEffect } from 'preact/hooks';
import type { ClientId } from '../../../lib/domain/ids';
import { useFrame } from '../frame/frame-context';
import type { ClientPart } from '../frame/route';
import { ClientGone } from './client-gone';
import { ClientPage } from './client-page';
import { useClientCard } from './use-client-card';
import './client.css';

interface ClientPlaceProps {
  readonly clientId: ClientId;
  readonly part: ClientPart | undefined;
}

/** The page of one client. While the next is looked up, the last stays, dimmed. */
export function ClientPlace({ clientId, part }: ClientPlaceProps) {
  const { router } = useFrame();
  const shown = useClientCard(clientId);
  const waiting = shown?.of !== clientId;
  const card = shown?.card;
  const mergedInto = !waiting && card && card.client.id !== clientId ? card.client.id : undefined;
  useEffect(() => {
    if (mergedInto) router.go({ place: 'client', clientId: mergedInto, part });
  }, [mergedInto]);
  if (!shown) return null;
  if (!waiting && !card) return <ClientGone />;
  return (
    <section class={`place client ${waiting ? 'dimmed' : ''}`} aria-busy={waiting} inert={waiting}>
      {card && <ClientPage key={card.client.id} card={card} part={part} />}
    </section>
  );
}
