import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outline } from '../../lib/sites/outline';
import { pageOf } from './page';

describe('the outline of a page', () => {
  it('shows tags, roles, classes and ids without digits, and names of attributes', () => {
    const page = pageOf(
      '<main role="main" class="h7 box"><p id="msg-12" email="ann@bakery.example" title="Ann">Hello</p></main>',
    );
    expect(outline(page)).toContain(' main.h.box[role=main]\n  p#msg-[email title]');
  });

  it('holds no text and no value', () => {
    const secret = fc.stringMatching(/^[a-z]{12}$/);
    fc.assert(
      fc.property(secret, secret, secret, (text, value, mailbox) => {
        const page = pageOf(
          `<title>${text}</title><div id="user-${mailbox}@x.example" class="${mailbox}@x.example a"><p title="${value}" data-x="${value}" aria-label="${value}" role="${value} x">${text}</p>
           <a href="mailto:${mailbox}@x.example">${text}</a><input value="${value}" placeholder="${value}"><textarea>${text}</textarea><!-- ${text} --><script>${text}</script><svg><text>${text}</text></svg></div>`,
        );
        const seen = outline(page);
        for (const word of [text, value, mailbox]) expect(seen).not.toContain(word);
      }),
      { numRuns: 50 },
    );
  });

  it('holds no digit', () => {
    expect(outline(pageOf('<h1 class="c12 _8g73" id="user-4711-email">1</h1>'))).not.toMatch(/\d/);
  });

  it('folds equal neighbours and stays small', () => {
    expect(outline(pageOf(`<ul>${'<li class="row"><b>x</b></li>'.repeat(500)}</ul>`))).toContain('… ×500');
    const deep = Array.from(
      { length: 5_000 },
      (_, at) => `<p class="${'ab'.repeat(at % 15)}"><i></i></p>`,
    ).join('');
    expect(outline(pageOf(deep)).length).toBeLessThanOrEqual(12_000);
  });
});
