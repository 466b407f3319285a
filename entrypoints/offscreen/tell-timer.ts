import { noticeOf, type Situation } from '../../lib/domain/time/notices';
import { toolbarBadge } from '../../lib/domain/time/toolbar-badge';
import type { Engine } from '../../lib/engine/engine';
import type { EngineNews } from '../../lib/platform/engine-news';

const NOBODY = { tabId: undefined };
const MINUTE_MS = 60_000;
/** What came in one moment is told as one; also, what is known at the start comes in several steps (milliseconds). */
const SETTLED_MS = 300;

/** Keeps the toolbar true for as long as the engine lives, and tells what is worth a notice. */
export function tellTimer(engine: Engine, tell: (news: EngineNews) => void): void {
  let start: number | undefined;
  let now: Situation = { focus: undefined, questions: 0, long: false };
  let told: Situation | undefined;
  let shown = '';
  let settling: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    const badge = toolbarBadge(Date.now(), start, now);
    if (JSON.stringify(badge) === shown) return;
    shown = JSON.stringify(badge);
    tell({ news: 'badge', badge });
  };
  const notice = () => {
    const next = noticeOf(told, now);
    told = next.told;
    if (next.notice) tell({ news: 'notice', notice: next.notice });
  };
  const learn = (news: Partial<Situation>) => {
    now = { ...now, ...news };
    show();
    clearTimeout(settling);
    settling = setTimeout(notice, SETTLED_MS);
  };
  tell({ news: 'begun' });
  engine.query('timer', {}, NOBODY).subscribe((running) => {
    start = running?.start;
    learn({ long: running?.long ?? false });
  });
  engine.query('absences', {}, NOBODY).subscribe((asked) => learn({ questions: asked.length }));
  engine.query('focus', {}, NOBODY).subscribe((round) => learn({ focus: round?.phase }));
  setInterval(show, MINUTE_MS / 4);
}
