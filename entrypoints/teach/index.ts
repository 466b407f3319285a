import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Pointer } from '../../components/pointer/pointer';
import type { Teaching } from '../../lib/domain/teaching';
import { onTeachWord, tellTeaching } from '../../lib/platform/teach-script';
import { Lesson } from '../../lib/sites/teach/lesson';

/** Brought into a tab when a person teaches a page: they point, a draft goes to the sidebar, and it is gone again. */
export default defineUnlistedScript(() => {
  const end = new AbortController();
  const stop = () => end.abort();
  const say = (teaching: Teaching) => {
    tellTeaching(teaching, stop);
    if (teaching.state !== 'pointing') stop();
  };
  const lesson = new Lesson(document, say);
  new Pointer({ pick: (element) => lesson.pick(element), leave: () => say({ state: 'left' }) }, end.signal);
  onTeachWord((word) => {
    if (word === 'address') lesson.skipName();
    else stop();
  }, end.signal);
  addEventListener('pagehide', stop, { signal: end.signal });
  if (window === window.top) lesson.begin();
});
