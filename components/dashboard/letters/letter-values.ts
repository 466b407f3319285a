import type { AnyRecord, ClientCard, StandingView } from '../../../lib/bridge/contract';
import type { LetterValues } from '../../../lib/domain/letters/letter';
import { type Money, toMajor } from '../../../lib/domain/money';
import { invoiceStanding } from '../../../lib/domain/money-owed/invoice-standing';
import type { RecordOf } from '../../../lib/domain/records/schemas';
import { dayNumber, isoDate } from '../../../lib/domain/score/day-number';
import type { Language } from '../../i18n';

export interface LetterSource {
  readonly card: ClientCard;
  readonly standing: StandingView;
  /** Newest first. */
  readonly invoices: readonly AnyRecord[];
  readonly requests: readonly AnyRecord[];
  /** Newest first; the first that has begun is in force. */
  readonly rates: readonly RecordOf<'rate'>[];
  /** The yearly rise that is due, in minor units of the rate; undefined = none is. */
  readonly risen: number | undefined;
  readonly to: string;
  readonly us: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly currency: string;
}

const NOTICE_DAYS = 30;
const DEADLINE_DAYS = 7;

/** What the records say of the fields of a letter, in the letter's language; what they do not say is left out. */
export function letterValues(source: LetterSource, language: Language): LetterValues {
  const { card, standing, today, currency } = source;
  const date = (day: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day));
  const money = (amount: Money) =>
    new Intl.NumberFormat(language, { style: 'currency', currency: amount.currency }).format(toMajor(amount));
  const { parting, chances, history, decided } = standing;
  const values: { -readonly [F in keyof LetterValues]: LetterValues[F] } = {
    name: source.to,
    client: card.client.name,
    us: source.us,
    from: date(firstOfMonthAfter(today)),
    deadline: date(isoDate(dayNumber(today) + DEADLINE_DAYS)),
  };
  if (parting) {
    values.lastDay = date(parting.lastDay);
    values.handover = listed(parting.handover, language);
    values.alternatives = listed(parting.alternatives, language);
    if (parting.refund) values.refund = money({ minor: parting.refund, currency: parting.currency });
  }
  const last = decided ?? history[0];
  if (last && last.decision.reason !== '') values.why = last.decision.reason;
  if (chances[0]) values.what = chances[0].what;
  const rate = source.rates.find(({ from, memberId, activity }) => from <= today && !memberId && !activity);
  const old = rate ? { minor: rate.amount, currency: rate.currency } : rateOf(card, currency);
  if (old) {
    values.oldRate = money(old);
    const factor = last?.decision.step === 'raise' ? last.decision.factor : undefined;
    const minor = factor ? old.minor * factor : source.risen;
    if (minor !== undefined) values.newRate = money({ ...old, minor });
  }
  const asked = source.requests.find((item) => item.type === 'request' && item.record.found !== 'dismissed');
  if (asked?.type === 'request') {
    if (asked.record.note) values.request = asked.record.note;
    if (asked.record.amount) values.price = money({ minor: asked.record.amount, currency });
  }
  const owed = worstInvoice(source.invoices, today);
  if (owed) {
    const { invoice, open, daysOver } = owed;
    values.invoice = invoice.number;
    values.amount = money({ minor: open, currency: invoice.currency });
    values.due = date(invoice.due);
    values.days = String(daysOver);
  }
  return values;
}

/** The invoice that is over for longest; undefined = none is. */
export function worstInvoice(invoices: readonly AnyRecord[], today: string) {
  return invoices
    .flatMap((item) => {
      if (item.type !== 'invoice') return [];
      const paid = [{ on: item.record.issued, amount: item.paid }];
      const { open, daysOver } = invoiceStanding(item.record, paid, today);
      return daysOver > 0 ? [{ invoice: item.record, open, daysOver }] : [];
    })
    .sort((a, b) => b.daysOver - a.daysOver)[0];
}

function rateOf({ client }: ClientCard, currency: string): Money | undefined {
  return client.hourlyRate === undefined ? undefined : { minor: client.hourlyRate, currency };
}

/** Lines as one enumeration. */
function listed(lines: string | undefined, language: Language): string {
  const items = (lines ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
}

function firstOfMonthAfter(today: string): string {
  const month = isoDate(dayNumber(today) + NOTICE_DAYS).slice(0, 7);
  return `${isoDate(dayNumber(`${month}-28`) + 4).slice(0, 7)}-01`;
}
