import { fingerprintOf } from './fingerprint';
import type { Candidate, LinkMessage } from './link-message';

type Spoken = Exclude<LinkMessage, { kind: 'bye' | 'restart' }>;

interface NegotiationPorts {
  readonly initiator: boolean;
  say(message: LinkMessage): void;
}

/** Candidates that may wait for the description they belong to. */
const MOST_WAITING = 64;
/** Candidates are gathered for so long before they are told together, ms. */
const GATHER_MS = 20;

/**
 * Offers, answers and candidates of one connection. Only the initiator offers, so there is no glare; every offer has
 * a round of its own, and what belongs to another round is ignored.
 */
export class Negotiation {
  /** Round of the newest offer, ours or theirs. */
  #round = -1;
  /** Round whose remote description is set. */
  #settled = -1;
  #pinned: string | undefined;
  #work: Promise<void> = Promise.resolve();
  #stopped = false;
  #found: Candidate[] = [];
  #telling: ReturnType<typeof setTimeout> | undefined;
  #waiting: { readonly round: number; readonly candidate: Candidate }[] = [];

  constructor(
    readonly connection: RTCPeerConnection,
    readonly ports: NegotiationPorts,
    readonly failed: (message: string) => void,
  ) {
    connection.onicecandidate = ({ candidate }) => {
      if (candidate) this.#gather(candidate);
    };
  }

  /** Makes an offer and tells it. `newPath`: over a path that is looked for anew. */
  offer(newPath: boolean): void {
    this.#do(async () => {
      const offer = await this.connection.createOffer({ iceRestart: newPath });
      this.#round += 1;
      await this.connection.setLocalDescription(offer);
      this.#say({ kind: 'offer', round: this.#round, sdp: offer.sdp ?? '' });
    });
  }

  hear(message: Spoken): void {
    this.#do(async () => {
      if (message.kind === 'offer') await this.#answer(message);
      else if (message.kind === 'answer') await this.#settle(message);
      else for (const candidate of message.candidates) await this.#add(message.round, candidate);
    });
  }

  /** From now on a description with another certificate is refused: the handshake has signed this one. */
  pin(fingerprint: string): void {
    this.#pinned = fingerprint;
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#telling);
    this.connection.onicecandidate = null;
  }

  async #answer({ round, sdp }: { readonly round: number; readonly sdp: string }): Promise<void> {
    if (this.ports.initiator || round <= this.#round || !this.#fits(sdp)) return;
    await this.connection.setRemoteDescription({ type: 'offer', sdp });
    this.#round = round;
    this.#settled = round;
    const answer = await this.connection.createAnswer();
    await this.connection.setLocalDescription(answer);
    this.#say({ kind: 'answer', round, sdp: answer.sdp ?? '' });
    await this.#addWaiting();
  }

  async #settle({ round, sdp }: { readonly round: number; readonly sdp: string }): Promise<void> {
    const asked = this.ports.initiator && this.connection.signalingState === 'have-local-offer';
    if (!asked || round !== this.#round || !this.#fits(sdp)) return;
    await this.connection.setRemoteDescription({ type: 'answer', sdp });
    this.#settled = round;
    await this.#addWaiting();
  }

  async #add(round: number, candidate: Candidate): Promise<void> {
    if (round < this.#round) return;
    if (round === this.#settled) {
      // One kind of candidate that a browser does not know is no reason to give the others up.
      await this.connection.addIceCandidate(candidate).catch(() => undefined);
    } else if (this.#waiting.length < MOST_WAITING) this.#waiting.push({ round, candidate });
  }

  async #addWaiting(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { round, candidate } of waiting) await this.#add(round, candidate);
  }

  #fits(sdp: string): boolean {
    return this.#pinned === undefined || fingerprintOf(sdp) === this.#pinned;
  }

  #gather({ candidate, sdpMid, sdpMLineIndex }: RTCIceCandidate): void {
    if (candidate === '') return;
    this.#found.push({ candidate, sdpMid, sdpMLineIndex });
    if (this.#found.length > 1) return;
    const round = this.#round;
    this.#telling = setTimeout(() => {
      const candidates = this.#found.splice(0);
      for (let at = 0; at < candidates.length; at += 32) {
        this.#say({ kind: 'candidates', round, candidates: candidates.slice(at, at + 32) });
      }
    }, GATHER_MS);
  }

  #say(message: LinkMessage): void {
    if (!this.#stopped) this.ports.say(message);
  }

  /** One step after the other: a candidate that overtakes its description would be refused. */
  #do(step: () => Promise<void>): void {
    this.#work = this.#work
      .then(() => (this.#stopped ? undefined : step()))
      .catch((cause: unknown) => {
        if (!this.#stopped) this.failed(`The connection could not be agreed on: ${String(cause)}`);
      });
  }
}
