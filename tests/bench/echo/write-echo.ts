import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from '../../harness/cleanup';

/**
 * The least an extension of this shape can do, in a folder of its own: its content script reads the subject whenever the
 * page changes, its offscreen document passes it on, and an iframe in a closed shadow root paints it.
 */
export function writeEcho(): string {
  const folder = join(tempFolder('echo'), 'extension');
  mkdirSync(folder);
  const manifest = {
    manifest_version: 3,
    name: 'Echo',
    version: '1.0',
    minimum_chrome_version: '148',
    message_serialization: 'structured_clone',
    permissions: ['offscreen'],
    host_permissions: ['https://mail.google.com/*'],
    background: { service_worker: 'background.js' },
    content_scripts: [
      { matches: ['https://mail.google.com/*'], js: ['content.js'], run_at: 'document_idle' },
    ],
    web_accessible_resources: [{ resources: ['frame.html'], matches: ['<all_urls>'], use_dynamic_url: true }],
  };
  const files: Record<string, string> = {
    'manifest.json': JSON.stringify(manifest),
    'background.js': BACKGROUND,
    'offscreen.html': '<!doctype html><script src="offscreen.js"></script>',
    'offscreen.js': OFFSCREEN,
    'content.js': CONTENT,
    'frame.html':
      '<!doctype html><meta charset="utf-8"><h1 data-testid="client-name"></h1><script src="frame.js"></script>',
    'frame.js': FRAME,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const BACKGROUND = `
  const justification = 'Passes a text on.';
  chrome.runtime.onMessage.addListener((message, sender, respond) => {
    chrome.offscreen
      .hasDocument()
      .then((is) => is || chrome.offscreen.createDocument({ url: 'offscreen.html', reasons: ['WORKERS'], justification }))
      .then(() => respond(true), () => respond(true));
    return true;
  });`;

const OFFSCREEN = `
  const frames = new Set();
  let latest;
  chrome.runtime.onConnect.addListener((port) => {
    if (port.name === 'frame') {
      frames.add(port);
      port.onDisconnect.addListener(() => frames.delete(port));
      if (latest !== undefined) port.postMessage(latest);
    } else {
      port.onMessage.addListener((subject) => {
        latest = subject;
        for (const frame of frames) frame.postMessage(subject);
      });
    }
  });`;

const CONTENT = `
  chrome.runtime.sendMessage('wake').then(() => {
    const port = chrome.runtime.connect({ name: 'hint' });
    const frame = document.createElement('iframe');
    frame.src = chrome.runtime.getURL('frame.html');
    frame.style.cssText = 'position:fixed;top:0;right:0;width:360px;height:100%;border:0;background:#fff';
    const host = document.createElement('div');
    host.attachShadow({ mode: 'closed' }).append(frame);
    document.documentElement.append(host);
    let last;
    const look = () => {
      const subject = document.querySelector('[role="main"] h2.hP')?.textContent;
      if (!subject || subject === last) return;
      last = subject;
      port.postMessage(subject);
    };
    new MutationObserver(look).observe(document.documentElement, {
      subtree: true, childList: true, attributes: true, attributeFilter: ['role', 'hidden', 'class'],
    });
    look();
  });`;

const FRAME = `
  const shown = document.querySelector('h1');
  chrome.runtime.sendMessage('wake').then(() => {
    chrome.runtime.connect({ name: 'frame' }).onMessage.addListener((subject) => {
      shown.textContent = subject;
    });
  });`;
