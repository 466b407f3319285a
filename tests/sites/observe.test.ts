import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allRecipes } from '../../lib/sites/all-recipes';
import { observe } from '../../lib/sites/observe';
import { clientOf, gmailMessage, gmailThread, gmailUrl, observeAt, pageOf } from './page';

const ann = gmailMessage('ann@bakery.example', 'Ann', 'Hello');

describe('a list', () => {
  it('names nobody, however many addresses it shows', () => {
    const row =
      '<tr class="zA"><td><span class="yP" email="ann@bakery.example" name="Ann">Ann</span></td></tr>';
    const list = observeAt(
      gmailUrl,
      `<head><title>Inbox - me@studio.example - Gmail</title></head><div role="main"><table>${row}</table></div>`,
    );
    expect(list).toMatchObject({ view: 'none', own: 'me@studio.example', people: [], client: undefined });
  });

  it('names nobody while a thread that was open before is kept in the page', () => {
    const kept = `<div><h2 class="hP">Old</h2>${ann}</div><div role="main"><table></table></div>`;
    expect(observeAt(gmailUrl, kept).view).toBe('none');
  });
});

describe('an open thread', () => {
  it('is read in the active view only', () => {
    const stale = `<div><h2 class="hP">Old</h2>${gmailMessage('bob@tiles.example', 'Bob')}</div>`;
    const seen = observeAt(gmailUrl, stale + gmailThread('Oven', ann));
    expect(seen).toMatchObject({ view: 'message', subject: 'Oven' });
    expect(seen.people.map((person) => person.address)).not.toContain('bob@tiles.example');
  });

  it.each(['me', 'moi', 'я', '我', 'mir', '自分', 'mí'])(
    "knows the reader by the name %s, which is nobody's name",
    (me) => {
      const seen = observeAt(
        gmailUrl,
        gmailThread('Oven', gmailMessage('ann@bakery.example', 'Ann', 'x', me), 'Gmail'),
      );
      expect(seen.own).toBe('me@studio.example');
      expect(seen.people.find((person) => person.address === 'me@studio.example')?.name).toBe('');
    },
  );

  it('counts the words of the last message without what it quotes', () => {
    const last = gmailMessage(
      'ann@bakery.example',
      'Ann',
      'three new words<br>&gt; a line of old text<div class="gmail_quote">much older text</div>',
    );
    expect(observeAt(gmailUrl, gmailThread('Oven', ann + last))).toMatchObject({ words: 3, direction: 'in' });
  });

  it('is outgoing when we wrote last', () => {
    const thread = gmailThread('Oven', ann + gmailMessage('me@studio.example', 'Me', 'Yes'));
    expect(observeAt(gmailUrl, thread)).toMatchObject({ direction: 'out' });
  });

  it('takes hostile names and subjects as text', () => {
    const seen = observeAt(
      gmailUrl,
      gmailThread(
        '&lt;script&gt;x&lt;/script&gt;',
        gmailMessage('eve@x.example', '&lt;img onerror=x&gt;', 'x'),
      ),
    );
    expect(seen.subject).toBe('<script>x</script>');
    expect(seen.people[0]?.name).toBe('<img onerror=x>');
  });

  it('gives way to a draft only while the draft has the focus', () => {
    const draft =
      '<div role="dialog"><div name="to"><div role="option" data-hovercard-id="lea@prospect.example" data-name="Lea"></div></div><input name="subjectbox"></div>';
    document.documentElement.innerHTML = `<head><title>Oven - me@studio.example - Gmail</title></head><body>${gmailThread('Oven', ann)}${draft}</body>`;
    expect(clientOf(observe(document, gmailUrl, allRecipes))).toBe('ann@bakery.example');
    document.querySelector<HTMLInputElement>('[name="subjectbox"]')?.focus();
    expect(observe(document, gmailUrl, allRecipes).view).toBe('compose');
    expect(clientOf(observe(document, gmailUrl, allRecipes))).toBe('lea@prospect.example');
  });

  it('without anybody in it is unclear, not nobody', () => {
    expect(observeAt(gmailUrl, gmailThread('Oven', '')).view).toBe('unclear');
  });
});

describe('an observation', () => {
  it('never holds text of a message', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{9,14}$/), { minLength: 1, maxLength: 20 }), (body) => {
        const seen = JSON.stringify(
          observeAt(gmailUrl, gmailThread('Oven', gmailMessage('ann@bakery.example', 'Ann', body.join(' ')))),
        );
        for (const word of body) expect(seen).not.toContain(word);
      }),
      { numRuns: 25 },
    );
  });

  it('leaves the page as it was', () => {
    const page = pageOf(gmailThread('Oven', ann));
    const before = page.documentElement.outerHTML;
    observe(page, gmailUrl, allRecipes);
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it('is unclear where the page makes DOM calls fail or a recipe has a wrong selector', () => {
    const page = pageOf(gmailThread('Oven', ann));
    Object.defineProperty(page, 'querySelectorAll', { value: 'clobbered' });
    expect(observe(page, gmailUrl, allRecipes).view).toBe('unclear');
    const wrong = {
      id: 'x',
      name: 'X',
      date: '2026-01-01',
      evidence: 'C',
      where: {},
      views: [{ kind: 'record', open: 'p:::' }],
    } as const;
    expect(observeAt('https://x.example/', '<p></p>', [wrong]).view).toBe('unclear');
  });

  it('survives any markup', () => {
    const piece = fc.constantFrom(
      '<div role="main">',
      '</div>',
      '<h2 class="hP">',
      '<span class="gD" email="',
      '">',
      '<input name="attributes">',
      '<form name="querySelector">',
      'a@b.example',
      '<!--',
      '<script>',
      '\u0000',
      '<table>',
      '<div class="ads">',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(observeAt(gmailUrl, pieces.join(''))).toHaveProperty('view');
      }),
    );
  });

  it('finds the same person in both spellings of a domain', () => {
    for (const domain of ['bücher.example', 'xn--bcher-kva.example']) {
      expect(
        clientOf(observeAt(gmailUrl, gmailThread('Oven', gmailMessage(`ann@${domain}`, 'Ann', 'x')))),
      ).toBe('ann@xn--bcher-kva.example');
    }
  });
});

describe('a recipe', () => {
  it('reaches into open shadow roots', () => {
    const page = pageOf('<x-record></x-record>');
    const host = page.querySelector('x-record');
    if (host === null) throw new Error('no host');
    host.attachShadow({ mode: 'open' }).innerHTML = '<b>ann@bakery.example</b>';
    const recipe = {
      id: 'x',
      name: 'X',
      date: '2026-01-01',
      evidence: 'C',
      where: {},
      views: [
        { kind: 'record', open: 'x-record >>> b', people: [{ role: 'requester', each: 'x-record >>> b' }] },
      ],
    } as const;
    expect(clientOf(observe(page, 'https://x.example/', [recipe]))).toBe('ann@bakery.example');
  });

  it('is tried only on its hosts', () => {
    expect(observeAt('https://mail.google.com.evil.example/', gmailThread('Oven', ann)).recipe).toBe(
      'generic',
    );
    expect(observeAt('about:blank', gmailThread('Oven', ann)).recipe).toBe('generic');
  });
});
