import { type ImportField, type ImportKind, type Mapping, moneyFields, timeFields } from './import-field';
import { foldName, type Profile } from './profile';
import { genericMoney, genericTime, guessKind } from './profiles/generic';
import { moneyProfiles } from './profiles/money-profiles';
import { timeProfiles } from './profiles/time-profiles';

/** Reports have a title and dates above their table. */
const HEADER_WITHIN = 25;

export const profiles: readonly Profile[] = [...timeProfiles, ...moneyProfiles, genericTime, genericMoney];

export interface Recognised {
  readonly profile: Profile;
  /** Index of the row that names the columns. */
  readonly header: number;
  readonly mapping: Mapping;
}

/** Whose export a table is, by the names of its columns; a generic profile with guessed columns when it is nobody's. */
export function recognise(rows: readonly (readonly string[])[], kind?: ImportKind): Recognised {
  let best: { profile: Profile; header: number } | undefined;
  for (let at = 0; at < Math.min(rows.length, HEADER_WITHIN); at += 1) {
    const names = new Set((rows[at] ?? []).map(foldName));
    for (const profile of profiles) {
      if (profile.name === undefined || (kind !== undefined && profile.kind !== kind)) continue;
      const fits = profile.signature.every((name) => names.has(foldName(name)));
      if (fits && profile.signature.length > (best?.profile.signature.length ?? 0))
        best = { profile, header: at };
    }
    if (best) break;
  }
  const header = best?.header ?? findHeader(rows);
  const names = rows[header] ?? [];
  const profile = best?.profile ?? genericOf(kind ?? guessKind(names));
  return { profile, header, mapping: mapColumns(profile, names) };
}

/** The generic profile of a kind. */
export function genericOf(kind: ImportKind): Profile {
  return kind === 'time' ? genericTime : genericMoney;
}

/** The columns of a profile by their place. A generic profile takes one column for each field, and each only once. */
export function mapColumns(profile: Profile, header: readonly string[]): Mapping {
  const places = new Map<string, number>();
  for (const [at, name] of header.entries()) {
    const folded = foldName(name);
    if (folded !== '' && !places.has(folded)) places.set(folded, at);
  }
  const mapping: { [F in ImportField]?: readonly number[] } = {};
  const taken = new Set<number>();
  const isGeneric = profile.name === undefined;
  for (const field of fieldsOf(profile.kind)) {
    const found = (profile.columns[field] ?? [])
      .flatMap((name) => places.get(foldName(name)) ?? [])
      .filter((at) => !isGeneric || !taken.has(at));
    const used = isGeneric ? found.slice(0, 1) : found;
    for (const at of used) taken.add(at);
    if (used.length > 0) mapping[field] = used;
  }
  return mapping;
}

/** The fields a kind of file can have. */
export function fieldsOf(kind: ImportKind): readonly ImportField[] {
  return kind === 'time' ? timeFields : moneyFields;
}

/** The first row with as many filled cells as any near it. */
function findHeader(rows: readonly (readonly string[])[]): number {
  const filled = rows.slice(0, HEADER_WITHIN).map((row) => row.filter((cell) => cell.trim() !== '').length);
  return Math.max(0, filled.indexOf(Math.max(0, ...filled)));
}
