import { onTestFinished } from 'vitest';
import { Engine } from '../../../lib/engine/engine';
import type { TeamPorts } from '../../../lib/engine/team/team-ports';
import type { InTeamView } from '../../../lib/engine/team-query-types';
import { MemoryShelf } from '../../../lib/sync/identity/keys/memory-shelf';
import { Mailbox } from '../../../lib/sync/mailbox/mailbox';
import { inspectUpdates } from '../../../lib/sync/replicate/gate/inspect-updates';
import type { Timers } from '../../../lib/sync/replicate/timers';
import type { Signaling } from '../../../lib/sync/signaling';
import { SeveralSignalings } from '../../../lib/sync/signaling/several-signalings';
import { eventually } from '../../harness/deadline';
import { MemoryArchive } from '../../store/support/memory-archive';
import { SignalingHub } from '../../sync/identity/signaling-hub';
import { MemoryStore } from '../memory-store';
import { Driven, type Held, holdWorld } from '../open-engine';
import { MemoryCodes } from './memory-codes';
import { MemoryMesh, MemoryNetwork } from './memory-mesh';

/** The real engines of some browsers, which meet over wires in memory; everything above the wire is the product's. */
export class TeamWorld {
  readonly hub = new SignalingHub();
  readonly network = new MemoryNetwork();
  readonly codes = new MemoryCodes();

  /** A browser profile with an engine of its own. */
  async browser(store = new MemoryStore()): Promise<Browser> {
    const browser = new Browser(this, store);
    await browser.start();
    onTestFinished(() => browser.stop());
    return browser;
  }

  /** Ana's browser has founded the team. */
  async founder(name = 'Ana'): Promise<Browser> {
    const browser = await this.browser();
    await browser.send('foundTeam', { name, workspaceName: 'Studio', addresses: ['wss://meet.example'] });
    return browser;
  }
}

export class Browser {
  readonly shelf = new MemoryShelf();
  readonly archive = new MemoryArchive();
  readonly held: Held;
  online = true;
  #driven: Driven | undefined;
  readonly #meshes = new Set<MemoryMesh>();

  constructor(
    private readonly world: TeamWorld,
    readonly store: MemoryStore,
  ) {
    const held = holdWorld({ store });
    // The same object: a test sets its clock.
    this.held = Object.assign(held, {
      ports: { ...held.ports, team: () => Promise.resolve(this.#teamPorts()) },
    });
  }

  async start(): Promise<void> {
    this.#driven = new Driven(await Engine.open(this.held.ports), this.held);
  }

  /** The browser is quit; `start` opens it again with what is on its disk. */
  async stop(): Promise<void> {
    await this.#driven?.engine.close();
    this.#driven = undefined;
    if (this.held.reports.length > 0) throw this.held.reports[0];
  }

  readonly send: Driven['send'] = (name, args) => this.#engine.send(name, args);
  readonly ask: Driven['ask'] = (name, args) => this.#engine.ask(name, args);

  /** The network cable is pulled out, or plugged in. */
  async goOffline(): Promise<void> {
    this.online = false;
    this.world.network.cut(await this.deviceId());
  }

  goOnline(): void {
    this.online = true;
  }

  async deviceId() {
    const team = await this.team();
    const here = team.members.flatMap(({ devices }) => devices).find((device) => device.here);
    if (!here) throw new Error('This device is in no team.');
    return here.id as Parameters<MemoryNetwork['cut']>[0];
  }

  async team(): Promise<InTeamView> {
    const view = await this.ask('team', {});
    if (view.kind !== 'team') throw new Error('This browser is in no team.');
    return view;
  }

  /** Lets another browser in with an invite, as both people would. */
  async letIn(
    other: Browser,
    name: string,
    purpose: 'member' | 'owner' | 'device' = 'member',
  ): Promise<void> {
    const { code } = (await this.send('inviteToTeam', { for: purpose })).value;
    await other.send('joinTeam', { code, name });
    const asking = await eventually('somebody asks', async () => (await this.team()).asking[0]);
    await this.send('answerAsking', { id: asking.id, admit: true });
    await eventually('they are in', async () => (await other.ask('team', {})).kind === 'team' || undefined);
    await this.inSync();
  }

  /** Resolves when every other device is known to hold the same. */
  inSync(): Promise<unknown> {
    return eventually('all are in sync', async () => {
      const devices = (await this.team()).members.flatMap((member) => member.devices);
      return devices.every((device) => device.here || device.inSync) || undefined;
    });
  }

  async clientNames(): Promise<string[]> {
    const { rows } = await this.ask('clients', { sort: 'name', offset: 0, limit: 200 });
    return rows.map(({ name }) => name);
  }

  get #engine(): Driven {
    if (!this.#driven) throw new Error('This browser is not open.');
    return this.#driven;
  }

  #teamPorts(): TeamPorts {
    return {
      shelf: this.shelf,
      archive: this.archive,
      timers,
      inspector: { inspect: async (updates) => inspectUpdates(updates) },
      openSignaling: (_, further = []) => new SeveralSignalings([this.#line(), ...further]),
      codes: this.world.codes.port,
      openMailbox: (settings, ports) => new Mailbox(settings, ports),
      checkServer: async () => false,
      openMesh: (options) => {
        const mesh = new MemoryMesh(options, this.world.network);
        this.#meshes.add(mesh);
        return mesh;
      },
    };
  }

  #line(): Signaling {
    const line = this.world.hub.line();
    return {
      ...line,
      publish: (topic, bytes) => {
        if (this.online) line.publish(topic, bytes);
      },
      subscribe: (topic, reader) =>
        line.subscribe(topic, (bytes) => {
          if (this.online) reader(bytes);
        }),
    };
  }
}

const timers: Timers = {
  now: () => Date.now(),
  after(ms, work) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};
