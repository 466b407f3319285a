import type { RecordOf } from '../records/schemas';

/** How a client pays. `policy`: always a month late; `part`: a part now, the rest much later; `vanished`: not any more. */
export type PayStyle = 'early' | 'prompt' | 'policy' | 'erratic' | 'part' | 'vanished';

/** How a client behaves, as rates that the generator throws dice for. */
export interface Character {
  /** Share of the billed value that reaches the invoice: under 1 = extra hours that nobody pays. */
  readonly billed: number;
  /** Probability that an entry is billable at all. */
  readonly billable: number;
  readonly pays: PayStyle;
  /** Probability that a part of an invoice is credited. */
  readonly credits: number;
  readonly asksPerMonth: number;
  readonly asks: readonly (readonly [kind: RecordOf<'request'>['kind'], weight: number])[];
  readonly messagesPerWeek: number;
  /** Words of a usual mail. */
  readonly words: number;
  /** Probability that an inbound message has an unfriendly find, and that a person confirmed it. */
  readonly unfriendly: number;
  readonly hostile: number;
  /** Usual rating of their conduct and of how well we fit: 1 good to 5 bad, and 1 badly to 5 well. */
  readonly conduct: number;
  readonly fit: number;
}

const usualAsks = [
  ['scope', 4],
  ['rush', 3],
  ['discount', 1],
] as const;

const steady: Character = {
  billed: 1,
  billable: 0.94,
  pays: 'prompt',
  credits: 0,
  asksPerMonth: 0.25,
  asks: usualAsks,
  messagesPerWeek: 0.6,
  words: 110,
  unfriendly: 0.02,
  hostile: 0,
  conduct: 1.8,
  fit: 4,
};

/** The kinds of client that everybody has met. None of them is a kind of person, country or trade. */
export const characters = {
  steady,
  delight: {
    ...steady,
    pays: 'early',
    billable: 0.98,
    asksPerMonth: 0.04,
    messagesPerWeek: 0.45,
    words: 80,
    conduct: 1.1,
    fit: 5,
    unfriendly: 0,
  },
  corporate: {
    ...steady,
    pays: 'policy',
    asksPerMonth: 0.4,
    messagesPerWeek: 0.8,
    words: 190,
    conduct: 2.4,
    fit: 3,
    unfriendly: 0.05,
  },
  squeezer: {
    ...steady,
    pays: 'policy',
    billed: 0.58,
    billable: 0.85,
    asksPerMonth: 2.1,
    asks: [
      ['scope', 5],
      ['free_work', 4],
      ['discount', 4],
      ['rush', 2],
    ],
    messagesPerWeek: 1.8,
    words: 210,
    unfriendly: 0.08,
    hostile: 0.02,
    conduct: 3.5,
    fit: 3,
  },
  haggler: {
    ...steady,
    billed: 0.72,
    credits: 0.3,
    asksPerMonth: 1.5,
    asks: [
      ['discount', 6],
      ['free_work', 3],
      ['scope', 2],
      ['refund', 1],
    ],
    messagesPerWeek: 0.8,
    unfriendly: 0.05,
    conduct: 2.8,
    fit: 2,
  },
  chatty: {
    ...steady,
    billable: 0.8,
    billed: 0.92,
    asksPerMonth: 0.5,
    messagesPerWeek: 2,
    words: 320,
    conduct: 2.1,
  },
  erratic: {
    ...steady,
    pays: 'erratic',
    billed: 0.9,
    asksPerMonth: 0.6,
    conduct: 2.6,
    fit: 3,
    unfriendly: 0.06,
  },
  forgetful: { ...steady, pays: 'part', asksPerMonth: 0.4, conduct: 2.3, fit: 3 },
  drain: {
    ...steady,
    billable: 0.55,
    billed: 0.5,
    pays: 'erratic',
    asksPerMonth: 1.2,
    asks: [
      ['free_work', 5],
      ['scope', 5],
      ['rush', 2],
    ],
    messagesPerWeek: 1.7,
    words: 260,
    unfriendly: 0.07,
    conduct: 3.3,
    fit: 2,
  },
  bully: {
    ...steady,
    billed: 0.5,
    billable: 0.75,
    pays: 'erratic',
    credits: 0.25,
    asksPerMonth: 2.8,
    asks: [
      ['dispute', 4],
      ['refund', 3],
      ['free_work', 4],
      ['discount', 3],
      ['chargeback', 1],
    ],
    messagesPerWeek: 2.2,
    words: 280,
    unfriendly: 0.25,
    hostile: 0.25,
    conduct: 4.6,
    fit: 1,
  },
  vanished: {
    ...steady,
    pays: 'vanished',
    billed: 0.8,
    asksPerMonth: 0.6,
    asks: [
      ['discount', 3],
      ['dispute', 2],
      ['scope', 3],
    ],
    messagesPerWeek: 0.5,
    unfriendly: 0.08,
    conduct: 3.6,
    fit: 2,
  },
  unknown: { ...steady, asksPerMonth: 0, messagesPerWeek: 0.3 },
} as const satisfies Record<string, Character>;

export type CharacterName = keyof typeof characters;
