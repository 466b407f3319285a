import { language, t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { NoClients } from '../clients/no-clients';
import { useFrame } from '../frame/frame-context';
import { DayPanel } from './day-panel';
import { DueFollowups } from './due-followups';
import { HeaviestClients } from './heaviest-clients';
import { OverdueClients } from './overdue-clients';
import { RunningNow } from './running-now';
import { UnratedClients } from './unrated-clients';
import { WaitingClients } from './waiting-clients';
import { WorkedToday } from './worked-today';
import './today.css';

/** The day at a glance: what runs, what was worked, who owes, who wears on you. */
export function TodayPlace() {
  const { status, now } = useApp();
  const { router, clients } = useFrame();
  const known = status.value;
  const day = new Intl.DateTimeFormat(language.value, { weekday: 'long', day: 'numeric', month: 'long' });
  const begin = () => {
    clients.adding.value = '';
    router.go({ place: 'clients' });
  };
  return (
    <section class="place today">
      <header class="place-head">
        <h1>{t('dashboard.place.today')}</h1>
        <span class="quiet place-count">{day.format(now.value)}</span>
      </header>
      {known?.clients === 0 && <NoClients onNew={begin} />}
      {known !== undefined && known.clients > 0 && (
        <div class="today-grid">
          <div class="today-column">
            <RunningNow />
            <WaitingClients />
            <DueFollowups />
            <WorkedToday />
            <DayPanel />
          </div>
          <div class="today-column">
            <OverdueClients />
            <HeaviestClients />
            <UnratedClients />
          </div>
        </div>
      )}
    </section>
  );
}
