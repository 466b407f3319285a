import type { TeamDeviceView } from '../../../lib/bridge/contract';
import { Button } from '../../design/button';
import { InlineEdit } from '../../design/inline-edit';
import { formatInstant } from '../../format/date';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { deviceTone, phraseDevice } from './phrase-device';

interface DeviceLineProps {
  readonly device: TeamDeviceView;
  readonly canRemove: boolean;
  readonly canName: boolean;
}

/** One device: whether it is connected, what it lacks, when all was last the same on both sides. */
export function DeviceLine({ device, canRemove, canName }: DeviceLineProps) {
  const { act, now } = useApp();
  const { id, lastSynced } = device;
  const plain = t('team.device', { id: id.slice(0, 4) });
  const title = lastSynced === undefined ? undefined : formatInstant(lastSynced);
  return (
    <li class="team-device" data-testid="team-device" data-state={deviceTone(device)} title={title}>
      <span class={`status-dot status-${deviceTone(device)}`} aria-hidden />
      <span class="team-device-name">
        {canName ? (
          <InlineEdit
            value={device.name ?? ''}
            label={t('team.device.name')}
            placeholder={plain}
            clearable
            testId="device-name"
            onCommit={(name) => void act('nameDevice', { device: id, name }, t('team.device.named'))}
          />
        ) : (
          (device.name ?? plain)
        )}
      </span>
      <span class="team-device-words">{phraseDevice(device, now.value)}</span>
      {canRemove && (
        <Button small kind="quiet" onClick={() => void act('removeFromTeam', { devices: [id] })}>
          {t('team.remove')}
        </Button>
      )}
    </li>
  );
}
