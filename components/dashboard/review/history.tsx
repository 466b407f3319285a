import type { DecisionView, StandingView } from '../../../lib/bridge/contract';
import { formatIsoDate } from '../../format/date';
import { t } from '../../i18n';

const shown = 4;

/** What was decided before and which chances were given, newest first. */
export function History({ standing: { history, chances } }: { readonly standing: StandingView }) {
  return (
    <section class="section" aria-label={t('review.history')} data-testid="history">
      <div class="section-head">
        <h2>{t('review.history')}</h2>
      </div>
      {history.length === 0 && <p class="quiet">{t('review.history.none')}</p>}
      <ul class="history">
        {history.slice(0, shown).map((view) => (
          <li key={view.decision.id}>
            <Decided view={view} />
          </li>
        ))}
        {chances.map(({ id, on, what }) => (
          <li key={id}>
            {t('review.chance-on', { date: formatIsoDate(on) })}: {what}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A decision in a line: the step, when, by whom, why. */
export function Decided({ view: { decision, by, next } }: { readonly view: DecisionView }) {
  return (
    <>
      <strong>{stepWords(decision)}</strong>{' '}
      <span class="quiet">
        {[formatIsoDate(decision.on), by, next && t('review.until', { date: formatIsoDate(next) })]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {decision.reason !== '' && <div class="history-reason">{decision.reason}</div>}
    </>
  );
}

/** The step of a decision, a raise with its factor. */
export function stepWords({ step, factor }: Pick<DecisionView['decision'], 'step' | 'factor'>): string {
  return step === 'raise' && factor ? `${t('review.step.raise')} ×${factor}` : t(`review.step.${step}`);
}
