import { describe, expect, test } from 'vitest';
import { type Migration, migrate, migrations, schemaVersion } from '../../lib/engine/migrations';

type Fields = Record<string, unknown>;

/** What each migration does, by its name: a record before it and after it. A migration without an example is not one. */
const examples: Readonly<Record<string, { readonly before: Fields; readonly after: Fields }>> = {};

/** A list such as one may become, to show that the mechanism holds. */
const synthetic: readonly Migration[] = [
  {
    name: 'client.rate becomes hourlyRate',
    type: 'client',
    to: 2,
    up: ({ rate, ...rest }) => ({ hourlyRate: rate, ...rest }),
  },
  {
    name: 'note.body becomes text',
    type: 'note',
    to: 2,
    up: ({ body, ...rest }) => ({ text: body, ...rest }),
  },
  {
    name: 'client.hourlyRate is in minor units',
    type: 'client',
    to: 3,
    up: (fields) =>
      typeof fields['hourlyRate'] === 'number' && fields['minor'] !== true
        ? { ...fields, hourlyRate: fields['hourlyRate'] * 100, minor: true }
        : fields,
  },
];

describe.each([
  ['as released', migrations, schemaVersion],
  ['made up', synthetic, 3],
])('a list of migrations (%s)', (_, list, version) => {
  test('has a name of its own for each, in order of the version they lead to, none beyond the present one', () => {
    expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
    expect(list.map(({ to }) => to)).toEqual(list.map(({ to }) => to).sort((a, b) => a - b));
    for (const { to } of list) expect(to).toBeLessThanOrEqual(version);
    if (list.length > 0) expect(list.at(-1)?.to).toBe(version);
  });

  test('does not change the fields it is given', () => {
    for (const { up } of list) expect(() => up(Object.freeze({ name: 'x' }))).not.toThrow();
  });
});

test('every migration has an example, and every example a migration', () => {
  expect(Object.keys(examples).sort()).toEqual(migrations.map(({ name }) => name).sort());
  for (const { name, up } of migrations)
    expect(up(examples[name]?.before ?? {})).toEqual(examples[name]?.after);
});

describe('migrating', () => {
  test.each([
    [
      'an old record takes every step for its type, in order',
      1,
      { name: 'A', rate: 80 },
      { name: 'A', hourlyRate: 8000, minor: true },
    ],
    [
      'one of a version in between takes the later steps',
      2,
      { hourlyRate: 80 },
      { hourlyRate: 8000, minor: true },
    ],
    ['one of the present version takes none', 3, { hourlyRate: 80 }, { hourlyRate: 80 }],
    ['one of a newer version takes none', 9, { rate: 80, mood: 1 }, { rate: 80, mood: 1 }],
    ['one without a version is the oldest', 0, { rate: 80 }, { hourlyRate: 8000, minor: true }],
    [
      'a field that a newer version has edited since wins over the old one',
      1,
      { rate: 80, hourlyRate: 9000, minor: true },
      { hourlyRate: 9000, minor: true },
    ],
    [
      'fields that no step knows stay',
      1,
      { mood: { deep: [1] } },
      { hourlyRate: undefined, mood: { deep: [1] } },
    ],
  ])('%s', (_, version, before, after) => {
    expect(migrate('client', version, before, synthetic)).toEqual(after);
  });

  test('steps of other record types do not apply', () => {
    expect(migrate('tag', 1, { rate: 1, body: 2 }, synthetic)).toEqual({ rate: 1, body: 2 });
  });
});
