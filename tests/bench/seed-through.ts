import type { Page } from 'playwright-core';
import './pages/protocol';
import type { SeededDocument } from './workspace/large-workspace';

/** Bytes that one message of a debugger carries without trouble. */
const PART = 3_000_000;

/** Hands bytes to a page of the benches, which keeps them until it is told what they are. */
export async function sendBytes(page: Page, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; at += PART) {
    const part = Buffer.from(bytes.subarray(at, at + PART)).toString('base64');
    await page.evaluate((text) => globalThis.bench.addBytes(text), part);
  }
}

/** Puts a document into the store of the page's origin. */
export async function seedThrough(page: Page, { name, update, digest }: SeededDocument): Promise<void> {
  await sendBytes(page, update);
  if (digest) await sendBytes(page, digest);
  const args = [name, digest?.length ?? 0] as const;
  await page.evaluate(([document, size]) => globalThis.bench.seed(document, size), args);
}
