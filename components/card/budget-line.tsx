import type { Agreement } from '../../lib/bridge/contract';
import type { ClientId } from '../../lib/domain/ids';
import { Veil } from '../design/veil';
import { formatMinutes } from '../format/duration';
import { formatMoney } from '../format/money';
import { formatPercent } from '../format/number';
import { t } from '../i18n';
import { shaded } from '../model/shade';
import { useQuery } from '../model/use-query';
import './budget-line.css';

/** How much of the month's hours or of the fixed fee is used up, for clients with such an agreement. */
export function BudgetLine({ clientId }: { readonly clientId: ClientId }) {
  const agreement = useQuery('agreement', { clientId });
  return agreement ? <Budget agreement={agreement} /> : null;
}

/** The bar of a budget with its words: from 80 % and from 100 % on it warns. */
export function Budget({ agreement: { retainer, fixed } }: { readonly agreement: Agreement }) {
  if (retainer) {
    const all = retainer.minutes + retainer.carried;
    const words = t('budget.retainer', { used: formatMinutes(retainer.used), all: formatMinutes(all) });
    const rest =
      retainer.over > 0
        ? t('budget.over', { time: formatMinutes(retainer.over) })
        : t('budget.left', { time: formatMinutes(retainer.left) });
    return <Bar share={all > 0 ? retainer.used / all : 1} mark={retainer.mark} words={words} rest={rest} />;
  }
  if (!fixed) return null;
  if (fixed.worked === undefined) return <p class="quiet">{t('budget.no-rate')}</p>;
  const share = fixed.fee.minor > 0 ? fixed.worked / fixed.fee.minor : 1;
  const words = t('budget.fixed', {
    used: formatMoney({ minor: fixed.worked, currency: fixed.fee.currency }),
    all: formatMoney(fixed.fee),
  });
  return <Bar share={share} mark={fixed.mark} words={words} rest={formatMinutes(fixed.minutes)} />;
}

interface BarProps {
  readonly share: number;
  readonly mark: 'fine' | 'nearly' | 'over';
  readonly words: string;
  readonly rest: string;
}

function Bar({ share, mark, words, rest }: BarProps) {
  return (
    <div class="budget" data-mark={mark} data-testid="budget">
      <span>
        <Veil>
          {words} · {mark === 'fine' ? rest : <strong>{rest}</strong>}
          {mark === 'nearly' && ` · ${formatPercent(share)}`}
        </Veil>
      </span>
      {!shaded.value && (
        <svg class="budget-track" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
          <rect width={Math.min(100, share * 100)} height={6} />
        </svg>
      )}
    </div>
  );
}
