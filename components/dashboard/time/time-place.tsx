import { useMemo } from 'preact/hooks';
import { localDate } from '../../../lib/domain/local-date';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';
import { EntryList } from './entry-list';
import { QuickEntry } from './quick-entry';
import { SuggestedDay } from './suggested-day';
import { TimeCharts } from './time-charts';
import { createTimeModel, type TimeModel } from './time-model';
import { TimeTools } from './time-tools';
import { WeekGrid } from './week-grid';
import './time.css';

/** Where the time went: a week to fill in, a list to put right, charts to look at. */
export function TimePlace() {
  const { settings, status, now } = useApp();
  const zone = settings.value?.zone;
  const me = status.value?.member.id;
  return (
    <section class="place time" data-testid="time-place">
      <header class="place-head">
        <h1>{t('dashboard.place.time')}</h1>
      </header>
      {zone && me && <Sheet today={localDate(now.peek(), zone)} zone={zone} />}
    </section>
  );
}

function Sheet({ today, zone }: { readonly today: string; readonly zone: string }) {
  const { status } = useApp();
  const model = useMemo(() => createTimeModel(today), []);
  const sheet = useQuery('timesheet', model.args(status.value?.member.id));
  const own = model.member.value === 'me';
  return (
    <>
      <TimeTools model={model} sheet={sheet} today={today} />
      {model.view.value === 'day' && (
        <SuggestedDay key={model.day.value} date={model.day.value} zone={zone} />
      )}
      {own && (model.view.value === 'week' || model.view.value === 'list') && (
        <QuickEntry date={dateFor(model, today)} />
      )}
      {/* While other days are asked for, the old ones stay, but nothing can be typed into them. */}
      {sheet && (
        <div inert={sheet.from !== model.from.value}>
          {model.view.value === 'week' && (
            <WeekGrid sheet={sheet} editable={own && !model.rounded.value} today={today} />
          )}
          {model.view.value === 'list' && (
            <EntryList sheet={sheet} onMore={() => (model.limit.value += 300)} />
          )}
          {model.view.value === 'charts' && <TimeCharts sheet={sheet} />}
        </div>
      )}
    </>
  );
}

/** Today where it is looked at, else the first day that is. */
function dateFor({ from, days }: TimeModel, today: string): string {
  const inside = today >= from.value && Date.parse(today) < Date.parse(from.value) + days.value * 86_400_000;
  return inside ? today : from.value;
}
