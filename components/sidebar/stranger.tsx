import { useId, useState } from 'preact/hooks';
import type { PageView } from '../../lib/bridge/contract';
import type { ClientId } from '../../lib/domain/ids';
import { RunningElsewhere } from '../card/running-elsewhere';
import { Avatar } from '../design/avatar';
import { Button } from '../design/button';
import { privateInput } from '../design/private-input';
import { t } from '../i18n';
import { useApp } from '../model/app-context';
import { CautionLine } from './caution-line';
import { ClientSearch } from './client-search';
import './stranger.css';

type StrangerPage = Extract<PageView, { kind: 'stranger' }>;

/** Somebody unknown: one click makes a client, two assign the person to one. */
export function Stranger({ page }: { readonly page: StrangerPage }) {
  const app = useApp();
  const { person, company, phone, similar, caution } = page;
  const shownName = person.name || person.address;
  const nameId = useId();
  const [name, setName] = useState(company || person.name || person.address);
  // A sender that pretends to be somebody must not bring a whole domain along.
  const mapDomain = caution ? { mapDomain: false } : {};

  const create = () => {
    const wanted = name.trim();
    if (wanted === '') return;
    void app.act(
      'newClient',
      { name: wanted, person, phone, ...mapDomain },
      t('stranger.created', { name: wanted }),
    );
  };
  const assign = (clientId: ClientId, client: string) =>
    void app.act(
      'assignPerson',
      { clientId, person, ...mapDomain },
      t('stranger.assigned', { person: shownName, client }),
    );

  return (
    <>
      {caution && <CautionLine caution={caution} />}
      <RunningElsewhere />
      <div class="stranger" data-testid="stranger">
        <div class="stranger-head">
          <Avatar name={shownName} />
          <div class="stranger-words">
            <h1 class="clamp-2" data-testid="person-name" title={shownName}>
              {shownName}
            </h1>
            <p class="quiet truncate" title={person.address}>
              {person.name ? person.address : ''}
            </p>
          </div>
        </div>
        <p class="quiet">{[t('stranger.title'), company, phone].filter(Boolean).join(' · ')}</p>
        <form
          class="stranger-new"
          onSubmit={(event) => {
            event.preventDefault();
            create();
          }}
        >
          <label class="quiet" for={nameId}>
            {t('stranger.name')}
          </label>
          <input
            id={nameId}
            type="text"
            class="text-field"
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
            {...privateInput}
          />
          <Button kind="primary" type="submit" data-testid="new-client">
            {t('stranger.new')}
          </Button>
        </form>
        <div class="stranger-belongs">
          {similar.length > 0 && (
            <div class="stranger-similar">
              <span class="quiet">{t('stranger.similar')}</span>
              {similar.map((client) => (
                <Button key={client.clientId} small onClick={() => assign(client.clientId, client.name)}>
                  {client.name}
                </Button>
              ))}
            </div>
          )}
          <ClientSearch label={t('stranger.belongs')} heading testId="belongs-to" onChoose={assign} />
        </div>
      </div>
    </>
  );
}
