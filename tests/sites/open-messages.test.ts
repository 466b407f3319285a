import { describe, expect, it } from 'vitest';
import type { ObservedMessage } from '../../lib/domain/observation';
import { english } from '../../lib/domain/signals/lexicons/english';
import { allRecipes } from '../../lib/sites/all-recipes';
import { openMessages } from '../../lib/sites/open-messages';
import { MessageScan } from '../../lib/sites/scan-messages';
import { gmailUrl, pageOf } from './page';

const SECRET = 'zqsecretwordofthemail';
const asking = (kind: string) => expect.arrayContaining([expect.objectContaining({ kind })]);
const turn = () => Promise.resolve();

async function read(url: string, html: string, people = 2): Promise<readonly ObservedMessage[]> {
  const open = openMessages(pageOf(html), url, allRecipes);
  return (await new MessageScan([english]).read(open, people, turn, new AbortController().signal)) ?? [];
}

const gmail = (messages: string) =>
  `<html lang="en"><head><title>Oven - me@studio.example - Gmail</title></head><div role="main"><h2 class="hP" data-legacy-thread-id="t1">Oven</h2>${messages}</div>`;
const mail = (id: string, from: string, body: string, at = 'May 13, 2026, 11:02 PM') =>
  `<div role="listitem"><div class="adn ads" data-legacy-message-id="${id}"><span class="gD" email="${from}" name="A">A</span>
   <span class="g3" title="${at}">11:02</span><div class="a3s">${body}</div></div></div>`;

describe('a Gmail thread', () => {
  it('says of each open message who, when, how long and what it asks for', async () => {
    const found = await read(
      gmailUrl,
      gmail(
        mail(
          'm1',
          'ann@bakery.example',
          `Hello, could we get a refund? ${SECRET}<div class="gmail_quote">a discount?</div>`,
        ) + mail('m2', 'me@studio.example', 'No refund, sorry.', 'nonsense'),
      ),
    );
    expect(found).toEqual([
      {
        reference: 'm1',
        direction: 'in',
        sender: 'ann@bakery.example',
        at: new Date(2026, 4, 13, 23, 2).getTime(),
        words: 7,
        signals: expect.arrayContaining([{ kind: 'refund', phrase: 'en.refund.ask', yields: ['dispute'] }]),
      },
      {
        reference: 'm2',
        direction: 'out',
        sender: 'me@studio.example',
        at: undefined,
        words: 3,
        signals: [],
      },
    ]);
    expect(JSON.stringify(found)).not.toContain(SECRET);
    expect(found[0]?.signals.every(({ kind }) => kind === 'refund')).toBe(true);
  });

  it('leaves out a message without its text, and views that are only kept', async () => {
    const folded =
      '<div role="listitem"><div class="ads"><span class="gD" email="ann@bakery.example">Ann</span></div></div>';
    const kept = `<div><h2 class="hP">Old</h2>${mail('old', 'bob@tiles.example', 'We want a refund')}</div>`;
    const found = await read(gmailUrl, kept + gmail(folded + mail('m1', 'ann@bakery.example', 'Hi')));
    expect(found.map(({ reference }) => reference)).toEqual(['m1']);
  });
});

describe('mail to many is not read', () => {
  const refund = 'Get a refund today!';
  it.each([
    ['a link to unsubscribe', `${refund} <a href="https://x.example/u">Unsubscribe</a>`, 2],
    ['a link in Chinese', `${refund} <a href="https://x.example/u">取消訂閱</a>`, 2],
    ['a line at its foot', `${refund}<p>If you wish to unsubscribe, write STOP.</p>`, 2],
    ['more people than one project has', refund, 40],
  ])('%s', async (_, body, people) => {
    expect(await read(gmailUrl, gmail(mail('m1', 'news@shop.example', body)), people)).toEqual([]);
  });

  it('a person who asks to be taken off a list is no newsletter', async () => {
    const found = await read(
      gmailUrl,
      gmail(mail('m1', 'ann@bakery.example', 'Please unsubscribe me and refund us.')),
    );
    expect(found).toHaveLength(1);
  });
});

it('a Roundcube message counts in its mailbox', async () => {
  const html = `<head><script>rcmail.set_env({"username":"me@studio.example"});</script></head><body class="task-mail">
    <table><tr><td class="header from"><span class="rcmContactAddress" title="ann@bakery.example">Ann</span></td></tr>
    <tr><td class="header date">2026-03-02 12:00</td></tr></table><div id="messagebody">Can you reduce the price?</div></body>`;
  const [found] = await read(
    'https://webmail.host.example/?_task=mail&_mbox=INBOX&_uid=5&_action=show',
    html,
  );
  expect(found).toMatchObject({
    reference: 'INBOX/5',
    inMailbox: true,
    direction: 'in',
    at: new Date(2026, 2, 2, 12).getTime(),
    signals: asking('discount'),
  });
});

