import { useEffect, useState } from 'preact/hooks';
import type { SettingsView } from '../../../lib/bridge/contract';
import { DEFAULT_SETTINGS } from '../../../lib/domain/score/settings';
import { PARTS, type PartName } from '../../../lib/domain/score/types';
import { Button } from '../../design/button';
import { privateInput } from '../../design/private-input';
import { Veil } from '../../design/veil';
import { formatNumber } from '../../format/number';
import { t } from '../../i18n';
import { useQuery } from '../../model/use-query';
import { hrefOf } from '../frame/route';
import { SettingsSection } from './settings-section';
import { useSetting } from './use-setting';

type Weights = Readonly<Record<PartName, number>>;
const usual = DEFAULT_SETTINGS.weights;
const shown = 8;

/** How much each part of the score counts. Tried first: who would move is said before anything is stored. */
export function WeightsSection({ settings }: { readonly settings: SettingsView }) {
  const set = useSetting();
  const stored = settings.weights ?? usual;
  const key = JSON.stringify(stored);
  const [typed, setTyped] = useState(() => textsOf(stored));
  useEffect(() => setTyped(textsOf(JSON.parse(key) as Weights)), [key]);
  const tried = read(typed);
  const changed = tried !== undefined && PARTS.some((part) => tried[part] !== stored[part]);
  const store = (weights: Weights | undefined) => set('weights', weights, t('dashboard.settings.weights'));
  return (
    <SettingsSection
      title={t('dashboard.settings.weights')}
      hint={t('dashboard.settings.weights.hint')}
      testId="settings-weights"
    >
      {PARTS.map((part) => (
        <label key={part} class="form-field">
          <span>{t(`part.${part}`)}</span>
          <input
            class="text-field"
            type="number"
            min={0}
            max={100}
            {...privateInput}
            value={typed[part]}
            data-testid={`weight-${part}`}
            onInput={(event) => setTyped({ ...typed, [part]: event.currentTarget.value })}
          />
        </label>
      ))}
      <div class="settings-wide">
        {tried === undefined && (
          <p class="notice" role="alert">
            {t('dashboard.settings.weights.wrong')}
          </p>
        )}
        {changed && <Moves weights={tried} />}
        <div class="settings-actions">
          <Button
            kind="primary"
            disabled={!changed}
            data-testid="weights-apply"
            onClick={() => changed && store(tried)}
          >
            {t('dashboard.settings.weights.apply')}
          </Button>
          <Button
            kind="quiet"
            disabled={settings.weights === undefined && !changed}
            data-testid="weights-reset"
            onClick={() => {
              setTyped(textsOf(usual));
              if (settings.weights !== undefined) store(undefined);
            }}
          >
            {t('dashboard.settings.weights.reset')}
          </Button>
        </div>
      </div>
    </SettingsSection>
  );
}

/** Who would stand elsewhere, the most moved first. */
function Moves({ weights }: { readonly weights: Weights }) {
  const found = useQuery('weighed', { weights, limit: shown });
  if (!found) return null;
  const { moves, moved, total } = found;
  if (moved === 0) return <p role="status">{t('dashboard.settings.weights.nobody')}</p>;
  return (
    <div data-testid="weights-moves">
      <p role="status">{t('dashboard.settings.weights.moves', { n: moved, total })}</p>
      <ul>
        {moves.map(({ clientId, name, before, after, flagBefore, flagAfter }) => (
          <li key={clientId} class="settings-actions">
            <a href={hrefOf({ place: 'client', clientId, part: 'score' })}>{name}</a>
            <Veil>
              {formatNumber(before)} → <strong>{formatNumber(after)}</strong>
              {flagAfter && flagAfter !== flagBefore && ` · ${t(`score.flag.${flagAfter}`)}`}
            </Veil>
          </li>
        ))}
      </ul>
    </div>
  );
}

function textsOf(weights: Weights): Record<PartName, string> {
  return Object.fromEntries(PARTS.map((part) => [part, String(weights[part])])) as Record<PartName, string>;
}

/** The weights as typed; undefined while one is no number from 0 to 100, or all are 0. */
function read(typed: Readonly<Record<PartName, string>>): Weights | undefined {
  const weights = Object.fromEntries(
    PARTS.map((part) => [part, typed[part].trim() === '' ? Number.NaN : Number(typed[part])]),
  ) as Record<PartName, number>;
  const fits = PARTS.every((part) => weights[part] >= 0 && weights[part] <= 100);
  return fits && PARTS.some((part) => weights[part] > 0) ? weights : undefined;
}
