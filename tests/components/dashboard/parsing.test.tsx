import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../../components/dashboard/form/parse-amount';
import { readDays, readMoney, writeMoney } from '../../../components/dashboard/form/read-field';
import { hrefOf, parseRoute } from '../../../components/dashboard/frame/route';
import { parseDuration } from '../../../lib/domain/time/parse-duration';
import { id } from '../stories/sample-card';

describe('an amount', () => {
  it.each([
    ['1234.5', 1234.5],
    ['1,234.50', 1234.5],
    ['1.234,50', 1234.5],
    ['1 234,50 €', 1234.5],
    ["CHF 1'234.50", 1234.5],
    ['NT$1,200', 1200],
    ['1,234', 1234],
    ['1.234', 1234],
    ['1.234.567', 1_234_567],
    ['12,34,567', 1_234_567],
    ['12,5', 12.5],
    ['0.125', 0.125],
    ['.5', 0.5],
    ['5.', 5],
    ['-5', -5],
    ['−5,5', -5.5],
    ['１２３．４５', 123.45],
  ])('%s is %d', (typed, value) => {
    expect(parseAmount(typed)).toBe(value);
  });

  it.each(['', 'abc', '12e5', '1,234,50', '1..2', '1,23,4', '--5', '1 euro and 2'])('%j is none', (typed) => {
    expect(parseAmount(typed)).toBeUndefined();
  });

  it('with a point before three digits is a fraction where the currency has three decimals', () => {
    expect(parseAmount('1.234', 3)).toBe(1.234);
    expect(parseAmount('1,234', 3)).toBe(1234);
  });

  it('is stored in minor units and written so that it reads back the same', () => {
    for (const [currency, minor] of [
      ['EUR', 123450],
      ['EUR', 120000],
      ['JPY', 98765],
      ['KWD', 1234],
    ] as const) {
      expect(readMoney(writeMoney(minor, currency), currency)).toEqual({ value: minor });
    }
    expect(readMoney('1.234,50', 'EUR')).toEqual({ value: 123450 });
    expect(readMoney('', 'EUR')).toEqual({ value: undefined });
    expect(readMoney('99999999999999999', 'EUR')).toHaveProperty('wrong');
  });
});

describe('a duration', () => {
  it.each([
    ['1:30', 90],
    ['0:05', 5],
    ['90m', 90],
    ['90', 90],
    ['90 min', 90],
    ['1.5', 90],
    ['1,5h', 90],
    ['1h30', 90],
    ['1h 30m', 90],
    ['2 hrs', 120],
    ['2 小時 15 分', 135],
    ['45分钟', 45],
  ])('%s is %d minutes', (typed, minutes) => {
    expect(parseDuration(typed)).toBe(minutes);
  });

  it.each(['', 'h', 'soon', '1:75', '1:5', '-1:30'])('%j is none', (typed) => {
    expect(parseDuration(typed)).toBeUndefined();
  });
});

it.each([
  ['30', { value: 30 }],
  ['0', { value: 0 }],
  ['', { value: undefined }],
])('payment terms of %j days are %j', (typed, read) => {
  expect(readDays(typed)).toEqual(read);
});

it.each(['366', '3.5', '-1', 'soon'])('payment terms of %j are refused', (typed) => {
  expect(readDays(typed)).toHaveProperty('wrong');
});

describe('a route', () => {
  const clientId = id('client', 'martin');
  it.each([
    { place: 'today' },
    { place: 'clients' },
    { place: 'settings' },
    { place: 'client', clientId, part: undefined },
    { place: 'client', clientId, part: 'money' },
  ] as const)('%j survives the way through the address bar', (route) => {
    expect(parseRoute(hrefOf(route))).toEqual(route);
  });

  it.each(['', '#', '#/', '#/nowhere', '#/clients/../../x', '#/clients/tag_abc'])(
    '%j leads to a place that exists',
    (hash) => {
      expect(['today', 'clients']).toContain(parseRoute(hash).place);
    },
  );

  it('an unknown part of a client page shows the client', () => {
    expect(parseRoute(`#/clients/${clientId}/xyz`)).toEqual({ place: 'client', clientId, part: undefined });
  });
});
