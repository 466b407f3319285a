import type { ClientId } from '../../../lib/domain/ids';
import { formatTime } from '../../format/date';
import { t } from '../../i18n';
import type { AppModel } from '../../model/app-model';

/** Begins a round on a client and says until when it lasts. */
export function beginFocus(app: AppModel, clientId: ClientId): void {
  const minutes = app.settings.peek()?.focusMinutes ?? 25;
  const time = formatTime(Date.now() + minutes * 60_000);
  void app.act('startFocus', { clientId }, t('focus.started', { time }));
}
