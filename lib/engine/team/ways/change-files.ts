import * as Y from 'yjs';
import { CHANGE_FILE_EXTENSION } from '../../../sync/change-file/change-file-format';
import { makeChangeFile } from '../../../sync/change-file/make-change-file';
import { openChangeFile } from '../../../sync/change-file/open-change-file';
import type { Letter, LetterSealer } from '../../../sync/letter';
import type { DeviceId } from '../../../sync/peer';
import type { Inspector } from '../../../sync/replicate/gate/inspection';
import { mayShare } from '../../../sync/replicate/may-share';
import { CommandError } from '../../command-error';
import type {
  ChangeFileLook,
  ChangeFileTaken,
  ChangeFileTrouble,
  MadeChangeFile,
  WayCommands,
} from '../../way-command-types';
import type { Workspace } from '../../workspace';
import type { LiveTeam } from '../live-team';
import { SharedWorkspace } from '../shared-workspace';

type Args<N extends keyof WayCommands> = WayCommands[N]['args'];

/** An update without any change in it. */
const EMPTY_BYTES = 2;

interface Opened {
  readonly problem: undefined;
  readonly letters: readonly Letter[];
  readonly by: string;
  readonly made: number;
  readonly forAnother: boolean;
}

/** What is needed of the team that this device is in. */
export interface ChangeFileTeam {
  readonly live: LiveTeam;
  readonly inspector: Inspector;
  readonly letters: LetterSealer;
}

/** Changes as sealed files, for who can not be reached by any line. */
export class ChangeFiles {
  /** `team` rejects with a `CommandError` when there is none. */
  constructor(
    private readonly workspace: Workspace,
    private readonly team: () => Promise<ChangeFileTeam>,
  ) {}

  async make({ devices: wanted }: Args<'makeChangeFile'>): Promise<MadeChangeFile> {
    const { live, letters } = await this.team();
    const { identity, replicator } = live;
    const devices = wanted as readonly DeviceId[];
    if (!identity.current) throw new CommandError('invalid', 'This device is no longer in the team.');
    const unknown = devices.find((device) => !identity.state.devices.has(device));
    if (unknown !== undefined)
      throw new CommandError('not-found', 'That device is not in the team any more.');
    const changes = (await replicator.changesFor(...devices)).map(({ document, updates }) => ({
      document,
      updates: updates.filter(({ length }) => length > EMPTY_BYTES),
    }));
    const made = this.workspace.ports.now();
    const order = { team: identity.workspace, from: identity.device.id, made, changes };
    const [to] = devices.length === 1 ? devices : [];
    const file = await makeChangeFile({ ...order, to }, letters);
    const day = new Date(made).toISOString().slice(0, 10);
    return {
      name: `${identity.state.name} ${day}${CHANGE_FILE_EXTENSION}`,
      file,
      documents: changes.filter(({ updates }) => updates.length > 0).length,
    };
  }

  async look({ file }: Args<'lookIntoChangeFile'>): Promise<ChangeFileLook> {
    const team = await this.team();
    const opened = await this.#open(team, file);
    if (opened.problem !== undefined) return opened;
    const { by, made, forAnother, letters } = opened;
    let news = 0;
    for (const letter of letters) news += await this.#newsIn(team, letter);
    return { problem: undefined, by, made, forAnother, news };
  }

  /** Takes it in, letter by letter, through the gate. Twice changes nothing. */
  async take({ file }: Args<'takeChangeFile'>): Promise<ChangeFileTaken> {
    const team = await this.team();
    const opened = await this.#open(team, file);
    if (opened.problem !== undefined) return opened;
    let news = 0;
    let refused = 0;
    let waiting: readonly Letter[] = opened.letters;
    for (let before = waiting.length + 1; waiting.length < before; ) {
      before = waiting.length;
      const still: Letter[] = [];
      for (const letter of waiting) {
        const brought = await this.#newsIn(team, letter);
        const outcome = await team.live.replicator.take(letter);
        if (outcome === 'applied') news += brought;
        else if (outcome === 'waiting') still.push(letter);
        else refused += 1;
      }
      waiting = still;
    }
    return { problem: undefined, news, waiting: waiting.length, refused };
  }

  async #open(
    { live, letters: sealer }: ChangeFileTeam,
    file: Uint8Array,
  ): Promise<Opened | { readonly problem: ChangeFileTrouble }> {
    const { identity } = live;
    const us = { team: identity.workspace, device: identity.device.id };
    const opened = await openChangeFile(file, us, sealer);
    if ('problem' in opened) return { problem: opened.problem.replaceAll(' ', '-') as ChangeFileTrouble };
    const { head, letters, forAnother } = opened;
    const author = letters[0]?.author ?? (head.from as DeviceId);
    if (author === us.device) return { problem: 'own' };
    const { state } = identity;
    const member = state.devices.get(author)?.member;
    const by = (member && (this.workspace.member.get(member)?.name ?? state.members.get(member)?.name)) ?? '';
    return { problem: undefined, letters, by, made: head.made, forAnother };
  }

  /** Changes of a letter that are not here; looked at where they can do no harm. 0 for what the gate will refuse. */
  async #newsIn({ inspector }: ChangeFileTeam, { document, updates }: Letter): Promise<number> {
    if (!mayShare(document, { own: false })) return 0;
    const inspected = await inspector.inspect(updates);
    if (inspected.kind === 'refused') return 0;
    const { doc } = await new SharedWorkspace(this.workspace).load(document);
    return inspected.inspection.spans.reduce(
      (sum, [replica, from, to]) => sum + Math.max(0, to - Math.max(from, Y.getState(doc.store, replica))),
      0,
    );
  }
}
