import type { ClientRow } from '../../../lib/bridge/contract';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';
import { useFrame } from '../frame/frame-context';
import { importPlace, places, reportPlace, settingsPlace } from '../frame/places';
import { actionItems } from './action-items';
import { matching, type PaletteItem } from './palette-item';

/** How many clients are offered for a name, and before anything is typed (those with the most time this month). */
const clientsFound = 7;
const clientsOffered = 4;

/** What a choice of a client does: opens the page, or starts the timer. */
export type PaletteStep = 'all' | 'timer';

/** What the palette offers for what is typed: clients by name, places, actions. */
export function usePaletteItems(
  step: PaletteStep,
  typed: string,
  onStep: (step: PaletteStep) => void,
): PaletteItem[] {
  const app = useApp();
  const frame = useFrame();
  const text = typed.trim();
  const found = useQuery('clients', {
    ...(text === '' ? { sort: 'month', descending: true } : { sort: 'name', search: text }),
    offset: 0,
    limit: text === '' && step === 'all' ? clientsOffered : clientsFound,
  });
  const open = (row: ClientRow) => () => {
    if (step === 'all') frame.router.go({ place: 'client', clientId: row.id, part: undefined });
    else void app.act('startTimer', { clientId: row.id }, t('timer.switched', { client: row.name }));
  };
  const clients = (found?.rows ?? []).map(
    (row): PaletteItem => ({ id: row.id, group: 'clients', label: row.name, run: open(row) }),
  );
  if (step === 'timer') return clients;
  const placeItems = [...places, reportPlace, importPlace, settingsPlace].map(
    ({ place, icon }): PaletteItem => ({
      id: `place-${place}`,
      group: 'places',
      icon,
      label: t(`dashboard.place.${place}`),
      run: () => frame.router.go({ place }),
    }),
  );
  const actions = actionItems(app, frame, text, () => onStep('timer'));
  if (text === '') return [...clients, ...placeItems, ...actions];
  // A new client of the typed name is offered whatever was typed.
  const making = actions.filter(({ id }) => id === 'new');
  const others = matching([...placeItems, ...actions.filter(({ id }) => id !== 'new')], text);
  return [...clients, ...others, ...making];
}
