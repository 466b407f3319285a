import { useState } from 'preact/hooks';
import type { StandingView } from '../../../lib/bridge/contract';
import type { ReviewId } from '../../../lib/domain/ids';
import type { RecordOf } from '../../../lib/domain/records/schemas';
import { nextLook, RAISE_FACTORS, REVIEW_STEPS, type ReviewStep } from '../../../lib/domain/review/steps';
import { toIsoDate } from '../../format/date';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { textOf } from '../form/read-form';
import { SheetChoice, SheetField, SheetText } from '../form/sheet-fields';
import { type ReadForm, SheetForm } from '../form/sheet-form';
import { Capacity } from './capacity';
import { stepWords } from './history';

interface DecisionFormProps {
  readonly client: RecordOf<'client'>;
  readonly standing: StandingView;
  /** Absent: decided outside of a review. */
  readonly reviewId?: ReviewId | undefined;
  readonly cadence?: 'monthly' | 'quarterly';
  readonly onDone: () => void;
}

interface Typed {
  readonly reason: string;
  readonly what: string | undefined;
  readonly factor: (typeof RAISE_FACTORS)[number] | undefined;
  readonly due: string | undefined;
}

/** What is decided: a step, why, and when to look again. What was decided already can be decided anew. */
export function DecisionForm({
  client,
  standing,
  reviewId,
  cadence = 'quarterly',
  onDone,
}: DecisionFormProps) {
  const { act, now, drafts } = useApp();
  const draft = `decision ${client.id}`;
  const { suggestion, decided } = standing;
  const [step, setStep] = useState<ReviewStep>(decided?.decision.step ?? suggestion.step);
  const [due, setDue] = useState<string>();
  const today = toIsoDate(now.peek());
  const usual = nextLook(step, today, cadence);
  const read = (data: FormData): ReadForm<Typed> => {
    const what = textOf(data, 'what');
    if (step === 'chance' && what === '') return { field: 'what', wrong: t('review.what.wrong') };
    const next = textOf(data, 'next');
    if (next !== '' && next < today) return { field: 'next', wrong: t('review.next-date.wrong') };
    const factor = RAISE_FACTORS.find((times) => String(times) === textOf(data, 'factor'));
    return {
      value: {
        reason: textOf(data, 'reason'),
        what: step === 'chance' ? what : undefined,
        factor: step === 'raise' ? factor : undefined,
        due: next || undefined,
      },
    };
  };
  const save = async ({ due: nextDay, ...typed }: Typed): Promise<boolean> => {
    const words = stepWords({ step, factor: typed.factor });
    const next = nextDay && { due: nextDay, text: t('review.look-again', { step: words }) };
    const done = await act(
      'decide',
      { clientId: client.id, reviewId, step, ...typed, ...(next ? { next } : {}) },
      t('review.decided', { client: client.name, step: words }),
    );
    if (done) drafts.set(draft, '');
    return done !== undefined;
  };
  return (
    <SheetForm
      label={t('review.decide')}
      testId="decision-form"
      save={t(reviewId ? 'review.decide-next' : 'review.decide')}
      cancel={t(reviewId ? 'review.skip' : 'action.cancel')}
      read={read}
      onSave={save}
      onDone={onDone}
    >
      <fieldset class="steps form-wide">
        <legend class="sr-only">{t('review.decide')}</legend>
        {REVIEW_STEPS.map((name) => (
          <label key={name} class="step">
            <input
              type="radio"
              name="step"
              value={name}
              checked={step === name}
              data-first={step === name || undefined}
              data-testid={`step-${name}`}
              onChange={() => setStep(name)}
            />
            <span>{t(`review.step.${name}`)}</span>
            {name === suggestion.step && <span class="quiet step-mark">{t('review.suggested.mark')}</span>}
          </label>
        ))}
      </fieldset>
      {step === 'raise' && (
        <SheetChoice
          name="factor"
          label={t('review.factor')}
          options={RAISE_FACTORS.map((times) => ({ value: String(times), label: `×${times}` }))}
          value={String(suggestion.step === 'raise' ? suggestion.factor : 2)}
        />
      )}
      {(step === 'raise' || step === 'part-ways') && <Capacity standing={standing} />}
      {step === 'chance' && <SheetText name="what" label={t('review.what')} hint={t('review.what.hint')} />}
      <SheetText
        name="reason"
        label={t('review.reason')}
        value={drafts.get(draft) || decided?.decision.reason}
        onInput={(typed) => drafts.set(draft, typed)}
      />
      <SheetField
        name="next"
        type="date"
        label={t('review.next-date')}
        value={due ?? decided?.next ?? usual}
        onInput={setDue}
      />
    </SheetForm>
  );
}
