import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mailbox, MailThread } from '../fixtures/mail/mail';
import { removeFolder, tempFolder } from './cleanup';
import { eventually } from './deadline';
import { dovecotConfig } from './dovecot';
import { freePort } from './free-port';
import { deliver, writeMaildir } from './maildir';
import { roundcubeConfig } from './roundcube-config';
import { endServer, startServer, upOrEnded } from './server-process';
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
  /** The same on the page that Roundcube opens in a window of its own. */
  openMessageWindow(tab: Tab, subject: string): Promise<void>;
  /** Starts a mail to an address. */
  compose(tab: Tab, to: string): Promise<void>;
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
  const dovecot = startServer('/usr/sbin/dovecot', ['-F', '-c', join(folder, 'dovecot.conf')]);

  for (const name of ['defaults.inc.php', 'mimetypes.php'])
    copyFileSync(`/etc/roundcube/${name}`, join(folder, 'config', name));
  writeFileSync(join(folder, 'config', 'config.inc.php'), roundcubeConfig(folder, imapPort));
  const createTables = '$db = new PDO("sqlite:" . $argv[1]); $db->exec(file_get_contents($argv[2]));';
  execFileSync('php', ['-r', createTables, join(folder, 'db', 'roundcube.db'), TABLES]);
  const webPort = await freePort();
  const php = startServer('php', ['-S', `127.0.0.1:${webPort}`, '-t', WEB], {
    ROUNDCUBE_CONFIG_DIR: join(folder, 'config'),
  });

  const stop = async () => {
    await Promise.all([endServer(php), endServer(dovecot)]);
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
  const show = async (tab: Tab, subject: string, more: string) => {
    await tab.goto(inbox);
    await tab.waitFor('#messagelist tr.message');
    const uid = await tab.evaluate<string>(`(${ROW})(${JSON.stringify(subject)}).uid`);
    await tab.goto(`${inbox}&_uid=${uid}&_action=show${more}`);
    await tab.waitFor('#message-header');
  };
  return {
    url,
    user,
    password: PASSWORD,
    login: async (tab) => {
      await tab.goto(url);
      // A browser that was killed may come back with its session.
      await tab.waitFor('#rcmloginuser, #messagelist');
      if (await tab.evaluate<boolean>(`document.querySelector('#rcmloginuser') !== null`)) {
        await tab.fill('#rcmloginuser', user);
        await tab.fill('#rcmloginpwd', PASSWORD);
        await tab.press('Enter');
      }
      // The list is fetched by a request of its own, which a busy machine can drop: a reader would load it again too.
      await tab.waitFor('#messagelist');
      await tab.waitFor('#messagelist tr.message').catch(async () => {
        await tab.goto(inbox);
        await tab.waitFor('#messagelist tr.message', 60_000);
      });
    },
    openMessage: (tab, subject) => show(tab, subject, ''),
    openMessageWindow: (tab, subject) => show(tab, subject, '&_extwin=1'),
    compose: async (tab, to) => {
      await tab.goto(`${url}?_task=mail&_action=compose&_to=${encodeURIComponent(to)}`);
      await tab.waitFor('#compose-content');
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

function giveToMailUser(folder: string): void {
  if (process.getuid?.() !== 0) return;
  execFileSync('chown', ['-R', 'mail:mail', join(folder, 'mail')]);
}
