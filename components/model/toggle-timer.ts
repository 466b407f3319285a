import type { RecordOf } from '../../lib/domain/records/schemas';
import { veil } from '../design/veil';
import { formatMinutes } from '../format/duration';
import { t } from '../i18n';
import type { AppModel } from './app-model';

/**
 * One key for the timer: starts it for the client shown; stops it when it runs for that client, or when no client is
 * shown; moves it here when it runs for another one.
 */
export async function toggleTimer(app: AppModel, client: RecordOf<'client'> | undefined): Promise<void> {
  const running = app.timer.running.peek();
  if (running && (!client || running.clientId === client.id)) return stopTimer(app);
  if (!client) return;
  const done = running ? t('timer.switched', { client: client.name }) : t('timer.started');
  await app.act('startTimer', { clientId: client.id }, done);
}

/** Stops the running timer and says how long it ran. */
export async function stopTimer(app: AppModel): Promise<void> {
  const running = app.timer.running.peek();
  if (!running) return;
  const minutes = (Date.now() - running.start) / 60_000;
  await app.act('stopTimer', {}, t('timer.stopped', { time: veil(formatMinutes(minutes)) }));
}
