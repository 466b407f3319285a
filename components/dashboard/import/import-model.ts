import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Engine, SettingsView } from '../../../lib/bridge/contract';
import type { ClientId } from '../../../lib/domain/ids';
import type { Mapping } from '../../../lib/domain/import/import-field';
import { matchClients, type NameMatch } from '../../../lib/domain/import/match-clients';
import type { Profile } from '../../../lib/domain/import/profile';
import { mapColumns, profiles, recognise } from '../../../lib/domain/import/recognise';
import { askOnce } from '../../model/ask-once';
import type { Encoding } from './decode-text';
import type { Busy, ImportModel, ImportStep, ImportTrouble, Plan } from './import-state';
import { missingColumns } from './missing-columns';
import { findSpelling, type ReadFile, readRows } from './read-rows';
import { readTable } from './read-table';
import { newClientId, type Sent, sendImport } from './send-import';

/** One import, from the file to its undo. It goes on while another place is looked at. */
export function createImport(
  engine: Engine,
  settings: ReadonlySignal<SettingsView | undefined>,
): ImportModel {
  const step = signal<ImportStep>('file');
  const plan = signal<Plan | undefined>(undefined);
  const file = signal<ReadFile | undefined>(undefined);
  const matches = signal<readonly NameMatch<ClientId>[]>([]);
  const choices = signal<ReadonlyMap<string, ClientId | null>>(new Map());
  const dry = signal<Sent | undefined>(undefined);
  const sent = signal<Sent | undefined>(undefined);
  const restore = signal(false);
  const busy = signal<Busy | undefined>(undefined);
  const trouble = signal<ImportTrouble | undefined>(undefined);
  let bytes: Uint8Array | undefined;
  let abort = new AbortController();

  /** Does something long that can be cancelled; a failure is said, and leaves everything as it was. */
  const during = async (what: Busy['what'], work: (signal: AbortSignal) => Promise<void>) => {
    abort.abort();
    abort = new AbortController();
    const { signal: ended } = abort;
    batch(() => {
      busy.value = { what, part: 0 };
      trouble.value = undefined;
    });
    try {
      await work(ended);
    } catch {
      if (!ended.aborted) trouble.value = what === 'reading' ? 'unreadable' : 'stopped';
      // What was written before it failed can be taken back.
      if (what === 'writing' && sent.value) step.value = 'done';
    } finally {
      if (abort.signal === ended) busy.value = undefined;
    }
  };
  const onPart = (what: Busy['what']) => (part: number) => {
    busy.value = { what, part };
  };
  const replan = (changes: Partial<Plan>) => {
    if (plan.value) plan.value = { ...plan.value, ...changes };
    trouble.value = undefined;
  };
  /** The columns again, and how dates and amounts are written in them. */
  const remap = (profile: Profile, mapping: Mapping) => {
    const now = plan.value;
    if (!now) return;
    const { dateOrder, isDateSure, decimal } = findSpelling({ ...now, rows: now.table.rows, mapping });
    const options = {
      ...now.options,
      dateOrder,
      decimal,
      unitMinutes: profile.unitMinutes ?? now.options.unitMinutes,
      zone: profile.zone ?? settings.value?.zone ?? 'UTC',
    };
    replan({ profile, mapping, options, isDateSure });
  };
  const headerOf = ({ table, header }: Plan) => table.rows[header] ?? [];

  const open = (name: string, given: Uint8Array, encoding?: Encoding) =>
    during('reading', async (ended) => {
      const table = await readTable(given, { encoding, signal: ended, onPart: onPart('reading') });
      if (table.rows.length < 2) {
        trouble.value = 'empty';
        return;
      }
      bytes = given;
      const { profile, header, mapping } = recognise(table.rows);
      const options = {
        dateOrder: 'dmy',
        decimal: '.',
        zone: settings.value?.zone ?? 'UTC',
        unitMinutes: 60,
        currency: settings.value?.baseCurrency ?? 'EUR',
        missingDay: undefined,
      } as const;
      batch(() => {
        plan.value = { name, table, profile, header, mapping, options, isDateSure: true };
        remap(profile, mapping);
        step.value = 'columns';
        sent.value = undefined;
      });
    });

  /** Reads the rows and finds the clients they name. */
  const readClients = () =>
    during('checking', async (ended) => {
      const now = plan.value;
      if (!now) return;
      const read = await readRows({ ...now, rows: now.table.rows }, now.profile, now.options, ended);
      if (read.names.length === 0 && read.problems.length === 0) {
        trouble.value = 'nothing';
        return;
      }
      const known = await askOnce(engine, 'clientNames', {});
      const found = matchClients(read.names, known);
      batch(() => {
        file.value = read;
        matches.value = found;
        choices.value = new Map(
          found.map(({ name, how, client }) => [
            name,
            how === 'exact' && client ? client.id : newClientId(name),
          ]),
        );
        step.value = 'clients';
      });
    });

  const send = (what: 'checking' | 'writing') =>
    during(what, async (ended) => {
      if (!file.value) return;
      const answer = await sendImport(engine, file.value, choices.value, {
        importId: crypto.randomUUID(),
        dry: what === 'checking',
        restore: restore.value,
        signal: ended,
        onProgress: (done, of) => onPart(what)(of === 0 ? 1 : done / of),
        onPartDone: (partly) => {
          if (what === 'writing') sent.value = partly;
        },
      });
      if (what === 'checking' && ended.aborted) return;
      batch(() => {
        if (what === 'checking') {
          dry.value = answer;
          // Where nothing but what was taken back is left, it is wanted again.
          const { new: made, same, changed, deleted } = answer.counts;
          if (deleted > 0 && made + same + changed === 0) restore.value = true;
        } else sent.value = answer;
        step.value = what === 'checking' ? 'check' : 'done';
      });
    });

  return {
    step,
    plan,
    file,
    matches,
    choices,
    dry,
    sent,
    restore,
    busy,
    trouble,
    open,
    recode: (encoding) => (plan.value && bytes ? open(plan.value.name, bytes, encoding) : Promise.resolve()),
    setKind: (kind) => {
      const { value: now } = plan;
      if (!now) return;
      const found = recognise(now.table.rows, kind);
      batch(() => {
        replan({ header: found.header });
        remap(found.profile, found.mapping);
      });
    },
    setProfile: (id) => {
      const now = plan.value;
      const profile = profiles.find((known) => known.id === id);
      if (now && profile) remap(profile, mapColumns(profile, headerOf(now)));
    },
    setColumn: (field, column) => {
      const now = plan.value;
      if (!now) return;
      remap(now.profile, { ...now.mapping, [field]: column === undefined ? undefined : [column] });
    },
    setOptions: (options) => {
      const now = plan.value;
      if (!now) return;
      const isDateSure = now.isDateSure || options.dateOrder !== undefined;
      replan({ options: { ...now.options, ...options }, isDateSure });
    },
    setRestore: (value) => {
      restore.value = value;
    },
    choose: (names, client) => {
      const next = new Map(choices.value);
      for (const name of names) next.set(name, client === 'new' ? newClientId(name) : client);
      choices.value = next;
    },
    go: async (wanted) => {
      const now = plan.value;
      trouble.value = undefined;
      if (wanted === 'clients' && step.value === 'columns' && now) {
        if (missingColumns(now).length > 0) trouble.value = 'columns';
        else if (!now.isDateSure) trouble.value = 'order';
        else await readClients();
      } else if (wanted === 'check') await send('checking');
      else step.value = wanted;
    },
    write: () => send('writing'),
    cancel: () => abort.abort(),
    clear: () => {
      abort.abort();
      bytes = undefined;
      batch(() => {
        step.value = 'file';
        for (const empty of [plan, file, dry, sent, trouble, busy]) empty.value = undefined;
        restore.value = false;
      });
    },
  };
}
