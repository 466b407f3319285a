import type { LadderState } from '../ladder';
import type { PartName } from '../score/types';
import { PARTS } from '../score/types';
import { RAISE_FACTORS, type RaiseFactor } from './steps';

/** Ways to repair, each with a sentence of its own. */
export const REPAIR_WAYS = [
  're-price',
  'plan-for-late',
  'invoice-earlier',
  'deposit',
  'invoice-more-often',
  'change-order',
  'contact-rules',
  'paid-tier',
  'boundary-talk',
] as const;
export type RepairWay = (typeof REPAIR_WAYS)[number];

/** What the ladder suggests, taken apart. */
export type Suggestion =
  | { readonly step: 'keep' }
  /** `part` = what to look after first. */
  | { readonly step: 'nurture'; readonly part: PartName | undefined }
  /** `factor` = the price that would do; only with the way `re-price`. */
  | { readonly step: 'repair'; readonly ways: readonly RepairWay[]; readonly factor: number | undefined }
  /** The chance in question, 1 to 3. `isDue` = something new happened, or none was given yet; else the last one stands. */
  | { readonly step: 'chance'; readonly number: number; readonly isDue: boolean }
  | { readonly step: 'raise'; readonly factor: RaiseFactor }
  /** `on` = the first last day that is fair. */
  | { readonly step: 'part-ways'; readonly on: string };

/** Reads the action of a ladder state. `given` = chances given before. Throws on an action the ladder does not make. */
export function suggestionOf(
  { action, chances }: Pick<LadderState, 'action' | 'chances'>,
  given: number,
): Suggestion {
  if (action === 'keep') return { step: 'keep' };
  if (action.startsWith('nurture'))
    return { step: 'nurture', part: PARTS.find((part) => action === `nurture:${part}`) };
  if (action.startsWith('repair')) {
    const factor = / x([\d.]+)$/.exec(action)?.[1];
    const ways = action.replace(/^repair:?/, '').replace(/ x[\d.]+$/, '');
    return {
      step: 'repair',
      ways: REPAIR_WAYS.filter((way) => ways.split(', ').includes(way)),
      factor: factor === undefined ? undefined : Number(factor),
    };
  }
  if (action.startsWith('chance'))
    return { step: 'chance', number: Math.max(1, chances), isDue: chances > given || given === 0 };
  const factor = RAISE_FACTORS.find((times) => action === `raise x${times}`);
  if (factor) return { step: 'raise', factor };
  const on = /^part-ways on (\d{4}-\d{2}-\d{2})$/.exec(action)?.[1];
  if (on === undefined) throw new Error(`The ladder has no action “${action}”.`);
  return { step: 'part-ways', on };
}
