import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClientId } from '../../../lib/domain/ids';
import { Button } from '../../design/button';
import { privateInput } from '../../design/private-input';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';

interface NewClientProps {
  /** What the name begins with. */
  readonly name: string;
  readonly onMade: (clientId: ClientId) => void;
  readonly onCancel: () => void;
}

/** A new client needs a name and nothing else; the rest is filled in on its page. */
export function NewClient({ name, onMade, onCancel }: NewClientProps) {
  const { act } = useApp();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(name);
  const [making, setMaking] = useState(false);
  useEffect(() => field.current?.focus(), []);
  const make = async () => {
    const wanted = text.trim();
    if (wanted === '' || making) return;
    setMaking(true);
    const answer = await act('newClient', { name: wanted }, t('stranger.created', { name: wanted }));
    setMaking(false);
    if (answer) onMade(answer.value);
  };
  return (
    <form
      class="new-client"
      aria-label={t('dashboard.clients.new')}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <input
        ref={field}
        type="text"
        class="text-field"
        aria-label={t('stranger.name')}
        placeholder={t('stranger.name')}
        maxLength={500}
        value={text}
        data-testid="new-client-name"
        {...privateInput}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <Button kind="primary" type="submit" disabled={text.trim() === '' || making}>
        {t('action.add')}
      </Button>
      <Button kind="quiet" onClick={onCancel}>
        {t('action.cancel')}
      </Button>
    </form>
  );
}
