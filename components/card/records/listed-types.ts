import type { Queries } from '../../../lib/bridge/contract';

/** Record types that can be listed for a client. */
export type ListedType = Queries['records']['args']['type'];

export const listedTypes = [
  'invoice',
  'request',
  'rating',
  'interaction',
  'entry',
] as const satisfies ListedType[];
