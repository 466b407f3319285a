import * as v from 'valibot';
import type * as Y from 'yjs';
import type { MailboxSetting } from '../../way-command-types';
import type { IceServer } from '../../way-query-types';
import { iceServer, mailbox } from './way-arguments';

/** How this device reaches others, in the document of its own that is shared with nobody: passwords do not travel. */
export class WaySettings {
  constructor(private readonly doc: Y.Doc) {}

  get iceServers(): readonly IceServer[] {
    const parsed = v.safeParse(v.array(iceServer), this.#map.get('iceServers'));
    return parsed.success ? parsed.output : [];
  }

  /** Pages are not told passwords and can not repeat them: one that is left out stays. */
  keepIceServers(servers: readonly IceServer[]): void {
    this.#map.set(
      'iceServers',
      servers.map((server) => this.withPassword(server)),
    );
  }

  /** With the password that is kept for it, when none is given. */
  withPassword(server: IceServer): IceServer {
    const kept = this.iceServers.find(({ url, user }) => url === server.url && user === server.user);
    return { ...server, password: server.password ?? kept?.password };
  }

  /** Undefined: this device uses no mailbox. */
  get mailbox(): MailboxSetting | undefined {
    const parsed = v.safeParse(mailbox, this.#map.get('mailbox'));
    return parsed.success ? parsed.output : undefined;
  }

  /** A password that is left out stays for the same user. */
  keepMailbox(setting: MailboxSetting | undefined): void {
    if (!setting) this.#map.delete('mailbox');
    else {
      const kept = this.mailbox?.user === setting.user ? this.mailbox?.password : undefined;
      this.#map.set('mailbox', { ...setting, password: setting.password ?? kept });
    }
  }

  get #map(): Y.Map<unknown> {
    return this.doc.getMap('ways');
  }
}

/** As the browser takes them. */
export function browserServers(servers: readonly IceServer[]): RTCIceServer[] {
  return servers.map(({ url, user, password }) => ({
    urls: url,
    ...(user === undefined ? {} : { username: user }),
    ...(password === undefined ? {} : { credential: password }),
  }));
}
