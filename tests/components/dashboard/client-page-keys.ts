import { act, fireEvent } from '@testing-library/preact';
import type { FakeEngine } from '../fake-engine';
import { martin } from '../stories/sample-card';

/** The address of a client's page. */
export const page = (part = '') => `#/clients/${martin.client.id}${part}`;

/** The last command. */
export const sent = (engine: FakeEngine) => engine.sent.at(-1);

/** Types into a field. */
export async function fill(field: HTMLElement, value: string): Promise<void> {
  await act(async () => void fireEvent.input(field, { target: { value } }));
}

/** Leaves a field. */
export async function leave(field: HTMLElement): Promise<void> {
  await act(async () => void fireEvent.blur(field));
}

/** Sends the form a field is part of. */
export async function submit(field: HTMLElement): Promise<void> {
  const form = field.closest('form');
  if (!form) throw new Error('no form around this field');
  await act(async () => void fireEvent.submit(form));
}
