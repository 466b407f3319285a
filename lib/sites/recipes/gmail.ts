import type { Recipe, View } from '../../domain/recipe';

/** How Gmail names the reader in other languages: "to me", "кому: мне", "发送至 我". */
const me =
  'me|mich|ich|mir|moi|mí|yo|mim|eu|io|mij|ik|mig|meg|jeg|minä|minulle|mnie|mně|mne|já|ja|én|nekem|mie|я|мне|мені|εμένα|εγώ|ben|bana|אני|أنا|ฉัน|tôi|saya|我|自分|私|나|본인';
const named = me.split('|').map((name) => `[name="${name}"]`);

const replyTo =
  '^(?:reply-to|antwort an|répondre à|responder a|responder para|rispondi a|beantwoorden aan|返信先|回复|回覆|답장 받는사람)\\s*[:：]\\s*(.+@.+)$';

/** A draft in its own box or window (chips 2021–2026, hidden fields before). Bcc is never read. */
const draft: View = {
  kind: 'compose',
  scope: '[role="dialog"],body.xp',
  open: '[name="subjectbox"]',
  subject: [{ at: '[name="subjectbox"]', read: 'value' }],
  people: (['to', 'cc'] as const).flatMap((role) => [
    {
      role,
      each: `[name="${role}"] [role="option"][data-hovercard-id]`,
      address: { attr: 'data-hovercard-id' },
      name: { attr: 'data-name' },
    },
    { role, each: `.vR > input[type="hidden"][name="${role}"]`, address: { read: 'value' as const } },
  ]),
};

export const recipe: Recipe = {
  id: 'gmail',
  name: 'Gmail',
  date: '2026-11-22',
  evidence: 'A',
  where: { hosts: ['mail.google.com'] },
  own: [
    // "subject - own@x - Gmail" (2016–2026); the last part is the Workspace's name. Right for delegated mailboxes too.
    { at: 'head > title', pattern: '^.* - ([^\\s@<>]+@[^\\s@<>]+) - ' },
    // "Google Account: Name \n(own@x)" (2020–2026), localised but for the brackets.
    {
      at: '[role="banner"] a[aria-label*="@"]',
      attr: 'aria-label',
      pattern: '\\(([^()\\s]+@[^()\\s]+)\\)\\s*$',
    },
    // The account menu (2019): the current account stands alone, the others are links.
    { at: '[role="banner"] div:not(:has(*), a *)', pattern: '^[^\\s@]+@[^\\s@]+$' },
    { at: `[role="main"] .hb :is(${named.join()})`, attr: 'email' },
  ],
  me: `^(?:${me})$`,
  // A thread's token is a long run of consonants (2018–2026), or 16 hexadecimal digits before.
  record: '#[^?]*/(?:[b-df-hj-np-tv-xz]{24,}|[0-9a-f]{16})(?:[?/]|$)',
  views: [
    { ...draft, focused: true },
    {
      kind: 'message',
      // The role moves between views that stay in the page (2014–2026); `?view=btop` windows have only a body class.
      scope: '[role="main"],body.aAU',
      open: 'h2.hP',
      subject: [{ at: 'h2.hP' }],
      reference: [
        { at: 'h2.hP', attr: 'data-legacy-thread-id', pattern: '^(?!undefined$)\\S+' },
        { at: 'h2.hP', attr: 'data-thread-perm-id', pattern: '^(?!undefined$)\\S+' },
        { read: 'url', pattern: '#.*/([^/?]+)' },
      ],
      people: [
        { role: 'to', each: '.hb [email]', address: { attr: 'email' }, name: { attr: 'name' } },
        // Shown only while the reader has opened a message's details.
        { role: 'reply-to', each: '.ajC tr', address: { pattern: replyTo } },
      ],
      messages: {
        // The sender's anchor has held since 2014, in collapsed messages too.
        each: '.gD[email]:not(.a3s *)',
        box: '.ads,[role="listitem"]',
        address: { attr: 'email' },
        name: { attr: 'name' },
        reference: [
          {
            up: '[data-legacy-message-id]',
            attr: 'data-legacy-message-id',
            pattern: '^(?!undefined$)\\S+',
          },
          { up: '[data-message-id]', attr: 'data-message-id', pattern: '^#?(?!undefined$)(\\S+)' },
        ],
        // The whole date and time stand in the title, in the reader's language.
        at: { up: '.ads,[role="listitem"]', at: '.g3[title]', attr: 'title' },
        body: '.a3s',
        quotes:
          '.gmail_quote,.gmail_attr,.gmail_extra,blockquote,.moz-cite-prefix,.yahoo_quoted,.adL,.h5,.adm,.ajR,.yj6qo,.a6S',
      },
    },
    draft,
  ],
  layout: { selector: 'body', property: 'width' },
};
