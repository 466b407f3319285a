import { makeConnection, makeDataChannel } from './make-connection';

/** A server that answers at all does so sooner, ms. */
const ANSWER_WITHIN_MS = 5_000;

/** Whether a STUN or TURN server answers now: it shows this device a route of its own. Never rejects for a silent one. */
export async function checkServer(server: RTCIceServer): Promise<boolean> {
  const connection = makeConnection([server]);
  try {
    makeDataChannel(connection);
    const answered = new Promise<boolean>((resolve) => {
      connection.onicecandidate = ({ candidate }) => {
        if (!candidate) resolve(false);
        else if (/ typ (srflx|relay)/.test(candidate.candidate)) resolve(true);
      };
      setTimeout(() => resolve(false), ANSWER_WITHIN_MS);
    });
    await connection.setLocalDescription();
    return await answered;
  } finally {
    connection.onicecandidate = null;
    connection.close();
  }
}
