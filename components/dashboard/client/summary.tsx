import type { ClientCard } from '../../../lib/bridge/contract';
import { Brief } from '../../card/brief';
import { MoneyLine } from '../../card/money-line';
import { Notes } from '../../card/notes';
import { ScoreBlock } from '../../card/score/score-block';
import { TimerBlock } from '../../card/timer/timer-block';

/** What the sidebar shows of a client, made of the same pieces. */
export function Summary({ card }: { readonly card: ClientCard }) {
  const { client } = card;
  return (
    <div class="client-summary">
      <ScoreBlock clientId={client.id} score={card.score} />
      <TimerBlock client={client} time={card.time} />
      <MoneyLine money={card.money} pattern={card.score.result.latePattern} size={client.size} />
      <Notes clientId={client.id} notes={card.notes} />
      <Brief clientId={client.id} text={card.brief} />
    </div>
  );
}
