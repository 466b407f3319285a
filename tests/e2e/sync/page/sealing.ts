/** AES-GCM under a key that every page of the test has. */
export interface Sealing {
  seal(plain: Uint8Array): Promise<Uint8Array>;
  unseal(sealed: Uint8Array): Promise<Uint8Array | undefined>;
}

export function sealing(password = 'team'): Sealing {
  const key = crypto.subtle
    .digest('SHA-256', new TextEncoder().encode(password))
    .then((raw) => crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']));
  return {
    seal: async (plain) => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await key, new Uint8Array(plain));
      return new Uint8Array([...iv, ...new Uint8Array(sealed)]);
    },
    unseal: async (sealed) => {
      const bytes = new Uint8Array(sealed);
      const open = crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: bytes.slice(0, 12) },
        await key,
        bytes.slice(12),
      );
      return open.then(
        (plain) => new Uint8Array(plain),
        () => undefined,
      );
    },
  };
}
