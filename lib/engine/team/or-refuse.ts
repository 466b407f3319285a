import { RosterRefusal } from '../../sync/identity/roster-refusal';
import { CommandError } from '../command-error';

/** What the roster refuses is told to the person; anything else is our bug. */
export async function orRefuse<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof RosterRefusal)
      throw new CommandError('refused', `The team does not allow this: ${error.message}.`, { cause: error });
    throw error;
  }
}
