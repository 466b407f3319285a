import type { WayCommands } from '../../way-command-types';
import type { Ways } from './ways';

type Told<T> = Promise<{ readonly value: T }>;

const told = async <T>(work: Promise<T>): Told<T> => ({ value: await work });

/** Carries out what a person does to reach teammates without a signaling server. */
export const wayCommands: {
  readonly [N in keyof WayCommands]: (
    team: { readonly ways: Ways },
    args: WayCommands[N]['args'],
  ) => Told<WayCommands[N]['answer']>;
} = {
  offerCode: ({ ways }, args) => told(ways.offerCode(args)),
  takeCode: ({ ways }, args) => told(ways.takeCode(args)),
  cancelCode: ({ ways }) => told(ways.cancelCode()),
  setIceServers: ({ ways }, args) => told(ways.setIceServers(args)),
  checkIceServer: ({ ways }, args) => told(ways.checkIceServer(args)),
  setMailbox: ({ ways }, args) => told(ways.setMailbox(args)),
  makeChangeFile: ({ ways }, args) => told(ways.files.make(args)),
  lookIntoChangeFile: ({ ways }, args) => told(ways.files.look(args)),
  takeChangeFile: ({ ways }, args) => told(ways.files.take(args)),
};
