import { chai, JestChaiExpect } from '@vitest/expect';

/** As much of vitest as an acceptance suite needs, for a page: the tests are collected, and run when asked. */
export const collected: { readonly name: string; readonly run: () => Promise<void> | void }[] = [];

chai.use(JestChaiExpect);

export const expect = chai.expect;

export function describe(_: string, collect: () => void): void {
  collect();
}

export function test(name: string, run: () => Promise<void> | void): void {
  collected.push({ name, run });
}
