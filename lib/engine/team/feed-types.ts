import * as v from 'valibot';
import type { DeviceId } from '../../sync/peer';

const device = v.optional(
  v.pipe(
    v.string(),
    v.transform((id) => id as DeviceId),
  ),
);
const side = v.object({ value: v.unknown(), by: device });

/** Something that somebody changed: one record at one moment, or many at once. */
export const feedItem = v.object({
  /** Epoch ms by our clock. */
  at: v.number(),
  /** Who did it; undefined when that is not known. */
  by: device,
  root: v.string(),
  id: v.string(),
  how: v.picklist(['made', 'changed', 'removed', 'many']),
  fields: v.array(v.string()),
  /** Records; 1 but for `many`. */
  count: v.number(),
});
export interface FeedItem {
  readonly at: number;
  readonly by: DeviceId | undefined;
  readonly root: string;
  readonly id: string;
  readonly how: 'made' | 'changed' | 'removed' | 'many';
  readonly fields: readonly string[];
  readonly count: number;
}

/** Two people wrote the same field at the same time. It is open while the value that stands is still `kept`. */
export const conflict = v.object({
  kind: v.string(),
  root: v.string(),
  key: v.string(),
  record: v.string(),
  field: v.string(),
  at: v.number(),
  /** The Yjs item that holds the kept value. */
  item: v.tuple([v.number(), v.number()]),
  kept: side,
  lost: side,
});
export interface Conflict {
  readonly kind: string;
  readonly root: string;
  readonly key: string;
  readonly record: string;
  readonly field: string;
  readonly at: number;
  readonly item: readonly [number, number];
  readonly kept: { readonly value: unknown; readonly by: DeviceId | undefined };
  readonly lost: { readonly value: unknown; readonly by: DeviceId | undefined };
}
