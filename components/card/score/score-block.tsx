import { useState } from 'preact/hooks';
import type { ScoreView } from '../../../lib/bridge/contract';
import type { ClientId } from '../../../lib/domain/ids';
import { Button } from '../../design/button';
import { Gauge } from '../../design/gauge';
import { veil } from '../../design/veil';
import { formatNumber } from '../../format/number';
import { t } from '../../i18n';
import { shaded } from '../../model/shade';
import { ScoreHelp } from './score-help';
import { ScoreReasons } from './score-reasons';
import { ScoreSum } from './score-sum';
import { ScoreWords } from './score-words';
import { WhatIf } from './what-if';
import './score-block.css';

interface ScoreBlockProps {
  readonly clientId: ClientId;
  readonly score: ScoreView;
}

/** The score at a glance, its reasons, and the whole sum on request. At grade D: no number, but what would help. */
export function ScoreBlock({ clientId, score }: ScoreBlockProps) {
  const [open, setOpen] = useState<'why' | 'what-if'>();
  const toggle = (what: 'why' | 'what-if') => setOpen(open === what ? undefined : what);
  const { result, word } = score;
  const known = word !== 'unknown';
  const { total } = result.display;
  const [low, high] = [Math.round(result.range[0]), Math.round(result.range[1])];
  const label = known
    ? t('score.gauge', { total, low, high, word: t(`score.word.${word}`) })
    : t('score.gauge.unknown');
  return (
    <section class="section score" aria-label={t('score.title')} data-word={veil(word)}>
      <div class="score-head">
        <span class={known ? 'score-number' : 'score-number score-number-unknown'} data-testid="score-value">
          {known ? veil(formatNumber(total)) : '–'}
        </span>
        <ScoreWords score={score} />
      </div>
      {shaded.value ? (
        <Gauge value={undefined} label={t('shade.hidden')} />
      ) : (
        <Gauge
          value={known ? result.score : undefined}
          range={known ? result.range : undefined}
          label={label}
        />
      )}
      {known ? (
        <ScoreReasons clientId={clientId} result={result} />
      ) : (
        <ScoreHelp clientId={clientId} result={result} />
      )}
      <div class="score-more">
        <Button
          kind="link"
          data-testid="score-why"
          aria-expanded={open === 'why' && !shaded.value}
          disabled={shaded.value}
          onClick={() => toggle('why')}
        >
          {known ? t('score.why', { total: veil(formatNumber(total)) }) : t('score.why.unknown')}
        </Button>
        {known && (
          <Button
            kind="link"
            data-testid="score-what-if"
            aria-expanded={open === 'what-if' && !shaded.value}
            disabled={shaded.value}
            onClick={() => toggle('what-if')}
          >
            {t('score.what-if')}
          </Button>
        )}
      </div>
      {open === 'why' && !shaded.value && <ScoreSum score={score} />}
      {open === 'what-if' && !shaded.value && <WhatIf clientId={clientId} />}
    </section>
  );
}
