import { Subject } from 'rxjs';
import * as v from 'valibot';
import type * as Y from 'yjs';
import type { Id, MemberId, RecordType } from '../domain/ids';
import { type ChangesOf, type FieldsOf, type RecordOf, schemas } from '../domain/records/schemas';
import type { Change } from './change';
import { checkFields, checkSpan } from './check-fields';
import { CommandError } from './command-error';
import { describeIssue } from './describe-issue';
import { migrate, schemaVersion } from './migrations';
import { observeMap } from './observe-map';

type Plain = Record<string, unknown>;

/**
 * The records of one type in one document: born whole, edited by the field.
 *
 * Key `id` holds the record as it was created, key `id.field` a later change of one field; reading lays the second
 * over the first. So two people may edit different fields at once and a field this version does not know survives.
 */
export class RecordTable<T extends RecordType> {
  /** Ids whose record changed, once per transaction. */
  readonly changed = new Subject<ReadonlySet<Id<T>>>();
  /** Records that do not parse, with the reason. They stay stored. */
  readonly setAside = new Map<Id<T>, string>();
  #newest = 0;
  readonly #edited = new Map<string, Set<string>>();
  readonly #cache = new Map<string, RecordOf<T> | undefined>();

  constructor(
    readonly type: T,
    readonly map: Y.Map<unknown>,
    private readonly keep: 'cached' | 'uncached',
    onError: (error: unknown) => void,
  ) {
    for (const key of map.keys()) this.#noteKey(key);
    observeMap(map, onError, (keys) => {
      const ids = new Set<Id<T>>();
      for (const key of keys) ids.add(this.#noteKey(key));
      for (const id of ids) {
        this.#cache.delete(id);
        // Looked at again, so that what was put right no longer counts.
        if (this.setAside.has(id)) this.getEvenDeleted(id);
      }
      this.changed.next(ids);
    });
  }

  /** The newest schema version a record read so far was born with; 0 = none was read. */
  get newestVersion(): number {
    return this.#newest;
  }

  has(id: Id<T>): boolean {
    return this.map.has(id);
  }

  /** The record as it reads now; undefined when there is none, it is deleted, or it does not parse. */
  get(id: Id<T>): RecordOf<T> | undefined {
    const record = this.getEvenDeleted(id);
    return record?.deletedAt === undefined ? record : undefined;
  }

  getEvenDeleted(id: Id<T>): RecordOf<T> | undefined {
    if (this.#cache.has(id)) return this.#cache.get(id);
    const record = this.#read(id);
    if (this.keep === 'cached') this.#cache.set(id, record);
    return record;
  }

  /** One field as stored, without parsing the rest: for indexes over many records. */
  peek(id: Id<T>, field: string): unknown {
    const key = `${id}.${field}`;
    if (this.#edited.get(id)?.has(field)) return this.map.get(key);
    const born = this.map.get(id);
    return isPlain(born) ? born[field] : undefined;
  }

  /** Every record as it was born, in one pass without parsing: for indexes over many records. See `peek` for edits. */
  scan(visit: (id: Id<T>, born: Readonly<Plain>, isEdited: boolean) => void): void {
    this.map.forEach((value, key) => {
      if (isPlain(value) && !key.includes('.')) visit(key as Id<T>, value, this.#edited.has(key));
    });
  }

  *ids(): Generator<Id<T>> {
    for (const key of this.map.keys()) if (!key.includes('.')) yield key as Id<T>;
  }

  *all(): Generator<RecordOf<T>> {
    for (const id of this.ids()) {
      const record = this.get(id);
      if (record) yield record;
    }
  }

  /** `checked`: whoever calls has checked the form of the fields, as a window of an import is on its way in. */
  create(change: Change, id: Id<T>, by: MemberId, fields: FieldsOf<T>, checked = false): void {
    const born: Plain = { v: schemaVersion, createdAt: change.now, createdBy: by };
    if (checked) checkSpan(fields);
    else checkFields(this.type, fields);
    for (const [field, value] of Object.entries(fields)) {
      if (value !== undefined) born[field] = value;
    }
    change.create(this.map, id, born);
  }

  /** Writes only the fields that differ. A field set to undefined (or null) is stored as null, which reads as absent. */
  edit(change: Change, id: Id<T>, changes: ChangesOf<T>): void {
    const present = this.getEvenDeleted(id);
    if (!present) throw new CommandError('not-found', `This ${this.type} is not there any more.`);
    const wanted = Object.entries(changes).map(([field, value]) => [field, value ?? undefined] as const);
    checkFields(this.type, { ...present, ...Object.fromEntries(wanted) });
    for (const [field, value] of wanted) {
      if (!Object.is((present as Plain)[field], value)) change.set(this.map, `${id}.${field}`, value ?? null);
    }
  }

  remove(change: Change, id: Id<T>): void {
    if (this.get(id)) change.set(this.map, `${id}.deletedAt`, change.now);
  }

  /** Brings a deleted record back as it was. */
  restore(change: Change, id: Id<T>): void {
    change.clear(this.map, `${id}.deletedAt`);
  }

  #read(id: Id<T>): RecordOf<T> | undefined {
    const born = this.map.get(id);
    if (!isPlain(born)) {
      if (this.map.has(id)) this.setAside.set(id, 'not a record');
      return undefined;
    }
    const edited = this.#edited.get(id);
    const { v: version, ...merged }: Plain = { ...born };
    if (edited) for (const field of edited) merged[field] = this.map.get(`${id}.${field}`) ?? undefined;
    const bornIn = typeof version === 'number' ? version : 0;
    this.#newest = Math.max(this.#newest, bornIn);
    const fields = migrate(this.type, bornIn, merged);
    const parsed = v.safeParse(schemas[this.type], fields);
    if (!parsed.success || typeof merged['createdAt'] !== 'number') {
      this.setAside.set(id, parsed.success ? 'createdAt: missing' : describeIssue(parsed.issues[0]));
      return undefined;
    }
    this.setAside.delete(id);
    return { ...fields, id } as Plain as RecordOf<T>;
  }

  #noteKey(key: string): Id<T> {
    const dot = key.indexOf('.');
    if (dot < 0) return key as Id<T>;
    const id = key.slice(0, dot);
    const field = key.slice(dot + 1);
    const fields = this.#edited.get(id);
    if (!this.map.has(key)) fields?.delete(field);
    else if (fields) fields.add(field);
    else this.#edited.set(id, new Set([field]));
    return id as Id<T>;
  }
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
