/** A client as it can be told from its names. */
export interface KnownClient<I extends string = string> {
  readonly id: I;
  readonly name: string;
  readonly addresses: readonly string[];
}

/** A name of a file, and whom it may mean. */
export interface NameMatch<I extends string = string> {
  readonly name: string;
  /** `exact`: the same but for case, accents, signs and legal form, or the same mail address. */
  readonly how: 'exact' | 'similar' | 'none';
  readonly client: KnownClient<I> | undefined;
}

/** Below this share of common letter triples (Dice), two names are two clients. */
const SIMILAR = 0.55;
const LEGAL =
  /(?:^|[\s,.])(?:ltd|limited|inc|incorporated|llc|llp|plc|corp|corporation|co|company|gmbh|ag|kg|ug|sa|sas|sarl|srl|spa|bv|nv|ab|oy|as|pty|pte)(?=$|[\s,.])/g;
const LEGAL_HAN = /股份有限公司|有限責任公司|有限责任公司|有限公司|公司$/g;

/** A name without case, accents, signs and legal form. */
export function foldClient(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  const bare = plain
    .replace(LEGAL, ' ')
    .replace(LEGAL, ' ')
    .replace(LEGAL_HAN, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return bare === '' ? plain.trim() : bare;
}

function triples(folded: string): string[] {
  const padded = ` ${folded} `;
  const found = new Set<string>();
  for (let at = 0; at + 2 < padded.length; at += 1) found.add(padded.slice(at, at + 3));
  return [...found];
}

/** Finds the client for each name of a file: an exact one, else the most similar one as a suggestion. */
export function matchClients<I extends string>(
  names: readonly { readonly name: string; readonly address: string }[],
  clients: readonly KnownClient<I>[],
): NameMatch<I>[] {
  const byName = new Map<string, KnownClient<I>>();
  const byAddress = new Map<string, KnownClient<I>>();
  const byTriple = new Map<string, number[]>();
  const sizes = clients.map((client, at) => {
    const folded = foldClient(client.name);
    if (!byName.has(folded)) byName.set(folded, client);
    for (const address of client.addresses) byAddress.set(address.toLowerCase(), client);
    const parts = triples(folded);
    for (const part of parts) {
      const holders = byTriple.get(part);
      if (holders) holders.push(at);
      else byTriple.set(part, [at]);
    }
    return parts.length;
  });
  return names.map(({ name, address }) => {
    const folded = foldClient(name);
    const exact = byName.get(folded) ?? byAddress.get((address || name).toLowerCase());
    if (exact) return { name, how: 'exact', client: exact };
    const parts = triples(folded);
    const common = new Map<number, number>();
    for (const part of parts)
      for (const at of byTriple.get(part) ?? []) common.set(at, (common.get(at) ?? 0) + 1);
    let best: number | undefined;
    let likeness = SIMILAR;
    for (const [at, shared] of common) {
      const dice = (2 * shared) / (parts.length + (sizes[at] ?? 0));
      if (dice >= likeness && (dice > likeness || best === undefined)) {
        best = at;
        likeness = dice;
      }
    }
    const client = best === undefined ? undefined : clients[best];
    return client ? { name, how: 'similar', client } : { name, how: 'none', client: undefined };
  });
}
