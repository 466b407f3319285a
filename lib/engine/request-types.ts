import type { ClientId, InteractionId } from '../domain/ids';
import type { RecordOf } from '../domain/records/schemas';
import type { PhraseId, SignalKind } from '../domain/signals/signal';
import type { ResponseTime } from '../domain/waiting';

export interface RequestQueries {
  /** What a client asks for: found in the messages that are open in a tab, and noted but not answered yet. */
  requests: {
    args: { readonly clientId: ClientId; readonly tabId?: number | undefined };
    result: RequestsView;
  };
  /** Who waits for an answer; of one client when it is named. */
  waiting: { args: { readonly clientId?: ClientId | undefined }; result: WaitingView };
  /** When the key for a request was pressed in a tab, epoch ms; undefined = never. */
  requestKey: { args: { readonly tabId?: number | undefined }; result: { readonly at: number | undefined } };
}

export interface RequestCommands {
  /** The key for a request was pressed in a tab: the sidebar there opens its list of kinds. */
  askRequest: { args: { readonly tabId: number }; answer: null };
  /** What a person says about a find: a request is noted (or a hostile message marked), or that the phrase was wrong. */
  settleFind: { args: Find & { readonly clientId: ClientId; readonly right: boolean }; answer: null };
}

/** What a message seems to ask for. */
export interface Find {
  readonly kind: SignalKind;
  /** Salted hashes of the message and its conversation. */
  readonly message: string;
  readonly reference: string;
  /** YYYY-MM-DD of the message. */
  readonly on: string;
  readonly phrases: readonly PhraseId[];
}

export interface RequestsView {
  /** One of each kind, of the newest message it was found in. */
  readonly finds: readonly Find[];
  /** Without an answer, or with a change order that is not settled; newest first. */
  readonly open: readonly RecordOf<'request'>[];
}

export interface WaitingRow {
  readonly clientId: ClientId;
  readonly name: string;
  /** Epoch ms of the first message without an answer. */
  readonly since: number;
  /** The latest message of the conversation. */
  readonly latest: InteractionId;
}

export interface WaitingView {
  /** The longest first; at most fifty. */
  readonly rows: readonly WaitingRow[];
  readonly count: number;
  /** Over the conversations of the last ninety days; undefined = none was answered. */
  readonly response: ResponseTime | undefined;
}
