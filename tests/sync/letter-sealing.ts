import type { LetterSealer } from '../../lib/sync/letter';
import type { DeviceId } from '../../lib/sync/peer';

/** Seals letters under the key of one epoch, and opens those of the same epoch: for tests of what carries them. */
export function letterSealing(epoch: number, author: string): LetterSealer {
  const keyOf = (number: number) =>
    crypto.subtle
      .digest('SHA-256', new TextEncoder().encode(`epoch ${number}`))
      .then((raw) => crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']));
  return {
    async seal(document, updates) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const told = JSON.stringify({ document, author, updates: updates.map((update) => [...update]) });
      const plain = new TextEncoder().encode(told);
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(epoch), plain);
      return new Uint8Array([epoch, ...iv, ...new Uint8Array(sealed)]);
    },
    async open(sealed) {
      const [said = 0] = sealed;
      if (said !== epoch) return { kind: said < epoch ? 'older epoch' : 'newer epoch' };
      const rest = new Uint8Array(sealed);
      try {
        const plain = await crypto.subtle.decrypt(
          { name: 'AES-GCM', iv: rest.slice(1, 13) },
          await keyOf(epoch),
          rest.slice(13),
        );
        const read = JSON.parse(new TextDecoder().decode(plain));
        const updates = read.updates.map((update: number[]) => Uint8Array.from(update));
        return { kind: 'letter', letter: { ...read, author: read.author as DeviceId, updates } };
      } catch (error) {
        return { kind: 'refused', reason: String(error) };
      }
    },
  };
}
