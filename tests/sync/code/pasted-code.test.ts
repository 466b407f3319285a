import { describe, expect, it } from 'vitest';
import { readDescription, writeDescription } from '../../../lib/sync/code/description';
import { type PastedCode, readCode, writeCode } from '../../../lib/sync/code/pasted-code';

const description = {
  ufrag: 'Ab+/',
  password: 'abcdefghijklmnopqrstuvwx',
  fingerprint: Uint8Array.from({ length: 32 }, (_, at) => at * 7),
  routes: [
    { kind: 'host', address: '192.0.2.7', port: 51_000 },
    { kind: 'host', address: '2001:db8:0:0:0:0:0:2', port: 9 },
    { kind: 'server', address: '198.51.100.4', port: 65_535 },
    { kind: 'relay', address: '203.0.113.9', port: 3_478 },
    { kind: 'host', address: '0a1b2c3d-0000-4000-8000-00000000beef.local', port: 1_024 },
  ],
} as const;
const code: PastedCode = {
  type: 'offer',
  session: '0011223344556677',
  expires: 1_800_000_000_000,
  description,
};

describe('a pasted code', () => {
  it('says all that the description said, in fewer than 300 characters', async () => {
    const text = await writeCode(code);
    expect(await readCode(text)).toEqual(code);
    expect(text.length).toBeLessThan(300);
  });

  it('is found between other words, broken into lines', async () => {
    const text = (await writeCode(code)).replace(/(.{40})/g, '$1\r\n  ');
    expect(await readCode(`Hello Ben,\n\n${text}\n\nSee you. Ana`)).toEqual(code);
  });

  it('is refused when characters are missing, and it says which kind of wrong it is', async () => {
    const text = await writeCode(code);
    expect(await readCode('no code in here')).toBe('no code');
    expect(await readCode(text.slice(0, -20))).toBe('cut off');
    expect(await readCode(`${text.slice(0, 50)}${text.slice(58)}`)).toBe('damaged');
    expect(await readCode(text.replace('wwo1', 'wwa1'))).toBe('damaged');
    expect(await readCode(text.replace('wwo1', 'wwo2'))).toBe('newer version');
  });

  it('makes of a browser description the same description again', () => {
    for (const type of ['offer', 'answer'] as const) {
      expect(readDescription(writeDescription(description, type))).toEqual(description);
    }
  });

  it('smuggles no line into a session description', async () => {
    const bad = { ...description, password: 'abcdefghijklmnopqrstuv\r\na=x' };
    expect(await readCode(await writeCode({ ...code, description: bad }))).toBe('damaged');
  });
});
