import { ShieldAlert } from 'lucide-preact';
import type { Candidate } from '../../lib/bridge/contract';
import { Avatar } from '../design/avatar';
import { t } from '../i18n';
import { useApp } from '../model/app-context';

interface CandidateListProps {
  readonly candidates: readonly Candidate[];
  readonly onChosen?: () => void;
}

/** The people on a page, each a button; the ones already known first by their client. */
export function CandidateList({ candidates, onChosen }: CandidateListProps) {
  const app = useApp();
  const choose = ({ person: { address }, client }: Candidate) => {
    const chosen = { address, clientId: client?.clientId, tabId: app.shell.tab.value };
    void app.act('choose', chosen, client && t('page.chosen', { client: client.name }));
    onChosen?.();
  };
  return (
    <ul class="candidates">
      {candidates.map((candidate) => {
        const { person, client, caution } = candidate;
        const name = person.name || person.address;
        return (
          <li key={`${person.role} ${person.address} ${client?.clientId ?? ''}`}>
            <button type="button" class="candidate" onClick={() => choose(candidate)}>
              <Avatar name={client?.name ?? name} small />
              <span class="candidate-words">
                <span class="truncate" title={name}>
                  {name}
                </span>
                <span class="candidate-detail truncate">
                  {t(`role.${person.role}`)} · {person.address}
                </span>
                {caution && (
                  <span class="candidate-caution">
                    <ShieldAlert size={12} aria-hidden /> {t(`caution.${caution}`)}
                  </span>
                )}
              </span>
              <span class={`candidate-client truncate ${client ? '' : 'quiet'}`} title={client?.name}>
                {client?.name ?? t('chooser.new')}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
