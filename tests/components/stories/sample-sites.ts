import { signal } from '@preact/signals';
import type { SitesPort } from '../../../components/model/sites-port';

/** Sites in a picture: two that a person allowed beside the one that came with the installation. */
export const sampleSites: SitesPort = {
  allowed: signal(['https://crm.example', 'http://helpdesk.example']),
  builtIn: ['mail.google.com'],
  siteOf: (address) => (URL.canParse(address) ? new URL(address).origin : undefined),
  allow: async () => true,
  leave: async () => undefined,
  mark: async () => undefined,
  marked: signal(['crm.example']),
};
