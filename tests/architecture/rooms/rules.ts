import type { IForbiddenRuleType } from 'dependency-cruiser';
import { rooms, typesOnly } from './table';

const ROOMS = '^(lib/[^/]+|components|entrypoints|tests|scripts)/';
/** An import of a package: resolved inside node_modules, or by its bare name where that fails. */
const packagesOf = (names: readonly string[]) => `(^|/)node_modules/(${names.join('|')})/`;

const roomRules: IForbiddenRuleType[] = Object.entries(rooms).map(([name, room]) => ({
  name: `room ${name}`,
  comment: `${room.folder} may import ${list(room.rooms)}. Move the code to the room that owns it, or hand the value in as an argument or port.`,
  severity: 'error',
  from: { path: `^${room.folder}/` },
  to: {
    path: ROOMS,
    pathNot: [room.folder, ...room.rooms.map((other) => folderOf(other))].map((folder) => `^${folder}/`),
  },
}));

const packageRules: IForbiddenRuleType[] = Object.entries(rooms).map(([name, room]) => ({
  name: `packages of ${name}`,
  comment: `${room.folder} may use ${list(room.packages)}. A new package is one word in tests/architecture/rooms/table.ts: Yjs stays under the engine, RxJS in it, Preact in what is seen.`,
  severity: 'error',
  from: { path: `^${room.folder}/` },
  to: {
    path: '(^|/)node_modules/',
    ...(room.packages.length > 0 && { pathNot: packagesOf(room.packages) }),
  },
}));

const typesOnlyRules: IForbiddenRuleType[] = typesOnly.map(({ from, to, modules }) => ({
  name: `${from} knows of ${to} only its contract`,
  comment: `${folderOf(from)} may import only ${list(modules)} of ${to}, so that the code behind it never comes along.`,
  severity: 'error',
  from: { path: `^${folderOf(from)}/` },
  to: { path: `^${folderOf(to)}/`, pathNot: modules.map((module) => `^${module}$`) },
}));

/** The import rules, in the form of dependency-cruiser. */
export const rules: IForbiddenRuleType[] = [
  ...roomRules,
  ...packageRules,
  ...typesOnlyRules,
  {
    name: 'only platform touches the browser',
    comment:
      'Ask lib/platform for what you need, as a small function named for its meaning; tests then need no fake browser.',
    severity: 'error',
    from: { pathNot: '^lib/platform/' },
    to: {
      path: 'node_modules/wxt/|^wxt/',
      pathNot: 'wxt/.*define-(background|content-script|unlisted-script)',
    },
  },
  {
    name: 'an entrypoint is imported by nobody',
    comment:
      'An entrypoint only wires rooms together. What two of them need belongs in a room. (The two hosts of the engine share entrypoints/offscreen/host-engine.ts.)',
    severity: 'error',
    from: { path: '^entrypoints/([^/]+)/' },
    to: { path: '^entrypoints/', pathNot: ['^entrypoints/$1/', '^entrypoints/offscreen/host-engine\\.ts$'] },
  },
  {
    name: 'only the background shares the engine host',
    comment:
      'entrypoints/offscreen/host-engine.ts is for the two contexts that may own documents: offscreen and background.',
    severity: 'error',
    from: { path: '^entrypoints/', pathNot: '^entrypoints/(offscreen|background)/' },
    to: { path: '^entrypoints/offscreen/' },
  },
  {
    name: 'the content script stays small',
    comment:
      'The content script runs in every page: no Preact, Yjs or RxJS may be reachable from it, however indirectly.',
    severity: 'error',
    from: { path: '^entrypoints/content/' },
    to: { path: packagesOf(['preact', '@preact', 'yjs', 'rxjs']), reachable: true },
  },
  {
    name: 'no cycle',
    comment: 'Two modules that need each other are one, or both need a third. Types count too.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'every import leads somewhere',
    comment: 'An import that can not be resolved is also one that the other rules can not judge.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no Node in the extension',
    comment: 'The extension runs in browsers; Node modules are for scripts and tests.',
    severity: 'error',
    from: {},
    to: { dependencyTypes: ['core'] },
  },
];

function folderOf(name: string): string {
  const room = rooms[name];
  if (!room) throw new Error(`There is no room “${name}” in the table.`);
  return room.folder;
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : names.join(', ');
}
