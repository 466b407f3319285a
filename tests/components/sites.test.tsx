import { signal } from '@preact/signals';
import { act, fireEvent, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { SitesPort } from '../../components/model/sites-port';
import { siteOf } from '../../lib/platform/allowed-sites';
import { showSidebar } from './show-sidebar';

function sitesWith(answer: boolean) {
  const asked: string[] = [];
  const sites: SitesPort = {
    allowed: signal([]),
    builtIn: [],
    siteOf: () => undefined,
    allow: async (site) => {
      asked.push(site);
      return answer;
    },
    leave: async () => undefined,
    mark: async () => undefined,
    marked: signal([]),
  };
  return { asked, sites };
}

describe('a page that is not read', () => {
  it('is offered to be read where its site is known, and asked for on a click', async () => {
    const { asked, sites } = sitesWith(true);
    const { findByTestId } = showSidebar(
      { page: { kind: 'not-watched' } },
      { sites, site: signal('https://crm.example') },
    );
    const button = await findByTestId('allow-site');
    expect(button.textContent).toBe('Use Worthwhile on crm.example');
    expect(asked).toEqual([]);
    fireEvent.click(button);
    await waitFor(() => expect(asked).toEqual(['https://crm.example']));
  });

  it('says how it is offered where its site is not known, and leads to the settings', async () => {
    const { sites } = sitesWith(true);
    const { opened, findByText, queryByTestId } = showSidebar(
      { page: { kind: 'not-watched' } },
      { sites, site: signal(undefined) },
    );
    const button = await findByText('Open settings');
    expect(queryByTestId('allow-site')).toBeNull();
    await act(async () => void fireEvent.click(button));
    expect(opened).toEqual(['settings']);
  });
});

it.each([
  ['https://crm.example/contacts/7?tab=1', 'https://crm.example'],
  ['http://127.0.0.1:8080/', 'http://127.0.0.1'],
  ['about:blank', undefined],
  ['chrome://settings', undefined],
  ['crm.example', undefined],
])('the site of %s is %s', (address, site) => {
  expect(siteOf(address)).toBe(site);
});
