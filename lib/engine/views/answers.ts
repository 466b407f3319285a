import type { ClientId } from '../../domain/ids';
import {
  type AnswerableMessage,
  type Answered,
  firstAnswers,
  type WaitingThread,
  waitingThreads,
} from '../../domain/waiting';
import type { Workspace } from '../workspace';

/** How it stands with the answers to a client, in the ledgers that are loaded. */
export interface Answers {
  readonly threads: readonly WaitingThread[];
  readonly answered: readonly Answered[];
}

/** Worked out of single fields, because a client may have thousands of messages. */
export function answersTo(workspace: Workspace, client: ClientId): Answers {
  const { interaction } = workspace;
  const messages: AnswerableMessage[] = [];
  for (const id of workspace.idsOf('interaction', client)) {
    const thread = interaction.peek(id, 'reference');
    const at = interaction.peek(id, 'at');
    if (typeof thread !== 'string' || typeof at !== 'number' || interaction.peek(id, 'deletedAt')) continue;
    const direction = interaction.peek(id, 'direction') === 'out' ? 'out' : 'in';
    messages.push({ id, thread, at, direction, settled: interaction.peek(id, 'noReply') === true });
  }
  return { threads: waitingThreads(messages), answered: firstAnswers(messages) };
}
