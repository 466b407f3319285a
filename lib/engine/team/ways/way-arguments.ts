import * as v from 'valibot';
import type { WayCommands } from '../../way-command-types';

const nothing = v.object({});

/** The arguments of what a person does to reach teammates without a signaling server. */
export const wayArgs: {
  readonly [N in keyof WayCommands]: v.GenericSchema<unknown, WayCommands[N]['args']>;
} = {
  offerCode: v.object({ invite: v.optional(v.picklist(['device', 'owner', 'member'])) }),
  takeCode: v.object({ text: v.pipe(v.string(), v.maxLength(8192)) }),
  cancelCode: nothing,
};
