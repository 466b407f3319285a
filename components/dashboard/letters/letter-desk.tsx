import { useState } from 'preact/hooks';
import type { ClientCard, StandingView } from '../../../lib/bridge/contract';
import {
  fieldsOf,
  fillLetter,
  LETTERS,
  type LetterField,
  type LetterKind,
  reminderFor,
} from '../../../lib/domain/letters/letter';
import { toIsoDate } from '../../format/date';
import { type Language, language, t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';
import { LiveChoice } from '../form/live-choice';
import { useRecords } from '../records/use-records';
import { languageNames } from '../settings/language-names';
import { DraftButtons } from './draft-buttons';
import { LetterFields } from './letter-fields';
import { letterTexts } from './letter-texts';
import { letterValues, worstInvoice } from './letter-values';
import './letters.css';

interface LetterDeskProps {
  readonly card: ClientCard;
  readonly standing: StandingView;
  readonly currency: string;
}

const languages: readonly Language[] = ['en', 'zh-TW', 'zh-CN'];

/** A letter filled from the records, opened as a draft in the person's own mail. Nothing is ever sent from here. */
export function LetterDesk({ card, standing, currency }: LetterDeskProps) {
  const { settings, now } = useApp();
  const [picked, setPicked] = useState<LetterKind>();
  const [spoken, setSpoken] = useState<Language>(language.peek());
  const [at, setAt] = useState(0);
  const [typed, setTyped] = useState<Readonly<Partial<Record<LetterField, string>>>>({});
  const { items: invoices = [] } = useRecords(card.client.id, 'invoice');
  const { items: requests = [] } = useRecords(card.client.id, 'request');
  const agreement = useQuery('agreement', { clientId: card.client.id });
  const today = toIsoDate(now.value);
  const people = card.contacts.flatMap(({ name, addresses }) =>
    (addresses.length > 0 ? addresses : ['']).map((address) => ({ name, address })),
  );
  const to = people[at] ?? { name: card.client.name, address: '' };
  const overdue = worstInvoice(invoices, today);
  const usual = standing.parting ? 'part-neutral' : overdue ? reminderFor(overdue.daysOver) : 'boundary';
  const kind = picked ?? usual;
  const text = letterTexts[spoken][kind];
  const known = letterValues(
    {
      ...{ card, standing, invoices, requests, today, currency },
      rates: agreement?.rates ?? [],
      risen: agreement?.rise?.suggested,
      to: to.name,
      us: settings.value?.memberName ?? '',
    },
    spoken,
  );
  const letter = fillLetter(text, { ...known, ...typed });
  return (
    <section class="sheet" aria-label={t('letter.title')} data-testid="letter-desk">
      <div class="sheet-head">
        <h2>{t('letter.title')}</h2>
        <span class="quiet sheet-aside">{t('letter.never-sent')}</span>
      </div>
      <div class="live-grid">
        <LiveChoice<LetterKind>
          label={t('letter.kind')}
          value={kind}
          options={LETTERS.map((value) => ({ value, label: t(`letter.kind.${value}`) }))}
          onCommit={setPicked}
          testId="letter-kind"
        />
        <LiveChoice<Language>
          label={t('letter.language')}
          value={spoken}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
          onCommit={(value) => value && setSpoken(value)}
          testId="letter-language"
        />
        {people.length > 0 && (
          <LiveChoice<string>
            label={t('letter.to')}
            value={String(at)}
            options={people.map(({ name, address }, place) => ({
              value: String(place),
              label: address ? `${name} <${address}>` : name,
            }))}
            onCommit={(value) => setAt(Number(value))}
          />
        )}
      </div>
      <LetterFields
        fields={fieldsOf(text)}
        values={{ ...known, ...typed }}
        missing={letter.missing}
        onInput={(field, words) => setTyped({ ...typed, [field]: words })}
      />
      <article class="letter" lang={spoken} data-testid="letter">
        <p class="letter-subject">{letter.subject}</p>
        <p class="letter-body">{letter.body}</p>
      </article>
      <DraftButtons letter={letter} to={to.address} />
    </section>
  );
}
