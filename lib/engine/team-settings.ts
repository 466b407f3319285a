import * as v from 'valibot';
import type { PartName } from '../domain/score/types';
import type { Workspace } from './workspace';

const aWeight = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

/** How much each part of the score may add; scaled to 100 where it is used, so one must be above 0. */
export const weightsForm: v.GenericSchema<unknown, Readonly<Record<PartName, number>>> = v.pipe(
  v.object({
    effort: aWeight,
    late: aWeight,
    asks: aWeight,
    load: aWeight,
    tone: aWeight,
    conduct: aWeight,
  }),
  v.check((weights) => Object.values(weights).some((weight) => weight > 0)),
);

/** The settings that figures depend on, with their defaults (which live here, never in a document). */
export interface TeamSettings {
  readonly baseCurrency: string;
  /** IANA zone in which instants become dates. */
  readonly zone: string;
  /** Minor units of the base currency per hour. */
  readonly targetRate: number | undefined;
  /** Weights of the parts of the score; undefined = the usual ones. */
  readonly weights: Readonly<Record<PartName, number>> | undefined;
}

export function teamSettings(workspace: Workspace): TeamSettings {
  const { settings, deviceZone } = workspace;
  const base = settings.get('baseCurrency');
  const zone = settings.get('zone');
  const rate = settings.get('targetRate');
  const weights = v.safeParse(weightsForm, settings.get('weights'));
  return {
    baseCurrency: typeof base === 'string' ? base : 'EUR',
    zone: typeof zone === 'string' ? zone : deviceZone.name,
    targetRate: typeof rate === 'number' ? rate : undefined,
    weights: weights.success ? weights.output : undefined,
  };
}
