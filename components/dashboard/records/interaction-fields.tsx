import type { FieldsOf, RecordOf } from '../../../lib/domain/records/schemas';
import { toIsoDate, toTimeInput } from '../../format/date';
import { t } from '../../i18n';
import { instantOf } from '../form/instant-of';
import { choiceOf, textOf } from '../form/read-form';
import { SheetChoice, SheetField } from '../form/sheet-fields';
import type { ReadForm } from '../form/sheet-form';

const channels = ['phone', 'meeting', 'email', 'chat'] as const;
const directions = ['in', 'out'] as const;
const tones = ['none', 'suggested', 'confirmed', 'dismissed'] as const;
/** What a person can say about the tone; the others come from reading the text. */
const judged = ['none', 'confirmed'] as const;

interface InteractionFieldsProps {
  readonly interaction: RecordOf<'interaction'> | undefined;
  /** Epoch ms. */
  readonly now: number;
}

export function InteractionFields({ interaction, now }: InteractionFieldsProps) {
  const at = interaction?.at ?? now;
  const found = interaction?.hostile;
  const offered = found === 'suggested' || found === 'dismissed' ? tones : judged;
  return (
    <>
      <SheetChoice
        name="channel"
        label={t('field.channel')}
        value={interaction?.channel ?? channels[0]}
        options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
      />
      <SheetChoice
        name="direction"
        label={t('field.direction')}
        value={interaction?.direction ?? directions[0]}
        options={directions.map((value) => ({ value, label: t(`direction.${value}`) }))}
      />
      <SheetField name="on" label={t('field.on')} type="date" value={toIsoDate(at)} />
      <SheetField name="time" label={t('field.time')} type="time" value={toTimeInput(at)} />
      <SheetField name="words" label={t('field.words')} value={interaction?.words?.toString()} />
      <SheetChoice
        name="hostile"
        label={t('field.hostile')}
        value={found}
        none={t('dashboard.hostile.unknown')}
        options={offered.map((value) => ({ value, label: t(`dashboard.hostile.${value}`) }))}
      />
    </>
  );
}

/** Reads the form of an interaction. */
export function readInteraction(data: FormData): ReadForm<Omit<FieldsOf<'interaction'>, 'clientId'>> {
  const channel = choiceOf(data, 'channel', channels);
  const direction = choiceOf(data, 'direction', directions);
  if (!channel) return { field: 'channel', wrong: t('dashboard.wrong.empty') };
  if (!direction) return { field: 'direction', wrong: t('dashboard.wrong.empty') };
  const at = instantOf(textOf(data, 'on'), textOf(data, 'time') || '12:00');
  if (at === undefined) return { field: 'on', wrong: t('dashboard.wrong.date') };
  const words = textOf(data, 'words');
  if (!/^\d{0,6}$/.test(words)) return { field: 'words', wrong: t('dashboard.wrong.number') };
  return {
    value: {
      channel,
      direction,
      at,
      words: words === '' ? undefined : Number(words),
      hostile: choiceOf(data, 'hostile', tones),
    },
  };
}
