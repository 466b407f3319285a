import { useState } from 'preact/hooks';
import type { AbsenceView, Commands } from '../../../lib/bridge/contract';
import { Button } from '../../design/button';
import { veil } from '../../design/veil';
import { formatDay, formatTime } from '../../format/date';
import { formatUnit } from '../../format/duration';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';
import { ClientSearch } from '../../sidebar/client-search';
import './absence-prompt.css';

type Answer = Commands['answerAbsence']['args']['answer'];

/** The oldest question about a timer that ran while nobody was there, or past the end of the day. */
export function AbsencePrompt() {
  const asked = useQuery('absences', {})?.[0];
  return asked ? <Question key={asked.id} asked={asked} /> : null;
}

function Question({ asked }: { readonly asked: AbsenceView }) {
  const { act, now } = useApp();
  const [giving, setGiving] = useState(false);
  const { from, to, clientName, running } = asked;
  const answer = (given: Answer, done: string) =>
    void act('answerAbsence', { id: asked.id, answer: given }, done);
  const at = formatTime(from);
  const choice = (kind: Exclude<Answer['kind'], 'give'>, words: string, main = false) => (
    <Button
      small
      kind={main ? 'primary' : 'plain'}
      data-testid={`absence-${kind}`}
      onClick={() => answer({ kind }, t('absence.answered', { what: words }))}
    >
      {words}
    </Button>
  );
  const client = veil(clientName);
  if (asked.why === 'day-end') {
    return (
      <section class="absence" aria-label={t('absence.title')} data-testid="absence">
        <p role="status">
          {t(running ? 'absence.day-end' : 'absence.ended', {
            client,
            time: at,
            day: formatDay(from, now.value),
          })}
        </p>
        <div class="absence-answers">
          {choice('stop', t(running ? 'absence.stop' : 'absence.leave', { time: at }), true)}
          {choice('keep', t('absence.go-on'))}
        </div>
      </section>
    );
  }
  return (
    <section class="absence" aria-label={t('absence.title')} data-testid="absence">
      <p role="status">
        {t('absence.away', {
          client,
          day: formatDay(from, now.value),
          from: at,
          to: formatTime(to),
          length: lengthOf(to - from),
        })}
      </p>
      <div class="absence-answers">
        {choice('discard', t('absence.discard'), true)}
        {choice('keep', t('absence.keep'))}
        {choice('split', t('absence.split'))}
        {running && choice('stop', t('absence.stop', { time: at }))}
        <Button small aria-expanded={giving} data-testid="absence-give" onClick={() => setGiving(!giving)}>
          {t('absence.give')}
        </Button>
      </div>
      {giving && (
        <ClientSearch
          label={t('absence.give-to')}
          testId="absence-client"
          autoFocus
          except={asked.clientId}
          onChoose={(clientId, name) =>
            answer({ kind: 'give', clientId }, t('absence.given', { client: name }))
          }
        />
      )}
    </section>
  );
}

/** `35 min`, from two hours on `2.5 hr`: as exact as a person asks for. */
function lengthOf(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  return minutes < 120 ? formatUnit(minutes, 'minute') : formatUnit(minutes / 60, 'hour', 1);
}
