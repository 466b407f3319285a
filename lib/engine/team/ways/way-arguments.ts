import * as v from 'valibot';
import { signalingProblem } from '../../../sync/signaling/open-signaling';
import type { WayCommands } from '../../way-command-types';

const nothing = v.object({});
const text = v.pipe(v.string(), v.trim(), v.maxLength(400));
const given = v.optional(v.pipe(text, v.minLength(1)));

/** A STUN or TURN server that the browser does not throw at. */
export const iceServer = v.pipe(
  v.object({
    url: v.pipe(
      v.string(),
      v.regex(
        /^(stuns?:[^\s?/]+|turns?:[^\s?/]+(\?transport=(udp|tcp))?)$/i,
        'A STUN or TURN server has an address like stun:stun.example or turn:turn.example:3478.',
      ),
    ),
    user: given,
    password: given,
  }),
  v.check(
    ({ url, user, password }) => !/^turn/i.test(url) || (user !== undefined && password !== undefined),
    'A TURN server needs a user and a password.',
  ),
);

/** Where the mailbox is, and who this device is there. */
export const mailbox = v.object({
  servers: v.pipe(
    v.array(
      v.pipe(
        v.string(),
        v.check(
          (address) => signalingProblem(address) === undefined,
          'A mailbox has an address like wss://mailbox.example.',
        ),
      ),
    ),
    v.minLength(1, 'A mailbox has an address like wss://mailbox.example.'),
    v.maxLength(8),
  ),
  place: v.pipe(
    v.string(),
    v.regex(
      /^[0-9A-Za-z_-]{1,64}$/,
      'The place in the mailbox is a word of letters and digits, such as k3f9.',
    ),
  ),
  user: given,
  password: given,
});

/** What goes over a line between a page and the engine in one piece. */
const MOST_BYTES = 50_000_000;
const file = v.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.length <= MOST_BYTES,
  'The file is too large to be taken in at once.',
);

/** The arguments of what a person does to reach teammates without a signaling server. */
export const wayArgs: {
  readonly [N in keyof WayCommands]: v.GenericSchema<unknown, WayCommands[N]['args']>;
} = {
  offerCode: v.object({ invite: v.optional(v.picklist(['device', 'owner', 'member'])) }),
  takeCode: v.object({ text: v.pipe(v.string(), v.maxLength(8192)) }),
  cancelCode: nothing,
  setIceServers: v.object({ servers: v.pipe(v.array(iceServer), v.maxLength(6)) }),
  checkIceServer: v.object({ server: iceServer }),
  setMailbox: v.object({ mailbox: v.optional(mailbox) }),
  makeChangeFile: v.object({ devices: v.array(v.string()) }),
  lookIntoChangeFile: v.object({ file }),
  takeChangeFile: v.object({ file }),
};
