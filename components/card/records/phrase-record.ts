import type { AnyRecord } from '../../../lib/bridge/contract';
import type { RecordOf } from '../../../lib/domain/records/schemas';
import { formatDay, formatShortDate, toIsoDate } from '../../format/date';
import { formatMinutes, formatUnit } from '../../format/duration';
import { formatMoney } from '../../format/money';
import { t } from '../../i18n';

export interface RecordPhrase {
  readonly when: string;
  readonly what: string;
  /** What became of it; '' when there is nothing to say. */
  readonly state: string;
  readonly amount: string;
  readonly overdue: boolean;
}

const dayMs = 86_400_000;

/** A record in words. `now` is epoch ms. */
export function phraseRecord(item: AnyRecord, now: number): RecordPhrase {
  const plain = (when: string, parts: readonly (string | undefined)[], amount = ''): RecordPhrase => ({
    when,
    what: parts.filter(Boolean).join(' · '),
    state: '',
    amount,
    overdue: false,
  });
  switch (item.type) {
    case 'invoice':
      return phraseInvoice(item.record, item.paid, now);
    case 'request': {
      const { on, kind, answer, note } = item.record;
      return plain(formatShortDate(on, now), [t(`request.${kind}`), answer && t(`answer.${answer}`), note]);
    }
    case 'rating':
      return plain(
        formatShortDate(item.record.on, now),
        [t(`item.${item.record.item}`)],
        `${item.record.value} / 5`,
      );
    case 'interaction': {
      const { at, channel, direction, words } = item.record;
      const amount = words === undefined ? '' : t('count.words', { n: Math.round(words) });
      return plain(formatDay(at, now), [t(`channel.${channel}`), t(`direction.${direction}`)], amount);
    }
    case 'entry': {
      const { start, end, note, billable } = item.record;
      const what = [note || t('records.entry'), billable === false ? t('timer.unbillable') : undefined];
      return plain(formatDay(start, now), what, formatMinutes(((end ?? now) - start) / 60_000));
    }
  }
}

function phraseInvoice(invoice: RecordOf<'invoice'>, paid: number, now: number): RecordPhrase {
  const { number, issued, due, amount, currency, credited = 0, writtenOff, disputed } = invoice;
  const open = amount - credited - paid;
  const days = Math.round((Date.parse(toIsoDate(now)) - Date.parse(due)) / dayMs);
  const overdue = writtenOff === undefined && open > 0 && days > 0;
  const rest = formatMoney({ minor: open, currency });
  const state =
    writtenOff !== undefined
      ? t('invoice.written-off')
      : open <= 0
        ? t('invoice.paid')
        : overdue
          ? t('invoice.overdue', { amount: rest, days: formatUnit(days, 'day') })
          : t('invoice.open', { amount: rest });
  return {
    when: formatShortDate(issued, now),
    what: number,
    state: [state, disputed ? t('invoice.disputed') : ''].filter(Boolean).join(' · '),
    amount: formatMoney({ minor: amount, currency }),
    overdue,
  };
}
