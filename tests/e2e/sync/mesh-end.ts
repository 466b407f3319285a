import type { View } from '../../harness/view';
import type { MeshPage } from './page/protocol';

type Promised<T> = T extends Promise<infer U> ? U : T;

/** One device in a page of a test: the page's functions, called from outside. */
export interface MeshEnd {
  readonly device: string;
  readonly view: View;
  start(urls: readonly string[], devices: readonly string[]): Promise<void>;
  stop(): Promise<void>;
  ask<K extends keyof MeshPage>(
    name: K,
    ...args: Parameters<MeshPage[K]>
  ): Promise<Promised<ReturnType<MeshPage[K]>>>;
  /** Resolves when the channel to the other is open and proved. */
  linked(other: string, timeout?: number): Promise<void>;
  /** Resolves when a whole message of so many bytes came from the other. */
  got(other: string, bytes: number, timeout?: number): Promise<void>;
}

/** `letter`: the device's id is it, 32 times. */
export function meshEnd(view: View, letter: string): MeshEnd {
  const device = deviceOf(letter);
  const call = (name: string, args: readonly unknown[]) =>
    `meshPage.${name}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
  return {
    device,
    view,
    start: (urls, devices) => view.evaluate(call('start', [device, urls, devices])),
    stop: () => view.evaluate(call('stop', [device])),
    ask: (name, ...args) => view.evaluate(call(name, args)),
    linked: (other, timeout) =>
      view.waitUntil(
        `${call('state', [device, other])} === 'connected'`,
        `${letter} is linked to ${other[0]}`,
        timeout,
      ),
    got: (other, bytes, timeout) =>
      view.waitUntil(
        `${call('received', [device, other])}.includes(${bytes})`,
        `${letter} got ${bytes} bytes from ${other[0]}`,
        timeout,
      ),
  };
}

export function deviceOf(letter: string): string {
  return letter.repeat(32);
}
