import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minorDigits } from '../../../lib/domain/money';
import { ageOf, debtByAge } from '../../../lib/domain/money-owed/aged-debt';
import { invoiceStanding } from '../../../lib/domain/money-owed/invoice-standing';
import { nextNumber } from '../../../lib/domain/money-owed/next-number';
import { payAdvice } from '../../../lib/domain/money-owed/pay-advice';

const base = { issued: '2026-01-01', due: '2026-01-31', amount: 10_000 };
const today = '2026-03-02';

describe('how an invoice stands', () => {
  it.each([
    ['open and over', {}, [], { state: 'overdue', open: 10_000, daysOver: 30 }],
    ['part paid', {}, [['2026-02-01', 4000]], { state: 'overdue', open: 6000, daysOver: 30 }],
    ['not yet due', { due: '2026-04-01' }, [], { state: 'open', open: 10_000, daysOver: 0 }],
    ['paid late', {}, [['2026-02-10', 10_000]], { state: 'paid', open: 0, daysToPay: 40, daysLate: 10 }],
    ['paid early', {}, [['2026-01-11', 10_000]], { state: 'paid', open: 0, daysToPay: 10, daysLate: 0 }],
    ['credited away', { credited: 10_000 }, [], { state: 'paid', open: 0, daysToPay: undefined }],
    ['credit and payment', { credited: 2000 }, [['2026-02-10', 8000]], { state: 'paid', daysLate: 10 }],
    ['written off', { writtenOff: '2026-02-20' }, [], { state: 'written-off', open: 0, daysOver: 0 }],
    ['a credit note', { amount: -3000 }, [], { state: 'credit', open: -3000, daysOver: 0 }],
    ['paid in the future', {}, [['2026-03-10', 10_000]], { state: 'overdue', open: 10_000 }],
  ] as const)('%s', (_, changes, payments, wanted) => {
    const paid = payments.map(([on, amount]) => ({ on, amount }));
    expect(invoiceStanding({ ...base, ...changes }, paid, today)).toMatchObject(wanted);
  });

  it('is open by exactly what has not come in, whatever the order of payments', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 9 }),
        fc.array(fc.integer({ min: 1, max: 10 ** 8 }), { maxLength: 6 }),
        fc.integer({ min: 0, max: 10 ** 8 }),
        (amount, amounts, credited) => {
          const paid = amounts.map((part, at) => ({ on: `2026-02-0${at + 1}`, amount: part }));
          const { open } = invoiceStanding({ ...base, amount, credited }, paid, today);
          const sum = amounts.reduce((all, part) => all + part, 0);
          expect(open).toBe(Math.max(0, amount - credited - sum));
          expect(invoiceStanding({ ...base, amount, credited }, paid.toReversed(), today).open).toBe(open);
        },
      ),
    );
  });
});

describe('money owed by age', () => {
  it('puts each debt in one age, and all ages add up to what is owed', () => {
    const debt = fc.record({
      currency: fc.constantFrom('EUR', 'USD', 'JPY', 'KWD'),
      open: fc.integer({ min: -5000, max: 10 ** 7 }),
      daysOver: fc.integer({ min: 0, max: 400 }),
    });
    fc.assert(
      fc.property(fc.array(debt, { maxLength: 40 }), (owed) => {
        const { currencies } = debtByAge(owed, today, { base: 'EUR', fx: {} });
        for (const { currency, byAge, total } of currencies) {
          const own = owed.filter((each) => each.currency === currency);
          expect(total).toBe(own.reduce((sum, { open }) => sum + open, 0));
          for (const age of ['notDue', 'to30', 'to60', 'to90', 'over90'] as const) {
            const inAge = own.filter(({ daysOver }) => ageOf(daysOver) === age);
            expect(byAge[age]).toBe(inAge.reduce((sum, { open }) => sum + open, 0));
          }
        }
      }),
    );
  });

  it('adds currencies up at the rate of the day, in their own minor units, and never 1:1', () => {
    const owed = [
      { currency: 'EUR', open: 10_000, daysOver: 0 },
      { currency: 'JPY', open: 20_000, daysOver: 40 },
      { currency: 'USD', open: 5000, daysOver: 0 },
    ];
    const fx = { JPY: [['2026-01-01', 0.006] as const, ['2027-01-01', 1] as const] };
    const { base: sum, unknown } = debtByAge(owed, today, { base: 'EUR', fx });
    expect(minorDigits('JPY')).toBe(0);
    expect(sum).toMatchObject({ currency: 'EUR', total: 10_000 + 12_000 });
    expect(unknown).toEqual(['USD']);
  });

  it('says nothing twice: one currency, the base, needs no sum', () => {
    const owed = [{ currency: 'EUR', open: 10_000, daysOver: 0 }];
    expect(debtByAge(owed, today, { base: 'EUR', fx: {} }).base).toBeUndefined();
  });
});

it.each([
  ['2026-009', '2026-010'],
  ['INV99', 'INV100'],
  ['7', '8'],
  ['A-1-b', undefined],
  [undefined, undefined],
])('after %s comes %s', (last, next) => {
  expect(nextNumber(last)).toBe(next);
});

it.each([
  ['policy-late', 'large', 'plan-for-it'],
  ['policy-late', 'solo', 'invoice-earlier'],
  ['policy-late', undefined, 'invoice-earlier'],
  ['erratic-late', 'large', 'ask-who-approves'],
  ['erratic-late', 'small', 'deposit'],
  ['prompt', 'small', undefined],
  [null, 'small', undefined],
] as const)('%s at a %s client: %s', (pattern, size, advice) => {
  expect(payAdvice(pattern, size)).toBe(advice);
});
