import { describe, expect, it, vi } from 'vitest';
import { Outbox } from '../../../lib/sync/mailbox/outbox';
import { letterSealing } from '../letter-sealing';

describe('the outbox', () => {
  it('gathers what is written within moments into one letter, and sends a large one at once', async () => {
    vi.useFakeTimers();
    const sealer = letterSealing(1, 'a'.repeat(32));
    const letters: { readonly document: string; readonly updates: number }[] = [];
    const stored: string[] = [];
    const outbox = new Outbox({
      sealer,
      send: async (document, sealed) => {
        const opened = await sealer.open(sealed);
        if (opened.kind === 'letter') letters.push({ document, updates: opened.letter.updates.length });
      },
      stored: (document) => stored.push(document),
      report: (error) => {
        throw error;
      },
    });
    for (let at = 0; at < 200; at += 1) outbox.push('book', new Uint8Array(10));
    outbox.push('ledger', new Uint8Array(70_000));
    expect(outbox.behind.sort()).toEqual(['book', 'ledger']);
    vi.advanceTimersByTime(2_000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(outbox.behind).toEqual([]));
    expect(letters.sort((a, b) => a.updates - b.updates)).toEqual([
      { document: 'ledger', updates: 1 },
      { document: 'book', updates: 200 },
    ]);
    expect(stored.sort()).toEqual(['book', 'ledger']);
  });
});
