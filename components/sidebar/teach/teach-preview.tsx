import { useId, useState } from 'preact/hooks';
import { forWholeSite } from '../../../lib/domain/teach-scope';
import { Avatar } from '../../design/avatar';
import { Button } from '../../design/button';
import { privateInput } from '../../design/private-input';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import type { Preview, TeachModel } from './teach-model';
import './teach.css';

interface TeachPreviewProps {
  readonly teach: TeachModel;
  readonly preview: Preview;
}

/** Whom the new recipe finds here, and where it is to be used. Nothing is stored before Save. */
export function TeachPreview({ teach, preview }: TeachPreviewProps) {
  const app = useApp();
  const { draft, found, place, fragile } = preview;
  const [everywhere, setEverywhere] = useState(place === undefined);
  const [kind, setKind] = useState('');
  const id = useId();
  const save = async () => {
    const fields = {
      ...(everywhere ? forWholeSite(draft) : draft),
      name: draft.site,
      ...(kind.trim() === '' ? {} : { recordType: kind.trim() }),
      date: new Date(app.now.value).toISOString().slice(0, 10),
      evidence: 'C' as const,
    };
    const saved = await app.act('create', { type: 'recipe', fields }, t('teach.saved', { site: draft.site }));
    if (saved) teach.stop();
  };
  const choice = (value: boolean, words: string, testId: string) => (
    <label class="teach-choice">
      <input
        type="radio"
        name={id}
        checked={everywhere === value}
        data-testid={testId}
        onChange={() => setEverywhere(value)}
      />
      <span class="whole-words">{words}</span>
    </label>
  );
  return (
    <form
      class="teach-preview"
      data-testid="teach-preview"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') teach.stop();
      }}
    >
      <h1>{t('teach.preview')}</h1>
      <div class="teach-found">
        <Avatar name={found.name || found.address} />
        <div class="teach-words">
          <p class="clamp-2" data-testid="teach-name">
            {found.name || t('teach.no-name')}
          </p>
          <p class="quiet whole-words" data-testid="teach-address">
            {found.address}
          </p>
        </div>
      </div>
      {fragile && <p class="teach-wrong">{t('teach.fragile')}</p>}
      <fieldset class="teach-where">
        <legend>{t('teach.where')}</legend>
        {place !== undefined && choice(false, t('teach.where.kind', { place }), 'teach-kind')}
        {choice(true, t('teach.where.site', { site: draft.site }), 'teach-site')}
      </fieldset>
      <label class="quiet" for={`${id}-kind`}>
        {t('teach.record-type')}
      </label>
      <input
        id={`${id}-kind`}
        type="text"
        class="text-field"
        maxLength={60}
        placeholder={t('teach.record-type.placeholder')}
        value={kind}
        {...privateInput}
        onInput={(event) => setKind(event.currentTarget.value)}
      />
      <p class="quiet">{t('teach.kept')}</p>
      <div class="teach-actions">
        <Button kind="primary" type="submit" data-testid="teach-save">
          {t('action.save')}
        </Button>
        <Button data-testid="teach-again" onClick={() => teach.start()}>
          {t('teach.again')}
        </Button>
        <Button kind="quiet" onClick={() => teach.stop()}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
