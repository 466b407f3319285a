/** What was typed and not yet stored, by a key of whoever keeps it; lost with the page, never mixed between clients. */
export interface Drafts {
  get(key: string): string;
  set(key: string, text: string): void;
}

/** An empty memory of drafts. */
export function createDrafts(): Drafts {
  const texts = new Map<string, string>();
  return {
    get: (key) => texts.get(key) ?? '',
    set: (key, text) => {
      if (text === '') texts.delete(key);
      else texts.set(key, text);
    },
  };
}
