import { execFileSync } from 'node:child_process';
import { userInfo } from 'node:os';

/** What Dovecot needs to run from one folder, on one loopback port, as whoever starts it. Any user name works. */
export function dovecotConfig(folder: string, port: number, password: string): string {
  const { username, uid, gid } = userInfo();
  const group = execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim();
  const root = uid === 0;
  // As root, Dovecot insists on other users for its own parts and refuses to read mail as root.
  const mail = root ? 'uid=mail gid=mail' : `uid=${uid} gid=${gid}`;
  return `
base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/log/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_internal_user = ${root ? 'dovecot' : username}
default_internal_group = ${root ? 'dovecot' : group}
default_login_user = ${root ? 'dovenull' : username}
first_valid_uid = 1
mail_location = maildir:${folder}/mail/%u
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = ${mail} home=${folder}/mail/%u
}
namespace inbox {
  inbox = yes
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`;
}
