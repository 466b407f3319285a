import type { RecordOf } from '../../../lib/domain/records/schemas';
import { Veil } from '../../design/veil';
import { toIsoDate } from '../../format/date';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';

/** What is to be done with a box to tick; ticking has an undo, and can be taken back by ticking again. */
export function FollowupTick({ followup: { id, text, done } }: { readonly followup: RecordOf<'followup'> }) {
  const { act, now } = useApp();
  const tick = () => {
    const changes = { done: done === undefined ? toIsoDate(now.peek()) : undefined };
    const words = t(done === undefined ? 'review.done' : 'review.undone', { what: text });
    void act('edit', { type: 'followup', id, changes }, words);
  };
  return (
    <label class="form-tick">
      <input type="checkbox" checked={done !== undefined} data-testid="followup-tick" onChange={tick} />{' '}
      <span class={done === undefined ? undefined : 'dismissed'}>
        <Veil>{text}</Veil>
      </span>
    </label>
  );
}
