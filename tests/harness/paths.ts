import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Builds with the test hosts granted; made by `npm run build:e2e`. */
export const BUILD_CHROME_E2E = `${ROOT}/.output/chrome-mv3-e2e`;
export const BUILD_FIREFOX_E2E = `${ROOT}/.output/firefox-mv2-e2e`;

/** Builds as they ship; made by `npm run build`. */
export const BUILD_CHROME = `${ROOT}/.output/chrome-mv3`;
export const BUILD_FIREFOX = `${ROOT}/.output/firefox-mv2`;

export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
