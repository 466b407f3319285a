import { toolbarBadge } from '../../lib/domain/time/toolbar-badge';
import type { Engine } from '../../lib/engine/engine';
import type { EngineNews } from '../../lib/platform/engine-news';

const NOBODY = { tabId: undefined };
const MINUTE_MS = 60_000;

/** Keeps the toolbar true for as long as the engine lives: told when something changed, and as the minutes pass. */
export function tellTimer(engine: Engine, tell: (news: EngineNews) => void): void {
  let start: number | undefined;
  let long = false;
  let questions = 0;
  let shown = '';
  const show = () => {
    const badge = toolbarBadge(Date.now(), start, { questions, long });
    if (JSON.stringify(badge) === shown) return;
    shown = JSON.stringify(badge);
    tell({ news: 'badge', badge });
  };
  tell({ news: 'begun' });
  engine.query('timer', {}, NOBODY).subscribe((running) => {
    start = running?.start;
    long = running?.long ?? false;
    show();
  });
  engine.query('absences', {}, NOBODY).subscribe((asked) => {
    questions = asked.length;
    show();
  });
  setInterval(show, MINUTE_MS / 4);
}
