import { effect } from '@preact/signals';
import { veil } from '../design/veil';
import { formatMinutes } from '../format/duration';
import { t } from '../i18n';
import type { AppModel } from './app-model';

/** Keeps the running timer in the title of the side panel. Returns the function that stops following it. */
export function followTitle(target: Document, app: AppModel): () => void {
  return effect(() => {
    const running = app.timer.running.value;
    const name = t('app.name');
    target.title = running
      ? `${formatMinutes(app.timer.elapsed.value / 60_000)} ${veil(running.clientName)} – ${name}`
      : name;
  });
}
