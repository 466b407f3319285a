import { expect, it } from 'vitest';
import { isStableName } from '../../../lib/sites/teach/stable-name';

it.each([
  'email',
  'customer-email',
  'customerEmail',
  'contact_name',
  'person-card__mail',
  'h1-title',
  'arearef',
  'rcmContactAddress',
])('%s is a name that somebody gave', (name) => {
  expect(isStableName(name)).toBe(true);
});

it.each([
  'contact-7',
  'ember1234',
  'react-select-2-input',
  ':r1:',
  'css-1x2y3z',
  'sc-bdVaJa',
  'sc-gsnTZi',
  'jss12',
  'Header_title__3xYz2',
  'svelte-1xyzabc',
  '_ngcontent-abc',
  'a8f3b2c1',
  'xkqwzt',
  'radix-:r3:',
  'x',
  '',
])('%s was made by a machine, or names one record', (name) => {
  expect(isStableName(name)).toBe(false);
});
