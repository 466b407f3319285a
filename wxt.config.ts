import { defineConfig } from 'wxt';
import { packCatalogues } from './locales/pack-catalogues';

/** Sites whose access is asked for at install; every other site is granted by the person, one by one. */
const granted = ['https://mail.google.com/*'];
/** The e2e build may read the hosts of the tests, because a headless browser can not answer a permission prompt. */
const testHosts = [
  'http://127.0.0.1/*',
  'http://localhost/*',
  'https://*.example/*',
  'https://outlook.office.com/*',
];

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' ws: wss:",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types inspection-worker',
].join('; ');

export default defineConfig({
  imports: false,
  vite: () => ({
    plugins: [packCatalogues()],
    build: {
      // Every browser we run in knows it; the engine's script also runs where there is no document.
      modulePreload: { polyfill: false },
    },
    resolve: {
      // rxjs without what it carries for old browsers.
      conditions: ['es2015', 'module', 'browser', 'development|production'],
    },
  }),
  zip: {
    // What a reviewer needs to build the same files: `npm ci --ignore-scripts && npx wxt zip -b firefox`.
    includeSources: [
      'entrypoints/**',
      'lib/**',
      'components/**',
      'locales/**',
      'public/**',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'wxt.config.ts',
      'README.md',
      'LICENSE',
    ],
  },
  manifest: ({ browser, mode }) => {
    const hosts = mode === 'e2e' ? [...granted, ...testHosts] : granted;
    const common = {
      name: '__MSG_extName__',
      description: '__MSG_extDescription__',
      default_locale: 'en',
      commands: {
        'toggle-timer': { suggested_key: { default: 'Alt+T' }, description: '__MSG_commandTimer__' },
        'note-request': { suggested_key: { default: 'Alt+R' }, description: '__MSG_commandRequest__' },
        'toggle-dock': { suggested_key: { default: 'Alt+W' }, description: '__MSG_commandDock__' },
      },
    };
    if (browser === 'firefox') {
      return {
        ...common,
        permissions: ['activeTab', 'storage', 'unlimitedStorage', 'scripting', 'idle', ...hosts],
        optional_permissions: ['notifications', '*://*/*'],
        content_security_policy: pagePolicy,
        web_accessible_resources: ['sidepanel.html', 'mark.html'],
        browser_action: { default_title: '__MSG_extName__' },
        browser_specific_settings: {
          gecko: {
            id: 'worthwhile@worthwhile.example',
            strict_min_version: '140.0',
            data_collection_permissions: { required: ['none'] },
          },
        },
      };
    }
    return {
      ...common,
      minimum_chrome_version: '148',
      message_serialization: 'structured_clone',
      permissions: [
        'activeTab',
        'offscreen',
        'sidePanel',
        'storage',
        'unlimitedStorage',
        'scripting',
        'idle',
        // A headless browser can not answer a permission prompt.
        ...(mode === 'e2e' ? ['notifications'] : []),
      ],
      host_permissions: hosts,
      optional_permissions: mode === 'e2e' ? [] : ['notifications'],
      optional_host_permissions: ['*://*/*'],
      externally_connectable: { ids: [], matches: [] },
      content_security_policy: { extension_pages: pagePolicy },
      web_accessible_resources: [
        { resources: ['sidepanel.html', 'mark.html'], matches: ['<all_urls>'], use_dynamic_url: true },
      ],
      action: { default_title: '__MSG_extName__' },
    };
  },
});
