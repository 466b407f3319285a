import type { PartName, Parts, ScoreResult } from '../../../lib/domain/score/types';
import { formatShortDate } from '../../format/date';
import { formatUnit } from '../../format/duration';
import { formatNumber, formatPercent } from '../../format/number';
import { t } from '../../i18n';

/** A part of the score in natural units, and how many records it rests on. */
export interface Phrase {
  readonly text: string;
  readonly records: string | undefined;
}

/** The sentence that explains a part; undefined while the part is unknown. */
export function phrasePart(result: ScoreResult, part: PartName): Phrase | undefined {
  const { components } = result;
  return components[part].known ? phrases[part](components) : undefined;
}

const phrases: Record<PartName, (parts: Parts) => Phrase> = {
  effort: ({ effort: { facts } }) => {
    const hours = formatUnit(facts.hours, 'hour');
    const { rate, shrunkRate, benchmark } = facts;
    const earned = rate ?? shrunkRate;
    if (earned === null || benchmark === null)
      return { text: t('reason.effort.nothing', { hours }), records: undefined };
    const text =
      earned === 0
        ? t('reason.effort.nothing', { hours })
        : t('reason.effort.rate', { percent: formatPercent(earned / benchmark) });
    return { text, records: hours };
  },
  late: ({ late: { facts } }) => {
    const records = t('count.invoices', { n: facts.invoices });
    const median = Math.round(facts.medianDays ?? 0);
    const days = formatUnit(median, 'day');
    if (facts.overdue > 0 && facts.worstOverdueDays > Math.max(median, 0)) {
      const oldest = formatUnit(facts.worstOverdueDays, 'day');
      return { text: t('reason.late.overdue', { n: facts.overdue, days: oldest }), records };
    }
    if (median > 0 && facts.pattern === 'policy-late')
      return { text: t('reason.late.policy', { days }), records };
    if (median > 0) return { text: t('reason.late.days', { days }), records };
    if (facts.writtenOff > 0) return { text: t('reason.late.written-off', { n: facts.writtenOff }), records };
    return { text: t('reason.late.prompt'), records };
  },
  asks: ({ asks: { facts } }) => {
    if (facts.count === 0 || facts.first === null) return { text: t('reason.asks.none'), records: undefined };
    const since = formatShortDate(facts.first, Date.now());
    const records = t('count.requests', { n: facts.count });
    return { text: t('reason.asks.count', { n: facts.count, since }), records };
  },
  load: ({ load: { facts } }) => {
    const records = t('count.contacts', { n: Math.round(facts.units) });
    const { perHour, typicalPerHour, basis } = facts;
    if (perHour === null || perHour < typicalPerHour / 2) return { text: t('reason.load.quiet'), records };
    const rate = formatNumber(perHour, 1);
    return { text: t(basis === 'worked' ? 'reason.load.worked' : 'reason.load.paid', { rate }), records };
  },
  tone: ({ tone: { facts } }) => {
    const records = t('count.days', { n: facts.days });
    if (facts.confirmed > 0) return { text: t('reason.tone.confirmed', { n: facts.confirmed }), records };
    if (facts.suggested > 0) return { text: t('reason.tone.suggested', { n: facts.suggested }), records };
    return { text: t('reason.tone.friendly'), records };
  },
  conduct: ({ conduct: { facts, s } }) => {
    const records = t('count.ratings', { n: facts.ratings });
    if (facts.mean === null || facts.worst === null || s < 0.3)
      return { text: t('reason.conduct.good'), records };
    const text = t('reason.conduct.item', {
      item: t(`item.${facts.worst}`),
      mean: formatNumber(facts.mean, 1),
    });
    return { text, records };
  },
};
