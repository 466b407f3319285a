import { useId, useState } from 'preact/hooks';
import type { ClientId } from '../../../lib/domain/ids';
import { PARTS } from '../../../lib/domain/score/types';
import { privateInput } from '../../design/private-input';
import { formatNumber, formatSigned } from '../../format/number';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';
import './score-sum.css';
import './what-if.css';

/** What the score would be if they paid another rate, wrote less or paid on time. Tried live; nothing is stored. */
export function WhatIf({ clientId }: { readonly clientId: ClientId }) {
  const { settings } = useApp();
  const [typed, setTyped] = useState({ rate: '', mail: '', late: '' });
  const base = useQuery('whatIf', { clientId });
  const usual = base?.now.components.effort.facts.rate ?? 0;
  const hours = base?.hours ?? 0;
  const factor = (text: string, now: number) => {
    const value = numberIn(text);
    return value === undefined || now <= 0 ? undefined : Math.min(20, value / now);
  };
  const late = numberIn(typed.late);
  const supposed = {
    rate: factor(typed.rate, usual),
    mail: factor(typed.mail, hours),
    daysLate: late === undefined ? undefined : Math.min(999, Math.round(late)),
  };
  const found = useQuery('whatIf', { clientId, ...supposed });
  if (!base || !found) return null;
  const lateKnown = base.now.components.late.known;
  const field = (name: keyof typeof typed, label: string, placeholder: number, hint?: string) => (
    <WhatIfField
      label={label}
      hint={hint}
      value={typed[name]}
      placeholder={formatNumber(placeholder, 1)}
      testId={`what-if-${name}`}
      onInput={(text) => setTyped({ ...typed, [name]: text })}
    />
  );
  const changes = PARTS.map((part) => ({
    part,
    by: found.supposed.components[part].points - found.now.components[part].points,
  })).filter(({ by }) => Math.abs(by) >= 0.05);
  return (
    <div class="score-sum what-if" role="group" aria-label={t('score.what-if.title')} data-testid="what-if">
      <p class="sum-small quiet">{t('score.what-if.hint')}</p>
      {usual <= 0 && hours <= 0 && !lateKnown && <p>{t('score.what-if.nothing')}</p>}
      <div class="what-if-fields">
        {usual > 0 &&
          field('rate', t('score.what-if.rate', { currency: settings.value?.baseCurrency ?? '' }), usual)}
        {hours > 0 && field('mail', t('score.what-if.mail'), hours, t('score.what-if.mail.hint'))}
        {lateKnown &&
          field(
            'late',
            t('score.what-if.late'),
            base.now.components.late.facts.medianDays ?? 0,
            t('score.what-if.on-time'),
          )}
      </div>
      <p class="sum-row sum-total" role="status" data-testid="what-if-result">
        <span>{t('score.history.score')}</span>
        <strong>
          {t('score.what-if.result', {
            before: formatNumber(found.now.score),
            after: formatNumber(found.supposed.score),
          })}
        </strong>
      </p>
      {changes.length === 0 ? (
        <p class="sum-small quiet">{t('score.what-if.same')}</p>
      ) : (
        changes.map(({ part, by }) => (
          <p key={part} class="sum-row sum-sub">
            <span>{t(`part.${part}`)}</span>
            <span class={by < 0 ? 'reason-good' : 'reason-points'}>{formatSigned(by, 1)}</span>
          </p>
        ))
      )}
    </div>
  );
}

interface WhatIfFieldProps {
  readonly label: string;
  readonly hint: string | undefined;
  readonly value: string;
  readonly placeholder: string;
  readonly testId: string;
  readonly onInput: (text: string) => void;
}

function WhatIfField({ label, hint, value, placeholder, testId, onInput }: WhatIfFieldProps) {
  const id = useId();
  return (
    <div class="form-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="text-field"
        inputMode="decimal"
        {...privateInput}
        value={value}
        placeholder={placeholder}
        data-testid={testId}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {hint && (
        <p id={`${id}-hint`} class="sum-small quiet">
          {hint}
        </p>
      )}
    </div>
  );
}

/** A number of 0 or more as typed; undefined for nothing and for anything else. */
function numberIn(text: string): number | undefined {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && value >= 0 ? value : undefined;
}