it('a ticket of Request Tracker says which transaction each message is', async () => {
  const message = (id: number, from: string, text: string) =>
    `<div class="transaction message" data-transaction-id="${id}"><div class="metadata"><span class="date">Sun Nov 22 07:14:18 2026</span></div>
     <div class="content"><table><tr><td>From:</td><td>${from}</td></tr></table><div class="messagebody">${text}</div></div></div>`;
  const html = `<head><script>RT.CurrentUser = {"EmailAddress":"me@studio.example"};</script></head><body id="comp-Ticket-Display">
    <div class="requestors"><span class="user">Ann &lt;ann@bakery.example&gt;</span></div>${message(38, 'ann@bakery.example', 'It is urgent.')}${message(41, 'me@studio.example', 'We come.')}</body>`;
  expect(await read('https://rt.host.example/Ticket/Display.html?id=12', html)).toMatchObject([
    { reference: '38', direction: 'in', signals: asking('rush') },
    { reference: '41', direction: 'out', signals: [] },
  ]);
});

it('a Zendesk ticket tells the customer from the agent, and leaves internal notes alone', async () => {
  const comment = (type: string, at: string, text: string, more = '') =>
    `<article data-test-id="omni-log-comment-item">${more}<span data-test-id="omni-log-item-sender">Ann Miller</span>
     <time datetime="${at}">now</time><div data-test-id="omni-log-item-message" type="${type}"><div data-test-id="omni-log-message-content">${text}</div></div></article>`;
  const html = `<div class="ticket-panes-grid-layout" data-is-active="true"><input data-test-id="omni-header-subject" value="Oven">
    ${comment('end-user', '2026-05-13T08:15:00Z', 'We want our money back.')}${comment('agent', '2026-05-13T09:00:00Z', 'Sorry.')}
    ${comment('agent', '2026-05-13T09:01:00Z', 'They want a refund', '<i data-test-id="omni-log-internal-note-tag"></i>')}
    <div data-test-id="customer-context-pane"><b data-test-id="customer-context-name">Ann Miller</b><a href="mailto:ann@bakery.example">ann@bakery.example</a></div></div>`;
  expect(await read('https://studio.zendesk.com/agent/tickets/42', html)).toMatchObject([
    {
      reference: '2026-05-13T08:15:00Z',
      direction: 'in',
      sender: 'ann@bakery.example',
      at: Date.UTC(2026, 4, 13, 8, 15),
      signals: asking('refund'),
    },
    { direction: 'out', signals: [] },
  ]);
});

describe('a site that nobody has described', () => {
  const page = (body: string) =>
    `<main><h1>Ticket 12</h1><p>ann@bakery.example</p><article><b>ann@bakery.example</b>${body}</article></main>`;
  const url = 'https://desk.host.example/tickets/12345';

  it('is read where its markup names the text of a message', async () => {
    const found = await read(url, page('<div class="message-body">I want a refund</div>'));
    expect(found).toMatchObject([{ reference: undefined, direction: 'in', signals: asking('refund') }]);
  });

  it('yields nothing where it does not', async () => {
    expect(await read(url, page('<p>I want a refund</p>'))).toEqual([]);
  });
});

it('a text that grows is read again, another one is not', async () => {
  const page = pageOf(gmail(mail('m1', 'ann@bakery.example', 'Hello')));
  const scan = new MessageScan([english]);
  let turns = 0;
  const look = () =>
    scan.read(
      openMessages(page, gmailUrl, allRecipes),
      2,
      async () => {
        turns += 1;
      },
      new AbortController().signal,
    );
  await look();
  // One for the language, one for the text.
  expect(turns).toBe(2);
  await look();
  expect(turns).toBe(2);
  const body = page.querySelector('.a3s');
  body?.append(' there, we want a refund');
  expect((await look())?.[0]?.signals).toEqual(asking('refund'));
  expect(turns).toBe(3);
});

it('a page that makes every call fail yields nothing', () => {
  const page = pageOf(gmail(mail('m1', 'ann@bakery.example', 'Hello')));
  Object.defineProperty(page, 'querySelectorAll', {
    value: () => {
      throw new Error('trap');
    },
  });
  expect(openMessages(page, gmailUrl, allRecipes)).toEqual([]);
});
