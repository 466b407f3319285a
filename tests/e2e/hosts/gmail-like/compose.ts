import type { Person } from '../../../fixtures/mail/mail';
import { element } from './element';

export interface Draft {
  readonly to?: readonly Person[];
  readonly cc?: readonly Person[];
  readonly bcc?: readonly Person[];
  readonly subject?: string;
}

/** The window in which a mail is written: recipients as chips, each with a hidden twin. */
export function composeWindow(draft: Draft, close: () => void): HTMLElement {
  const closing = element('button', { type: 'button', class: 'Ha', 'aria-label': 'Save and close' }, '×');
  closing.addEventListener('click', close);
  const body = element('div', {
    class: 'Am Al editable',
    role: 'textbox',
    contenteditable: 'true',
    'aria-label': 'Message body',
    'aria-multiline': 'true',
  });
  return element(
    'div',
    { class: 'nH Hd', role: 'dialog', 'aria-label': 'New message' },
    element('div', { class: 'nH Hy' }, 'New message', closing),
    chips('to', draft.to ?? []),
    chips('cc', draft.cc ?? []),
    chips('bcc', draft.bcc ?? []),
    element('input', {
      name: 'subjectbox',
      class: 'aoT',
      'aria-label': 'Subject',
      placeholder: 'Subject',
      value: draft.subject,
    }),
    body,
  );
}

function chips(field: 'to' | 'cc' | 'bcc', people: readonly Person[]): HTMLElement {
  const made = people.map((person) => {
    const twin = element(
      'div',
      { class: 'az9', 'aria-hidden': 'true' },
      element('span', { email: person.address }, person.name),
    );
    return element(
      'div',
      { role: 'option', class: 'agh', 'data-hovercard-id': person.address, 'data-name': person.name },
      element('span', { class: 'akl' }, person.name || person.address),
      twin,
    );
  });
  const input = element('input', { class: 'agP', 'aria-label': `${field} recipients`, autocomplete: 'off' });
  return element(
    'div',
    { class: 'anm', name: field },
    element('span', { class: 'aoy' }, field),
    element('div', { role: 'listbox' }, ...made),
    input,
  );
}
