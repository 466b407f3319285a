import type { RunningTimer, TimeTotals } from '../../../lib/bridge/contract';
import { Veil } from '../../design/veil';
import { formatMonth } from '../../format/date';
import { formatMinutes } from '../../format/duration';
import { formatMoneys } from '../../format/money';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { shaded } from '../../model/shade';

interface TotalsProps {
  readonly time: TimeTotals;
  /** The running timer of this client: its minutes are not in `time` yet. */
  readonly running: RunningTimer | undefined;
}

/** Today, this month, and what was never billed; the running time counts. */
export function Totals({ time, running }: TotalsProps) {
  const { timer, now } = useApp();
  const extra = running ? timer.elapsed.value / 60_000 : 0;
  const unbilled = time.unbilledMinutes + (running?.billable ? extra : 0);
  return (
    <p class="totals">
      <span>
        {t('totals.today')} <Minutes value={time.todayMinutes + extra} />
      </span>
      <span>
        {formatMonth(now.value)} <Minutes value={time.monthMinutes + extra} />
      </span>
      <span class="totals-unbilled">
        {t('totals.unbilled')} <Minutes value={unbilled} />
        {time.unbilled.length > 0 && !shaded.value && ` · ${formatMoneys(time.unbilled)}`}
      </span>
    </p>
  );
}

function Minutes({ value }: { readonly value: number }) {
  return (
    <strong>
      <Veil>{formatMinutes(value)}</Veil>
    </strong>
  );
}
