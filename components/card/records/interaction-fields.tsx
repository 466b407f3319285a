import { ChoiceField, Field, TickField } from '../../design/form';
import { toIsoDate, toTimeInput } from '../../format/date';
import { t } from '../../i18n';
import { type FormContext, instantOf, oneOf, type ReadFields, textOf } from './form-context';

const channels = ['phone', 'meeting', 'email', 'chat'] as const;
const directions = ['in', 'out'] as const;

export function InteractionFields({ now }: FormContext) {
  return (
    <>
      <ChoiceField
        name="channel"
        label={t('field.channel')}
        options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
      />
      <ChoiceField
        name="direction"
        label={t('field.direction')}
        options={directions.map((value) => ({ value, label: t(`direction.${value}`) }))}
      />
      <Field name="on" label={t('field.on')} type="date" defaultValue={toIsoDate(now)} required />
      <Field name="time" label={t('field.time')} type="time" defaultValue={toTimeInput(now)} />
      <Field name="words" label={t('field.words')} type="number" min={0} step={1} />
      <TickField name="hostile" label={t('field.hostile')} />
    </>
  );
}

export const readInteraction: ReadFields = (fields, { client }) => {
  const channel = oneOf(fields, 'channel', channels);
  const direction = oneOf(fields, 'direction', directions);
  const at = instantOf(fields, 'on', 'time');
  if (!channel || !direction || at === undefined) return undefined;
  const words = textOf(fields, 'words');
  return {
    type: 'interaction',
    fields: {
      clientId: client.id,
      at,
      channel,
      direction,
      words: words === '' ? undefined : Number(words),
      // A person who was there says how it sounded: that is confirmed either way.
      hostile: fields.has('hostile') ? 'confirmed' : 'none',
    },
  };
};
