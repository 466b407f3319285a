import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mailbox, MailThread } from '../fixtures/mail/mail';
import { removeFolder, tempFolder, track, untrack } from './cleanup';
import { eventually } from './deadline';
import { dovecotConfig } from './dovecot';
import { freePort, listening } from './free-port';
import { deliver, writeMaildir } from './maildir';
import { ended, killTree } from './processes';
import { roundcubeConfig } from './roundcube-config';
import type { Tab, View } from './view';

export interface Roundcube {
  /** Ends in a slash. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** Logs the tab in; the inbox is shown afterwards. */
  login(tab: Tab): Promise<void>;
  /** Shows the message on a page of its own. The newest message of that subject, if there are several. */
  openMessage(tab: Tab, subject: string): Promise<void>;
  /** Shows the message in the preview pane of the inbox; gives the pane's frame. */
  previewMessage(tab: Tab, subject: string): Promise<View>;
  /** Puts one more message of the thread into the mailbox, as if it had just come. */
  deliver(thread: MailThread, index: number): void;
  stop(): Promise<void>;
}

const WEB = '/var/lib/roundcube/public_html';
const TABLES = '/usr/share/roundcube/SQL/sqlite.initial.sql';
const PASSWORD = 'secret';

/** A real Roundcube and Dovecot over the mailbox, on loopback ports, in a temporary folder. */
export async function startRoundcube(mailbox: Mailbox): Promise<Roundcube> {
  const folder = tempFolder('roundcube');
  for (const name of ['run', 'mail', 'log', 'tmp', 'db', 'config']) mkdirSync(join(folder, name));
  const user = mailbox.owner.address;
  const maildir = join(folder, 'mail', user);
  writeMaildir(maildir, mailbox);
  giveToMailUser(folder);

  const imapPort = await freePort();
  writeFileSync(join(folder, 'dovecot.conf'), dovecotConfig(folder, imapPort, PASSWORD));
  const dovecot = start('/usr/sbin/dovecot', ['-F', '-c', join(folder, 'dovecot.conf')], {});

  for (const name of ['defaults.inc.php', 'mimetypes.php'])
    copyFileSync(`/etc/roundcube/${name}`, join(folder, 'config', name));
  writeFileSync(join(folder, 'config', 'config.inc.php'), roundcubeConfig(folder, imapPort));
  const createTables = '$db = new PDO("sqlite:" . $argv[1]); $db->exec(file_get_contents($argv[2]));';
  execFileSync('php', ['-r', createTables, join(folder, 'db', 'roundcube.db'), TABLES]);
  const webPort = await freePort();
  const php = start('php', ['-S', `127.0.0.1:${webPort}`, '-t', WEB], {
    ROUNDCUBE_CONFIG_DIR: join(folder, 'config'),
  });

  const stop = async () => {
    await Promise.all([end(php), end(dovecot)]);
    removeFolder(folder);
  };
  try {
    await Promise.all([upOrEnded(dovecot, imapPort), upOrEnded(php, webPort)]);
  } catch (cause) {
    const logs = readdirSync(join(folder, 'log')).map((name) =>
      readFileSync(join(folder, 'log', name), 'utf8'),
    );
    await stop();
    throw new Error(`Roundcube did not start:\n${logs.join('\n')}`, { cause });
  }
  const url = `http://127.0.0.1:${webPort}/`;
  const inbox = `${url}?_task=mail&_mbox=INBOX`;
  return {
    url,
    user,
    password: PASSWORD,
    login: async (tab) => {
      await tab.goto(url);
      await tab.fill('#rcmloginuser', user);
      await tab.fill('#rcmloginpwd', PASSWORD);
      await tab.click('#rcmloginsubmit');
      // The list is fetched by a request of its own, which a busy machine can drop: a reader would load it again too.
      await tab.waitFor('#messagelist');
      await tab.waitFor('#messagelist tr.message').catch(async () => {
        await tab.goto(inbox);
        await tab.waitFor('#messagelist tr.message', 60_000);
      });
    },
    openMessage: async (tab, subject) => {
      await tab.goto(inbox);
      await tab.waitFor('#messagelist tr.message');
      const uid = await tab.evaluate<string>(`(${ROW})(${JSON.stringify(subject)}).uid`);
      await tab.goto(`${inbox}&_uid=${uid}&_action=show`);
      await tab.waitFor('#message-header');
    },
    previewMessage: async (tab, subject) => {
      await tab.goto(inbox);
      await tab.waitFor('#messagelist tr.message');
      const { id, uid } = await tab.evaluate<{ id: string; uid: string }>(
        `(${ROW})(${JSON.stringify(subject)})`,
      );
      await tab.click(`#${id} td.subject span.subject`);
      const pane = await eventually(`the preview of "${subject}"`, async () => {
        for (const frame of await tab.frames())
          if ((await frame.url()).includes(`_uid=${uid}&`)) return frame;
        return undefined;
      });
      await pane.waitFor('#message-header');
      return pane;
    },
    deliver: (thread, index) => {
      deliver(maildir, mailbox, thread, index);
      giveToMailUser(folder);
    },
    stop,
  };
}

/** In the page: the list's row for a subject. */
const ROW = `(subject) => {
  const link = [...document.querySelectorAll('#messagelist tr.message td.subject a[href]')]
    .find((one) => one.textContent.trim() === subject);
  if (!link) throw new Error('No message in the list: ' + subject);
  return { id: link.closest('tr').id, uid: new URL(link.href).searchParams.get('_uid') };
}`;

function start(program: string, args: readonly string[], environment: Record<string, string>): ChildProcess {
  const child = spawn(program, args, { stdio: 'ignore', env: { ...process.env, ...environment } });
  if (child.pid === undefined) throw new Error(`${program} is missing: npm run setup`);
  track(child.pid);
  return child;
}

async function upOrEnded(child: ChildProcess, port: number): Promise<void> {
  const failed = ended(child).then(() => Promise.reject(new Error(`${child.spawnfile} ended early.`)));
  await Promise.race([listening(port, child.spawnfile), failed]);
  failed.catch(() => undefined); // From now on its end is ours.
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  killTree(child.pid);
  await ended(child);
  untrack(child.pid);
}

function giveToMailUser(folder: string): void {
  if (process.getuid?.() !== 0) return;
  execFileSync('chown', ['-R', 'mail:mail', join(folder, 'mail')]);
}
