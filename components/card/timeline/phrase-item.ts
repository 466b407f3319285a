import type { TimelineItem } from '../../../lib/bridge/contract';
import { formatDay, formatShortDate } from '../../format/date';
import { formatMinutes } from '../../format/duration';
import { formatMoney } from '../../format/money';
import { catalogues, type MessageKey, t } from '../../i18n';

/** Things that have a calendar date instead of an instant: their `at` is that day's midnight in UTC. */
const dated: readonly TimelineItem['type'][] = ['request', 'invoice', 'payment'];

/** The day of an item: its date, or the day on this device. */
export function dayOf(item: TimelineItem, now: number): string {
  if (!dated.includes(item.type)) return formatDay(item.at, now);
  return formatShortDate(new Date(item.at).toISOString().slice(0, 10), now);
}

/** What happened, and a figure that goes with it. */
export function phraseItem({ type, facts }: TimelineItem): {
  readonly text: string;
  readonly detail: string;
} {
  const word = (name: string) => (typeof facts[name] === 'string' ? facts[name] : '');
  const number = (name: string) => (typeof facts[name] === 'number' ? facts[name] : undefined);
  const minor = number('amount');
  const currency = word('currency');
  const amount = minor === undefined || currency === '' ? '' : formatMoney({ minor, currency });
  switch (type) {
    case 'note':
      return { text: word('text') || t('timeline.note'), detail: word('author') };
    case 'entry': {
      const time = formatMinutes(number('minutes') ?? 0);
      return { text: word('note') || t('records.entry'), detail: time };
    }
    case 'interaction': {
      const channel = known('channel', word('channel'));
      const words = number('words');
      const text = t('timeline.interaction', { channel, direction: known('direction', word('direction')) });
      return { text, detail: words === undefined ? '' : t('count.words', { n: Math.round(words) }) };
    }
    case 'request': {
      const text = t('timeline.request', { kind: known('request', word('kind')) });
      return { text, detail: known('answer', word('answer')) };
    }
    case 'invoice':
      return { text: t('timeline.invoice', { number: word('number') }), detail: amount };
    case 'payment':
      return { text: t('timeline.payment'), detail: amount };
  }
}

/** The word for a fact; the fact itself when a newer version wrote one that has no word yet. */
function known(group: string, fact: string): string {
  const key = `${group}.${fact}`;
  return key in catalogues.en ? t(key as MessageKey) : fact;
}
