import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HelpDesk } from '../fixtures/mail/help-desk';
import { removeFolder, tempFolder } from './cleanup';
import { freePort } from './free-port';
import { ROOT } from './paths';
import { requestTrackerConfig } from './request-tracker-config';
import { endServer, type ServerUser, startServer, upOrEnded } from './server-process';
import type { Tab } from './view';

export interface RequestTracker {
  /** Ends in a slash. */
  readonly url: string;
  /** Logs the tab in; the home page is shown afterwards. */
  login(tab: Tab): Promise<void>;
  openTicket(tab: Tab, subject: string): Promise<void>;
  /** The form in which an answer to the ticket is written. */
  openReply(tab: Tab, subject: string): Promise<void>;
  /** A list of all tickets. */
  openSearch(tab: Tab): Promise<void>;
  /** What the desk knows of a person. */
  openUser(tab: Tab, address: string): Promise<void>;
  stop(): Promise<void>;
}

const SERVER = '/usr/share/request-tracker5/libexec/rt-server';
const SETUP = '/usr/sbin/rt-setup-database-5';
const SEED = join(ROOT, 'tests/harness/seed-request-tracker.pl');
const PASSWORD = 'only-for-tests';
/** `nobody` and its group on every Debian: what a server of ours runs as when the tests run as root. */
const NOBODY: ServerUser = { uid: 65534, gid: 65534 };

/** A real Request Tracker with these tickets, on a loopback port, in a temporary folder, as an ordinary user. */
export async function startRequestTracker(desk: HelpDesk): Promise<RequestTracker> {
  if (!existsSync(SERVER)) throw new Error('Request Tracker is missing: npm run setup');
  const folder = tempFolder('request-tracker');
  for (const name of ['mason', 'sessions', 'log', 'site.d']) mkdirSync(join(folder, name));
  const port = await freePort();
  const config = join(folder, 'site.pm');
  writeFileSync(config, requestTrackerConfig(folder, port));
  const environment = { RT_SITE_CONFIG: config, RT_SITE_CONFIG_DIR: join(folder, 'site.d') };
  fill(join(folder, 'desk.db'), desk, environment);
  const user = process.getuid?.() === 0 ? NOBODY : undefined;
  if (user !== undefined) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, folder]);

  const server = startServer(
    'perl',
    [SERVER, '--host', '127.0.0.1', '--port', String(port), '--max-workers', '2'],
    { ...environment, HOME: folder },
    user,
  );
  const stop = async () => {
    await endServer(server);
    removeFolder(folder);
  };
  try {
    await upOrEnded(server, port);
  } catch (cause) {
    const log = join(folder, 'log', 'rt.log');
    const told = existsSync(log) ? readFileSync(log, 'utf8') : '';
    await stop();
    throw new Error(`Request Tracker did not start:\n${told}`, { cause });
  }
  const url = `http://127.0.0.1:${port}/`;
  const idOf = (subject: string) => 1 + desk.tickets.findIndex((ticket) => ticket.subject === subject);
  return {
    url,
    login: async (tab) => {
      await tab.goto(url);
      await tab.fill('input[name="user"]', 'root');
      await tab.fill('input[name="pass"]', PASSWORD);
      await tab.press('Enter');
      await tab.waitFor('.current-user', 60_000);
    },
    openTicket: async (tab, subject) => {
      await tab.goto(`${url}Ticket/Display.html?id=${idOf(subject)}`);
      await tab.waitFor('.requestors .user');
    },
    openReply: async (tab, subject) => {
      await tab.goto(`${url}Ticket/Update.html?Action=Respond&id=${idOf(subject)}`);
      await tab.waitFor('input[name="UpdateSubject"]');
    },
    openSearch: async (tab) => {
      await tab.goto(`${url}Search/Results.html?Query=id%20%3E%200&OrderBy=id`);
      await tab.waitFor('.ticket-list');
    },
    openUser: async (tab, address) => {
      await tab.goto(`${url}User/Search.html?UserString=${encodeURIComponent(address)}`);
      await tab.waitFor('#comp-User-Summary,a[href*="/User/Summary.html?id="]');
      if (!(await tab.url()).includes('Summary')) await tab.click('a[href*="/User/Summary.html?id="]');
      await tab.waitFor('.user-summary-extra');
    },
    stop,
  };
}

/** Puts the tickets into the database at `path`. One that was made for the same tickets before is used again. */
function fill(path: string, desk: HelpDesk, environment: Readonly<Record<string, string>>): void {
  const scene = JSON.stringify(sceneOf(desk));
  const key = createHash('sha256')
    .update(scene)
    .update(readFileSync(SEED))
    .update(readFileSync(join(ROOT, 'tests/harness/request-tracker-config.ts')))
    .update(execFileSync('dpkg-query', ['-W', 'request-tracker5']))
    .digest('hex');
  const cache = join(ROOT, '.cache', 'request-tracker');
  const kept = join(cache, `${key.slice(0, 24)}.db`);
  if (!existsSync(kept)) {
    const options = { env: { ...process.env, ...environment }, stdio: 'pipe' } as const;
    execFileSync(SETUP, ['--action', 'init', '--dba', '', '--dba-password', '', '--force'], options);
    execFileSync('perl', [SEED], { ...options, input: scene });
    mkdirSync(cache, { recursive: true });
    // Written apart, then moved in: another test may look for it now.
    copyFileSync(path, `${kept}.${process.pid}`);
    renameSync(`${kept}.${process.pid}`, kept);
    return;
  }
  copyFileSync(kept, path);
}

function sceneOf({ desk, people, tickets }: HelpDesk) {
  const addresses = (some: readonly { address: string }[] = []) => some.map(({ address }) => address);
  return {
    desk,
    password: PASSWORD,
    people,
    tickets: tickets.map(({ subject, requestors, cc, messages }) => ({
      subject,
      requestors: addresses(requestors),
      cc: addresses(cc),
      messages: messages.map(({ from, text }) => ({ from: from.address, text })),
    })),
  };
}
