import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n';
import { ClientPlace } from '../client/client-place';
import { ClientsPlace } from '../clients/clients-place';
import { ReportPlace } from '../export/report-place';
import { ImportPlace } from '../import/import-place';
import { MoneyPlace } from '../money/money-place';
import { OverviewPlace } from '../overview/overview-place';
import { ReviewPlace } from '../review/review-place';
import { SettingsPlace } from '../settings/settings-place';
import { TeamPlace } from '../team/team-place';
import { TimePlace } from '../time/time-place';
import { TodayPlace } from '../today/today-place';
import { useFrame } from './frame-context';
import type { Route } from './route';

/** The place the route leads to. The keyboard goes along; the tab's title names the place, never a client. */
export function Place() {
  const { router } = useFrame();
  const route = router.route.value;
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const where = route.place === 'client' ? route.clientId : route.place;
  const title = t(`dashboard.place.${route.place === 'client' ? 'clients' : route.place}`);
  useEffect(() => {
    document.title = `${title} – ${t('app.name')}`;
  }, [title]);
  useEffect(() => {
    if (!first.current && !main.current?.contains(document.activeElement))
      main.current?.focus({ preventScroll: true });
    if (!first.current && route.place !== 'clients') main.current?.scrollTo(0, 0);
    first.current = false;
  }, [where]);
  return (
    <main class="dashboard-main" ref={main} tabIndex={-1}>
      {contentOf(route)}
    </main>
  );
}

function contentOf(route: Route) {
  switch (route.place) {
    case 'today':
      return <TodayPlace />;
    case 'clients':
      return <ClientsPlace />;
    case 'overview':
      return <OverviewPlace />;
    case 'time':
      return <TimePlace />;
    case 'client':
      return <ClientPlace clientId={route.clientId} part={route.part} />;
    case 'money':
      return <MoneyPlace />;
    case 'review':
      return <ReviewPlace reviewId={route.reviewId} />;
    case 'report':
      return <ReportPlace />;
    case 'import':
      return <ImportPlace />;
    case 'team':
      return <TeamPlace />;
    case 'settings':
      return <SettingsPlace />;
  }
}
