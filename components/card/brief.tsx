import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClientId } from '../../lib/domain/ids';
import { useAutoGrow } from '../design/auto-grow';
import { privateInput } from '../design/private-input';
import { Section } from '../design/section';
import { blocks } from '../design/veil';
import { t } from '../i18n';
import { useApp } from '../model/app-context';
import { shaded } from '../model/shade';
import './brief.css';

interface BriefProps {
  readonly clientId: ClientId;
  readonly text: string;
}

/** The text the whole team shares on a client. Leaving it or Ctrl + Enter saves, Escape restores. */
export function Brief({ clientId, text }: BriefProps) {
  const { act } = useApp();
  const field = useRef<HTMLTextAreaElement>(null);
  /** The text as it was when editing began: the engine merges what others wrote meanwhile. */
  const base = useRef<string | undefined>(undefined);
  const [draft, setDraft] = useState(text);
  useAutoGrow(field, draft);
  useEffect(() => {
    if (base.current === undefined) setDraft(text);
  }, [text]);

  const finish = (next: string) => {
    const from = base.current;
    base.current = undefined;
    if (from === undefined || next === from) return setDraft(text);
    void act('editBrief', { clientId, text: next, base: from }, t('brief.saved'));
  };
  return (
    <Section title={t('brief.title')} testId="brief-section">
      {shaded.value ? (
        <p class="quiet">{blocks}</p>
      ) : (
        <textarea
          ref={field}
          class="text-field brief"
          rows={1}
          aria-label={t('brief.title')}
          placeholder={t('brief.placeholder')}
          title={t('brief.hint')}
          data-testid="brief"
          value={draft}
          {...privateInput}
          onFocus={() => {
            base.current ??= text;
          }}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onBlur={(event) => finish(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.blur();
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            base.current = undefined;
            setDraft(text);
            event.currentTarget.value = text;
            event.currentTarget.blur();
          }}
        />
      )}
    </Section>
  );
}
