/** The script that reads a page, as the browser is told of it. */
export const PAGE_SCRIPT = 'content-scripts/content.js';
