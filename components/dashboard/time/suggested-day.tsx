import { useState } from 'preact/hooks';
import { Button } from '../../design/button';
import { Veil } from '../../design/veil';
import { formatMinutes } from '../../format/duration';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';
import { SuggestedLine } from './suggested-line';
import { WorkingFor } from './working-for';
import './suggested.css';

interface SuggestedDayProps {
  /** YYYY-MM-DD, and the zone it is meant in. */
  readonly date: string;
  readonly zone: string;
}

/** What this device noted on a day: to be accepted, trimmed, joined, given to another client or dropped. */
export function SuggestedDay({ date, zone }: SuggestedDayProps) {
  const { act } = useApp();
  const found = useQuery('suggestions', { date });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  if (!found) return null;
  const selected = found.blocks.filter(({ keys }) => chosen.has(keys[0] ?? ''));
  const [first] = selected;
  const join = async () => {
    if (!first) return;
    const joined = {
      keys: selected.flatMap(({ keys }) => keys),
      clientId: first.clientId,
      from: Math.min(...selected.map(({ from }) => from)),
      to: Math.max(...selected.map(({ to }) => to)),
    };
    if (await act('acceptTime', joined, t('suggested.accepted'))) setChosen(new Set());
  };
  const dropAll = () => {
    const keys = found.blocks.flatMap((block) => block.keys);
    void act('dropTime', { keys }, t('suggested.dropped'));
  };
  return (
    <div class="suggested" data-testid="suggested">
      {!found.agreed && <Consent />}
      {found.agreed && <WorkingFor />}
      {found.agreed && found.blocks.length === 0 && <p class="quiet">{t('suggested.none')}</p>}
      {found.blocks.map((block) => (
        <SuggestedLine
          key={block.keys[0]}
          block={block}
          date={date}
          zone={zone}
          chosen={chosen.has(block.keys[0] ?? '')}
          onChoose={(on) => {
            const next = new Set(chosen);
            if (on) next.add(block.keys[0] ?? '');
            else next.delete(block.keys[0] ?? '');
            setChosen(next);
          }}
        />
      ))}
      {found.blocks.length > 0 && (
        <div class="suggested-all">
          {first && selected.length > 1 && (
            <Button small data-testid="suggested-join" onClick={() => void join()}>
              {t('suggested.join', { n: selected.length, client: first.clientName })}
            </Button>
          )}
          <Button small kind="quiet" onClick={dropAll}>
            {t('suggested.drop-all')}
          </Button>
        </div>
      )}
      {found.unassigned.length > 0 && (
        <section aria-label={t('suggested.unassigned')} data-testid="suggested-sites">
          <h2>{t('suggested.unassigned')}</h2>
          <ul class="suggested-sites">
            {found.unassigned.map(({ site, minutes }) => (
              <li key={site}>
                <Veil>
                  <span class="truncate">{site}</span>
                  <span class="figure">{formatMinutes(minutes)}</span>
                </Veil>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Consent() {
  const { act } = useApp();
  return (
    <section class="suggested-consent" aria-label={t('suggested.consent.title')}>
      <h2>{t('suggested.consent.title')}</h2>
      <p>{t('suggested.consent')}</p>
      <Button
        kind="primary"
        data-testid="suggested-agree"
        onClick={() => void act('setSetting', { key: 'suggestTime', value: true }, t('suggested.agreed'))}
      >
        {t('suggested.agree')}
      </Button>
    </section>
  );
}
