import { expect, it } from 'vitest';
import { removalSeed } from './removal-seed';

it('who was removed reads none of 2,000 later messages and completes no handshake, also with removals racing', async () => {
  const total = {
    messages: 0,
    decrypted: 0,
    readInside: 0,
    readBefore: 0,
    handshakes: 0,
    completed: 0,
    leaked: 0,
  };
  for (let seed = 1; seed <= 20; seed += 1) {
    const result = await removalSeed(seed, 100);
    for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += result[key];
  }
  expect(total).toMatchObject({
    messages: 2_000,
    decrypted: 0,
    readInside: 2_000,
    completed: 0,
    leaked: 0,
  });
  expect(total.readBefore, 'the attack works on what came before').toBe(40);
  expect(total.handshakes).toBeGreaterThan(100);
}, 240_000);
