import { useId, useMemo, useState } from 'preact/hooks';
import type { MapPoint } from '../../../lib/bridge/contract';
import type { Quadrant } from '../../../lib/domain/score/types';
import { ChartTable } from '../../design/chart/chart-table';
import { formatNumber } from '../../format/number';
import { t } from '../../i18n';
import { useFrame } from '../frame/frame-context';

/** In reading order: friction goes up, worth to the right. */
const quadrants: readonly Quadrant[] = ['Hw', 'HW', 'hw', 'hW'];
/** How near the pointer must be to a client, in hundredths of the map. */
const REACH = 6;

interface ScoreMapProps {
  readonly points: readonly MapPoint[];
  /** Clients without a place. */
  readonly unknown: number;
}

/**
 * Worth to the right, friction upwards, a dot for each client. One stop of the keyboard: the arrows go from client to
 * client, Enter opens the page. However many there are, each quadrant is one path.
 */
export function ScoreMap({ points, unknown }: ScoreMapProps) {
  const { router } = useFrame();
  const id = useId();
  const [at, setAt] = useState<number>();
  const sorted = useMemo(
    () => [...points].sort((a, b) => a.worth - b.worth || b.friction - a.friction),
    [points],
  );
  const shown = at === undefined ? undefined : sorted[at];
  const open = () => {
    if (shown) router.go({ place: 'client', clientId: shown.clientId, part: 'score' });
  };
  const step = (key: string): number | undefined => {
    if (key === 'Home') return 0;
    if (key === 'End') return sorted.length - 1;
    if (key === 'ArrowRight') return Math.min(sorted.length - 1, (at ?? -1) + 1);
    if (key === 'ArrowLeft') return Math.max(0, (at ?? 1) - 1);
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
    const now = shown ?? sorted[0];
    return now && nextByFriction(sorted, now, key === 'ArrowUp');
  };
  const path = (quadrant: Quadrant) =>
    sorted
      .filter((point) => point.quadrant === quadrant)
      .map(({ worth, friction }) => `M${worth.toFixed(1)} ${(100 - friction).toFixed(1)}h0`)
      .join('');
  return (
    <section class="chart" aria-labelledby={id} data-testid="score-map">
      <h2 id={id}>{t('overview.map')}</h2>
      <p class="quiet">{t('overview.map.hint')}</p>
      {sorted.length > 0 && (
        <>
          <div
            class="score-map"
            tabIndex={0}
            role="group"
            aria-label={t('overview.map.keys')}
            onKeyDown={(event) => {
              if (event.key === 'Enter') return open();
              const next = step(event.key);
              if (next === undefined) return;
              event.preventDefault();
              setAt(next);
            }}
            onPointerMove={(event) => {
              const box = event.currentTarget.getBoundingClientRect();
              const x = ((event.clientX - box.left) / box.width) * 100;
              const y = 100 - ((event.clientY - box.top) / box.height) * 100;
              setAt(nearest(sorted, x, y));
            }}
            onClick={open}
          >
            {quadrants.map((quadrant) => (
              <span key={quadrant} class={`map-word map-${quadrant}`} aria-hidden>
                {t(`score.quadrant.${quadrant}`)}
              </span>
            ))}
            <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden role="presentation">
              <path class="map-half" d="M50 0v100M0 50h100" />
              {quadrants.map((quadrant) => (
                <path key={quadrant} class={`map-dots map-dots-${quadrant}`} d={path(quadrant)} />
              ))}
            </svg>
            {shown && (
              <span
                class="map-here"
                style={{ insetInlineStart: `${shown.worth}%`, insetBlockEnd: `${shown.friction}%` }}
                aria-hidden
              />
            )}
          </div>
          <p role="status" class="map-caption" data-testid="map-caption">
            {shown ? wordsOf(shown) : t('overview.map.point')}
          </p>
        </>
      )}
      {unknown > 0 && <p class="quiet">{t('overview.map.unknown', { n: unknown })}</p>}
      <ChartTable
        head={[t('time.client'), t('score.worth'), t('score.sum.friction'), t('overview.place')]}
        rows={[...sorted].reverse().map((point) => ({
          key: point.clientId,
          cells: [
            point.name,
            formatNumber(point.worth),
            formatNumber(point.friction),
            t(`score.quadrant.${point.quadrant}`),
          ],
        }))}
      />
    </section>
  );
}

function wordsOf({ name, worth, friction, quadrant }: MapPoint): string {
  return t('overview.map.client', {
    name,
    worth: formatNumber(worth),
    friction: formatNumber(friction),
    word: t(`score.quadrant.${quadrant}`),
  });
}

/** The client nearest to a place on the map; undefined when none is near. */
function nearest(points: readonly MapPoint[], x: number, y: number): number | undefined {
  let best: number | undefined;
  let least = REACH ** 2;
  points.forEach(({ worth, friction }, at) => {
    const distance = (worth - x) ** 2 + (friction - y) ** 2;
    if (distance >= least) return;
    least = distance;
    best = at;
  });
  return best;
}

/** The next client above or below in friction; the same one at the end. */
function nextByFriction(points: readonly MapPoint[], now: MapPoint, up: boolean): number {
  let best = points.indexOf(now);
  let least = Number.POSITIVE_INFINITY;
  points.forEach(({ friction }, at) => {
    const by = up ? friction - now.friction : now.friction - friction;
    if (by <= 0 || by >= least) return;
    least = by;
    best = at;
  });
  return best;
}
