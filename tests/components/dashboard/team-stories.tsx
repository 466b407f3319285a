import type {
  ChargeView,
  FeedView,
  InTeamView,
  TeamDeviceView,
  TeamLogView,
  TeamMemberView,
  TeamView,
  WaysView,
} from '../../../lib/bridge/contract';
import { makeId } from '../../../lib/domain/ids';
import type { FakeViews } from '../fake-engine';
import { martin } from '../stories/sample-card';
import type { Step, Story } from '../stories/story';
import { manyViews, story } from './dashboard-stories';

const HOUR = 3_600_000;
const now = Date.now();
const INVITE =
  'wwi1-0c4m7k2x9r5t8v1b3n6q0w4e7y2u5i8o1p3a6s9d2f5g8h1j4k7l0z3x6c9v2b5n8m1q4w7e0r3t6y9u2i5o8p1a4s7d0f3g6h9';

function device(id: string, given: Partial<TeamDeviceView> = {}): TeamDeviceView {
  return {
    id: id.padEnd(32, '0'),
    name: undefined,
    here: false,
    link: 'connected',
    trouble: undefined,
    lastSeen: now - 20_000,
    lastSynced: now - 20_000,
    inSync: true,
    theyLack: 0,
    inMailbox: false,
    weLack: 0,
    refused: false,
    ...given,
  };
}

function member(
  name: string,
  given: Partial<TeamMemberView> & Pick<TeamMemberView, 'devices'>,
): TeamMemberView {
  return { id: makeId('member', name.toLowerCase()), name, role: 'member', me: false, ...given };
}

const ana = member('Ana Li', {
  role: 'owner',
  me: true,
  devices: [device('7kq2', { here: true, link: 'here' })],
});
const ben = member('Ben Okafor', { devices: [device('p3xd', { name: 'Ben’s laptop' })] });
const behind = device('m9we', { inSync: false, theyLack: 12, weLack: 3 });
const away = device('b4zt', {
  link: 'absent',
  inSync: false,
  theyLack: 41,
  lastSeen: now - 9 * HOUR,
  lastSynced: now - 9 * HOUR,
});
const refusing = device('v8rn', { inSync: false, refused: true });
const chiara = member('Chiara Conti-Hohenberger von der Lüneburger Heide', { devices: [behind, away] });

const team: InTeamView = {
  kind: 'team',
  name: 'Studio Nordlicht',
  role: 'owner',
  ended: undefined,
  members: [ana, ben],
  invites: [],
  asking: [],
  addresses: ['wss://meet.studio.example'],
  ways: [{ where: 'wss://meet.studio.example', state: 'connected', message: undefined }],
};

const log: TeamLogView = {
  writers: [
    {
      device: device('p3xd').id,
      name: 'Ben Okafor',
      removed: false,
      me: false,
      changes: 214,
      last: now - HOUR,
    },
    {
      device: device('7kq2').id,
      name: 'Ana Li',
      removed: false,
      me: true,
      changes: 92,
      last: now - 2 * HOUR,
    },
  ],
  refused: [],
};

const charges: readonly ChargeView[] = [
  { memberId: ana.id, name: ana.name, clients: 0, followups: 0, timers: 0 },
  { memberId: ben.id, name: ben.name, clients: 14, followups: 3, timers: 1 },
];
const handing = { clients: 14, names: ['Boulangerie Martin', '花村陶藝工房'], followups: 3, timers: 1 };

const change = {
  at: now - 40_000,
  mine: false,
  how: 'changed',
  fields: [],
  count: 1,
  clientId: martin.client.id,
  clientName: 'Boulangerie Martin',
} as const;
const feed: FeedView = {
  items: [
    { ...change, key: '1', name: 'Ben Okafor', root: 'client', fields: ['name', 'hourlyRate'] },
    { ...change, key: '2', name: 'Ana Li', mine: true, how: 'made', root: 'note' },
    { ...change, key: '3', name: 'Ben Okafor', how: 'removed', root: 'entry', at: now - 5 * HOUR },
    {
      ...change,
      key: '4',
      name: '',
      how: 'many',
      root: '',
      count: 1_204,
      clientId: undefined,
      clientName: '',
      at: now - 26 * HOUR,
    },
  ],
  more: true,
  conflicts: [],
};
const disputed: FeedView = {
  ...feed,
  conflicts: [
    {
      id: 'cli_martin.name',
      at: now - HOUR,
      clientId: martin.client.id,
      clientName: 'Boulangerie Martin',
      root: 'client',
      field: 'banner',
      kept: { name: 'Ben Okafor', value: 'Prepays only. Never discount, whatever he says on the telephone.' },
      lost: { name: 'Ana Li', value: '' },
    },
  ],
};

/** What of the commands' answers the team's screens show. */
const undoing = {
  values: 38,
  made: 4,
  texts: 2,
  clients: 11,
  names: ['Boulangerie Martin', 'Fjord & Fell', '花村陶藝工房'],
  shared: 1,
  mixed: 1,
  reaches: now - 3 * HOUR,
};

