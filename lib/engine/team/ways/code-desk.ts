import type { Channel } from '../../../sync/channel';
import type { CodeExchange, CodeOffer } from '../../../sync/code/pair-by-code';
import { type CodeProblem, readCode } from '../../../sync/code/pasted-code';
import type { CodeAnswer, CodeTrouble } from '../../way-command-types';
import type { CodeView } from '../../way-query-types';
import type { TeamPorts } from '../team-ports';

/** Two browsers that can reach each other do so sooner, ms. */
const CONNECT_WITHIN_MS = 40_000;

/** What became of a connection: with whom, or why with nobody. */
export type Met = { readonly name: string } | { readonly why: 'not-let-in' | 'lost' };

export interface CodeDeskOptions {
  readonly ports: () => Promise<TeamPorts>;
  readonly iceServers: () => Promise<readonly RTCIceServer[]>;
  readonly now: () => number;
  /** An open channel to whoever has the other code: proves who that is, and uses it. Never rejects. */
  readonly meet: (channel: Channel, side: 'offer' | 'answer') => Promise<Met>;
  readonly changed: () => void;
  readonly report: (error: unknown) => void;
}

/** One exchange of codes at a time; a new one gives the old one up. */
export class CodeDesk {
  #view: CodeView | undefined;
  #exchange: CodeExchange | undefined;
  #offer: CodeOffer | undefined;
  #stop: () => void = () => undefined;
  #turn = 0;

  constructor(private readonly options: CodeDeskOptions) {}

  get view(): CodeView | undefined {
    return this.#view;
  }

  /** Makes the first code; `after` goes with it in one text. */
  async offer(after: string): Promise<void> {
    const turn = this.#begin({ step: 'making' });
    const { codes } = await this.options.ports();
    const offer = await codes.offer(await this.#options());
    if (!this.#follow(turn, offer, 'offer')) return;
    this.#offer = offer;
    this.#show({ step: 'offered', text: `${offer.code}${after}`, expires: offer.expires });
  }

  /** Takes what the other person gave. `mayAnswer`: a first code can be answered now. */
  async take(text: string, mayAnswer: boolean): Promise<CodeAnswer> {
    const read = await readCode(text);
    if (typeof read === 'string') return { problem: troubleOf(read) };
    const own = this.#exchange?.code;
    if (own !== undefined && text.replace(/\s/g, '').includes(own)) return { problem: 'own' };
    if (read.type === 'answer') return this.#accept(text);
    if (!mayAnswer) return { problem: 'not-now' };
    const turn = this.#begin({ step: 'making' });
    const { codes } = await this.options.ports();
    const answer = await codes.answer(text, await this.#options());
    if ('problem' in answer) {
      if (answer.problem === 'expired') this.#fail(turn, 'expired');
      else this.cancel();
      return { problem: troubleOf(answer.problem) };
    }
    if (this.#follow(turn, answer, 'answer'))
      this.#show({ step: 'answered', text: answer.code, expires: answer.expires });
    return { problem: undefined };
  }

  cancel(): void {
    this.#begin(undefined);
  }

  async #accept(text: string): Promise<CodeAnswer> {
    const offer = this.#offer;
    if (!offer) return { problem: 'wrong-kind' };
    const problem = await offer.accept(text);
    if (problem) return { problem: troubleOf(problem) };
    // The channel may be open before the description was taken.
    if (this.#view?.step !== 'offered') return { problem: undefined };
    this.#show({ step: 'connecting' });
    const turn = this.#turn;
    const { timers } = await this.options.ports();
    this.#stop = timers.after(CONNECT_WITHIN_MS, () => this.#fail(turn, 'no-way'));
    return { problem: undefined };
  }

  /** False when it was given up meanwhile. */
  #follow(turn: number, exchange: CodeExchange, side: 'offer' | 'answer'): boolean {
    if (turn !== this.#turn) {
      exchange.cancel();
      return false;
    }
    this.#exchange = exchange;
    exchange.channel
      .then((channel) => this.#opened(turn, channel, side))
      .catch((error: unknown) => {
        this.options.report(error);
        this.#fail(turn, 'lost');
      });
    return true;
  }

  async #opened(turn: number, channel: Channel | undefined, side: 'offer' | 'answer'): Promise<void> {
    if (!channel) return this.#fail(turn, 'expired');
    if (turn !== this.#turn) return channel.end({ kind: 'closed' });
    this.#stop();
    this.#show({ step: 'open' });
    const met = await this.options.meet(channel, side);
    if (turn !== this.#turn) return;
    if ('why' in met) this.#fail(turn, met.why);
    else {
      this.#end();
      this.#show({ step: 'met', name: met.name });
    }
  }

  #options(): Promise<{ iceServers: readonly RTCIceServer[]; now: () => number }> {
    return this.options.iceServers().then((iceServers) => ({ iceServers, now: this.options.now }));
  }

  #begin(view: CodeView | undefined): number {
    this.#end();
    this.#turn += 1;
    this.#show(view);
    return this.#turn;
  }

  #fail(turn: number, why: Extract<CodeView, { step: 'failed' }>['why']): void {
    if (turn !== this.#turn) return;
    this.#end();
    this.#turn += 1;
    this.#show({ step: 'failed', why });
  }

  /** Gives up what is not open yet; an open channel stays with who uses it. */
  #end(): void {
    this.#stop();
    this.#exchange?.cancel();
    this.#exchange = undefined;
    this.#offer = undefined;
  }

  #show(view: CodeView | undefined): void {
    this.#view = view;
    this.options.changed();
  }
}

function troubleOf(problem: CodeProblem): CodeTrouble {
  return problem.replaceAll(' ', '-') as CodeTrouble;
}
