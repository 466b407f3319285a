/** Roundcube's own settings: SQLite, our IMAP port, no plug-ins, English. Mail cannot be sent. */
export function roundcubeConfig(folder: string, imapPort: number): string {
  const settings = {
    db_dsnw: `sqlite:///${folder}/db/roundcube.db?mode=0600`,
    imap_host: `127.0.0.1:${imapPort}`,
    smtp_host: '127.0.0.1:1',
    des_key: 'only-for-tests-24-bytes!',
    skin: 'elastic',
    language: 'en_US',
    log_dir: `${folder}/log/`,
    temp_dir: `${folder}/tmp/`,
  };
  const lines = Object.entries(settings).map(([name, value]) => `$config['${name}'] = '${value}';`);
  return [
    '<?php',
    '$config = [];',
    ...lines,
    "$config['plugins'] = [];",
    "$config['enable_installer'] = false;",
    '',
  ].join('\n');
}
