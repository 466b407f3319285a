import { expect, it } from 'vitest';
import { CANARY, hits, hitsInBytes } from './canaries';

const SENTENCE = `Before ${CANARY.note}, after.`;

it.each([
  ['as it is', SENTENCE],
  ['in capitals', SENTENCE.toUpperCase()],
  ['in an address', `https://a.example/?q=${encodeURIComponent(SENTENCE)}`],
  ...[0, 1, 2].map((shift) => [
    `in Base64 at ${shift}`,
    Buffer.from(`${'x'.repeat(shift)}${SENTENCE}`).toString('base64'),
  ]),
])('a canary is found %s', (_, text) => {
  expect(hits(text ?? '')).toEqual([CANARY.note]);
});

it('a canary is found in a file in UTF-16', () => {
  expect(hitsInBytes(Buffer.from(SENTENCE, 'utf16le'))).toEqual([CANARY.note]);
});

it('ordinary text holds none', () => {
  expect(hits('A note about an invoice of 918 273 645, said the client.')).toEqual([]);
});
