import { useState } from 'preact/hooks';
import type { SuggestedBlock } from '../../../lib/bridge/contract';
import { localInstant } from '../../../lib/domain/time/local-instant';
import { parseWorked } from '../../../lib/domain/time/parse-worked';
import { Button } from '../../design/button';
import { InlineEdit } from '../../design/inline-edit';
import { Veil } from '../../design/veil';
import { formatMinutes } from '../../format/duration';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { ClientSearch } from '../../sidebar/client-search';
import { clockIn } from './clock-in';

interface SuggestedLineProps {
  readonly block: SuggestedBlock;
  readonly date: string;
  readonly zone: string;
  readonly chosen: boolean;
  readonly onChoose: (on: boolean) => void;
}

/** One block: its span can be trimmed before it is accepted, for its client or another. */
export function SuggestedLine({ block, date, zone, chosen, onChoose }: SuggestedLineProps) {
  const { act, toasts } = useApp();
  const [trimmed, setTrimmed] = useState<{ readonly from: number; readonly to: number }>();
  const [assigning, setAssigning] = useState(false);
  const { keys, clientName, sites, covered } = block;
  const { from, to } = trimmed ?? block;
  const span = `${clockIn(zone, from)}–${clockIn(zone, to)}`;
  const accept = (clientId: SuggestedBlock['clientId']) =>
    void act('acceptTime', { keys, clientId, from, to }, t('suggested.accepted'));
  const trim = (typed: string) => {
    const worked = parseWorked(typed);
    if (!worked) return toasts.show({ text: t('time.wrong.time'), undo: undefined, tone: 'failed' });
    const start = worked.from === undefined ? from : localInstant(date, worked.from, zone);
    setTrimmed({ from: start, to: start + worked.minutes * 60_000 });
  };
  return (
    <div class="suggested-line" data-testid="suggested-line">
      <input
        type="checkbox"
        aria-label={t('time.choose', { client: clientName, span })}
        checked={chosen}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <Veil>
        <InlineEdit value={span} label={t('dashboard.field.span')} placeholder="" onCommit={trim} />
      </Veil>
      <span class="figure">
        <Veil>{formatMinutes(Math.round((to - from) / 60_000))}</Veil>
      </span>
      <span class="truncate">{clientName}</span>
      <span class="quiet truncate">
        <Veil>{sites.join(' · ')}</Veil>
        {covered && ` · ${t('suggested.covered')}`}
      </span>
      <span class="suggested-do">
        <Button small kind="primary" data-testid="suggested-accept" onClick={() => accept(block.clientId)}>
          {t('suggested.accept')}
        </Button>
        <Button small aria-expanded={assigning} onClick={() => setAssigning(!assigning)}>
          {t('timer.client')}
        </Button>
        <Button
          small
          kind="quiet"
          data-testid="suggested-drop"
          onClick={() => void act('dropTime', { keys }, t('suggested.dropped'))}
        >
          {t('suggested.drop')}
        </Button>
      </span>
      {assigning && (
        <span class="suggested-assign">
          <ClientSearch
            label={t('timer.client.search')}
            autoFocus
            except={block.clientId}
            onChoose={(clientId) => accept(clientId)}
          />
        </span>
      )}
    </div>
  );
}
