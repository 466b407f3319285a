import { useId, useRef } from 'preact/hooks';
import type { ClientCard } from '../../lib/bridge/contract';
import { placeBelow } from '../design/place-popover';
import { t } from '../i18n';
import { CandidateList } from './candidate-list';
import type { ClientPage } from './sidebar-model';
import './person-line.css';

interface PersonLineProps {
  readonly card: ClientCard;
  readonly page: ClientPage;
}

/** The person on this page with their role, what kind of client this is, and who else is on the page. */
export function PersonLine({ card, page }: PersonLineProps) {
  const contact = card.contacts.find(({ id }) => id === page.contactId);
  const name = shownName(card, page, contact?.name);
  const { tier, status } = card.client;
  const rest = [
    contact?.role,
    tier && tier !== 'normal' ? t(`tier.${tier}`) : undefined,
    status && status !== 'active' ? t(`status.${status}`) : undefined,
  ].filter(Boolean);
  return (
    <p class="person-line whole-words">
      <span class="clamp-2">
        {name !== '' && (
          <span data-testid="person-name" title={page.person?.address}>
            {name}
          </span>
        )}
        {rest.map((words) => (name === '' && words === rest[0] ? words : ` · ${words}`))}
      </span>
      {page.others.length > 0 && <Others page={page} />}
    </p>
  );
}

/** The person's name; their address where the name is missing or only repeats the client's. */
function shownName(card: ClientCard, page: ClientPage, contactName: string | undefined): string {
  const name = contactName || page.person?.name || '';
  return name === '' || name === card.client.name ? (page.person?.address ?? name) : name;
}

function Others({ page }: { readonly page: ClientPage }) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button ref={button} type="button" class="person-others" popovertarget={id} data-testid="others">
        {t('chooser.others', { n: page.others.length })}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        class="menu person-popover"
        onToggle={(event) => {
          if (event.newState === 'open' && button.current)
            placeBelow(event.currentTarget, button.current, 'end');
        }}
      >
        <CandidateList candidates={page.others} onChosen={() => list.current?.hidePopover()} />
      </div>
    </>
  );
}
