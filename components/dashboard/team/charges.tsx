import { useState } from 'preact/hooks';
import type { ChargeView, HandOverAnswer } from '../../../lib/bridge/contract';
import type { MemberId } from '../../../lib/domain/ids';
import { Button } from '../../design/button';
import { Select } from '../../design/select';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';

/** Who is responsible for what, also of those who have left, and handing it over to somebody else. */
export function Charges() {
  const charges = useQuery('charges', {}) ?? [];
  const busy = charges.filter(({ clients, timers }) => clients + timers > 0);
  if (busy.length === 0 || charges.length < 2) return null;
  return (
    <section class="panel" aria-label={t('team.charges')} data-testid="team-charges">
      <h2>{t('team.charges')}</h2>
      <ul class="team-devices">
        {busy.map((charge) => (
          <Charge key={charge.memberId} charge={charge} others={others(charges, charge)} />
        ))}
      </ul>
    </section>
  );
}

interface ChargeProps {
  readonly charge: ChargeView;
  readonly others: readonly ChargeView[];
}

function Charge({ charge, others: to }: ChargeProps) {
  const [giving, setGiving] = useState(false);
  const { name, clients } = charge;
  return (
    <li data-testid="team-charge" data-name={name}>
      <div class="team-device">
        <span class="team-device-name">{name}</span>
        <span class="team-device-words">{t('team.charge.clients', { n: clients })}</span>
        {!giving && (
          <Button small kind="quiet" data-testid="hand-over" onClick={() => setGiving(true)}>
            {t('team.hand-over')}
          </Button>
        )}
      </div>
      {giving && <HandOver charge={charge} others={to} onDone={() => setGiving(false)} />}
    </li>
  );
}

function HandOver({ charge, others: to, onDone }: ChargeProps & { readonly onDone: () => void }) {
  const { act } = useApp();
  const [plan, setPlan] = useState<{ readonly to: ChargeView; readonly answer: HandOverAnswer }>();
  const from = charge.memberId;
  const choose = async (id: MemberId | undefined) => {
    const chosen = to.find(({ memberId }) => memberId === id);
    const done = chosen && (await act('handOver', { from, to: chosen.memberId, rehearse: true }));
    setPlan(chosen && done && { to: chosen, answer: done.value });
  };
  return (
    <div class="team-confirm" role="group" aria-label={t('team.hand-over.from', { name: charge.name })}>
      <Select
        field
        label={t('team.hand-over.to')}
        value={plan?.to.memberId ?? ''}
        none={t('team.hand-over.to')}
        options={to.map(({ memberId, name }) => ({ value: memberId, label: name }))}
        onChange={(id) => void choose(id)}
      />
      <p role="status">{plan && tell(plan.to.name, plan.answer)}</p>
      <div class="team-actions">
        {plan && (
          <Button
            data-testid="hand-over-sure"
            onClick={() => {
              onDone();
              void act('handOver', { from, to: plan.to.memberId, rehearse: false }, t('team.handed-over'));
            }}
          >
            {t('team.hand-over.do')}
          </Button>
        )}
        <Button kind="quiet" onClick={onDone}>
          {t('action.cancel')}
        </Button>
      </div>
    </div>
  );
}

function tell(name: string, { clients, names, followups, timers }: HandOverAnswer): string {
  const more = clients > names.length ? ' …' : '';
  return [
    t('team.hand-over.clients', { n: clients, name, clients: `${names.join(', ')}${more}` }),
    ...(followups > 0 ? [t('team.hand-over.followups', { n: followups })] : []),
    ...(timers > 0 ? [t('team.hand-over.timers', { n: timers })] : []),
  ].join(' ');
}

function others(charges: readonly ChargeView[], { memberId }: ChargeView): ChargeView[] {
  return charges.filter((charge) => charge.memberId !== memberId && charge.name !== '');
}
