import { useId } from 'preact/hooks';
import type { fieldsOf, LetterField, LetterValues } from '../../../lib/domain/letters/letter';
import { privateInput } from '../../design/private-input';
import { t } from '../../i18n';

interface LetterFieldsProps {
  readonly fields: ReturnType<typeof fieldsOf>;
  readonly values: LetterValues;
  readonly missing: readonly LetterField[];
  readonly onInput: (field: LetterField, words: string) => void;
}

/** What the letter says, field by field: filled from the records, to be put right before it is opened. */
export function LetterFields({ fields, values, missing, onInput }: LetterFieldsProps) {
  const id = useId();
  return (
    <div class="live-grid">
      {fields.map(({ field, optional }) => (
        <div key={field} class="live-field">
          <label for={`${id}-${field}`}>
            {t(`letter.field.${field}`)}
            {optional && <span class="quiet"> {t('letter.optional')}</span>}
          </label>
          <input
            id={`${id}-${field}`}
            class="text-field"
            {...privateInput}
            value={values[field] ?? ''}
            aria-invalid={missing.includes(field)}
            data-testid={`letter-${field}`}
            onInput={(event) => onInput(field, event.currentTarget.value)}
          />
        </div>
      ))}
    </div>
  );
}
