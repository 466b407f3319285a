/** What a command needs from the operating system, as Debian packages. */
export const PACKAGES = {
  /** Chromium in all three languages of the product, with fonts that have the characters. */
  chromium: ['chromium', 'chromium-l10n', 'fonts-noto-core', 'fonts-noto-cjk'],
  firefox: ['firefox-esr', 'firefox-esr-l10n-zh-tw', 'firefox-esr-l10n-zh-cn'],
  /** A real mail server and web mail for the end-to-end tests; none of it runs as a service. */
  roundcube: ['roundcube-core', 'roundcube-sqlite3', 'php-cli', 'php-sqlite3', 'dovecot-imapd'],
  /** A real help desk, started by the tests on a port of its own. */
  'request-tracker': ['request-tracker5', 'rt5-db-sqlite', 'rt5-standalone'],
  /** A real mailbox for the tests of syncing; it does not run as a service either. */
  nats: ['nats-server'],
} as const;

export type PackageGroup = keyof typeof PACKAGES;

/** Answers to questions that packages would ask while they are installed. */
export const PRESET = 'roundcube-core roundcube/dbconfig-install boolean false\n';
