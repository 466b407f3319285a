import { describe, expect, it } from 'vitest';
import type { Example } from './conventions/convention';
import { domainConventions } from './conventions/domain';
import { errorConventions } from './conventions/errors';
import { moduleConventions } from './conventions/modules';
import { safetyConventions } from './conventions/safety';
import { sizeConventions } from './conventions/sizes';
import { Source } from './conventions/source';
import { typeConventions } from './conventions/types';
import { filesIn, textOf } from './product-files';

const files = filesIn(['lib', 'components', 'entrypoints'], /\.(tsx?|css|md)$/).map(
  (path) => new Source(path, textOf(path)),
);

const conventions = [
  ...moduleConventions,
  ...typeConventions,
  ...errorConventions,
  ...safetyConventions,
  ...domainConventions,
  ...sizeConventions,
];

describe.each(conventions.map((convention) => [convention.name, convention] as const))('%s', (_, rule) => {
  it('holds in the product', () => {
    expect(rule.find(files), rule.teaches).toEqual([]);
  });

  it.each(titled(rule.bad))('finds %s', (_title, source) => {
    expect(rule.find([source])).not.toEqual([]);
  });

  it.each(titled(rule.good))('lets pass %s', (_title, source) => {
    expect(rule.find([source])).toEqual([]);
  });
});

function titled(examples: readonly Example[]): (readonly [string, Source])[] {
  return examples.map(({ path, text }) => [
    `${path}: ${text.trim().replaceAll(/\s+/g, ' ').slice(0, 70)}`,
    new Source(path, text),
  ]);
}

it('every file of the product was read', () => {
  expect(files.filter(({ isCode }) => isCode).length).toBeGreaterThan(150);
  expect(files.filter(({ isCode, nodes }) => isCode && nodes.length === 0)).toEqual([]);
});

it('two modules that make peer connections are one too many', () => {
  const rule = safetyConventions.find(({ name }) => name === 'one module makes peer connections');
  const make = (path: string) => new Source(path, 'export const open = () => new RTCPeerConnection();');
  expect(rule?.find([make('lib/sync/a.ts'), make('lib/sync/b.ts')])).toEqual(['lib/sync/b.ts:1']);
});