const noWays: WaysView = { code: undefined, iceServers: [], mailbox: undefined };
const manyWays: WaysView = {
  code: { step: 'offered', text: `wwo1.${INVITE.slice(5).repeat(2)}.`, expires: now + HOUR / 2 },
  iceServers: [{ url: 'stun:stun.studio.example' }, { url: 'turn:turn.studio.example:3478', user: 'studio' }],
  mailbox: {
    servers: ['wss://mailbox.studio.example'],
    place: 'k3f9',
    user: 'studio',
    state: 'connected',
    message: undefined,
    holdsAll: true,
    caughtUp: true,
    notYet: 1,
  },
};
/** No server is reached; what Ben lacks lies in the mailbox. */
const unreached: InTeamView = {
  ...team,
  members: [
    ana,
    member('Ben Okafor', {
      devices: [device('p3xd', { link: 'absent', inSync: false, theyLack: 12, inMailbox: true })],
    }),
  ],
  ways: [{ where: 'wss://meet.studio.example', state: 'unreachable', message: 'No answer.' }],
};

function teamStory(name: string, view: TeamView, play: readonly Step[] = [], extra: FakeViews = {}): Story {
  const made = story(
    `team-${name}`,
    '#/team',
    { ...manyViews, team: view, ways: noWays, teamLog: log, charges, feed, ...extra },
    play,
    1000,
  );
  return {
    ...made,
    widths: [480, 1280],
    mount: (engine, root) => {
      engine.answers.set('inviteToTeam', () => ({
        invite: 'inv1',
        code: INVITE,
        expiresAt: now + 24 * HOUR,
      }));
      engine.answers.set('undoDevice', () => undoing);
      engine.answers.set('handOver', () => handing);
      made.mount(engine, root);
    },
  };
}

const invite = { id: 'inv1', for: 'member', expiresAt: now + 24 * HOUR, here: true } as const;
const solo = { kind: 'solo', joining: undefined } as const;
const joining = (step: 'looking' | 'compare' | 'failed'): TeamView => ({
  kind: 'solo',
  joining: {
    step,
    workspaceName: 'Studio Nordlicht',
    code: '482 913',
    message: 'The inviter refused. Ask them whether the codes were the same.',
  },
});

export const teamStories: readonly Story[] = [
  teamStory('ways', unreached, [], { ways: manyWays }),
  teamStory('ways-forms', team, [{ click: '[data-testid=ice-add]' }, { click: '[data-testid=mailbox-set]' }]),
  teamStory('ways-met', team, [], { ways: { ...noWays, code: { step: 'met', name: 'Ben Okafor' } } }),

  teamStory('alone', solo),
  teamStory('found', solo, [{ click: '[data-testid=team-found]' }]),
  teamStory('join', solo, [{ click: '[data-testid=team-join]' }]),
  teamStory('looking', joining('looking')),
  teamStory('compare', joining('compare')),
  teamStory('join-failed', joining('failed')),
  teamStory('connected', team),
  teamStory('inviting', { ...team, invites: [invite] }, [{ click: '[data-testid=invite-member]' }]),
  teamStory('asked', {
    ...team,
    invites: [invite],
    asking: [{ id: 'a', name: 'Dora Nowak', code: '482 913', for: 'member' }],
  }),
  teamStory('behind', { ...team, members: [ana, ben, chiara] }),
  teamStory('removing', team, [{ click: '[data-testid=team-remove]' }]),
  teamStory('unreachable', {
    ...team,
    members: [ana, member('Ben Okafor', { devices: [away] })],
    ways: [
      { where: 'wss://meet.studio.example', state: 'unreachable', message: 'The server does not answer.' },
    ],
  }),
  teamStory('removed', {
    ...team,
    role: 'member',
    members: [ben],
    ended: { kind: 'removed', by: 'Ben Okafor', at: now - HOUR },
  }),
  teamStory('left', {
    ...team,
    role: 'member',
    members: [ben],
    ended: { kind: 'left', by: 'Ana Li', at: now - HOUR },
  }),
  teamStory('refused', { ...team, members: [ana, member('Ben Okafor', { devices: [refusing] })] }, [], {
    teamLog: {
      ...log,
      refused: [
        {
          at: now - HOUR,
          name: 'Ben Okafor',
          device: refusing.id,
          reason: 'it speaks in the name of another device',
          bytes: 1_284,
        },
        {
          at: now - 5 * HOUR,
          name: 'Ben Okafor',
          device: refusing.id,
          reason: 'looking at it took too long',
          bytes: 482_113,
        },
      ],
    },
  }),
  teamStory('conflict', team, [], { feed: disputed }),
  teamStory('hand-over', team, [{ click: '[data-testid=hand-over]' }]),
  teamStory('undo', team, [{ click: '[data-testid=undo-preview]' }]),
];
