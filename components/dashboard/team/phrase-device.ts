import type { TeamDeviceView } from '../../../lib/bridge/contract';
import { formatDay, formatTime } from '../../format/date';
import { t } from '../../i18n';

/** The dot beside a device: green only for what is known to be the same on both disks. */
export function deviceTone(device: TeamDeviceView): 'saved' | 'saving' | 'connecting' | 'not-saved' {
  if (device.refused) return 'not-saved';
  if (device.here || device.inSync) return 'saved';
  return device.link === 'connected' ? 'saving' : 'connecting';
}

/** How it stands with a device, in words: nothing is called in sync that was not acknowledged from its disk. */
export function phraseDevice(device: TeamDeviceView, now: number): string {
  const { here, link, inSync, refused, theyLack, weLack, inMailbox, trouble } = device;
  if (here) return t('team.device.here');
  const words: string[] = [];
  if (refused) words.push(t('team.device.refused'));
  if (link === 'connected' && inSync) words.push(t('team.device.in-sync'));
  else {
    words.push(linkWords(device, now));
    if (theyLack > 0) words.push(t('team.device.lacks', { n: theyLack }));
    if (inMailbox) words.push(t('team.device.in-mailbox'));
    if (weLack > 0) words.push(t('team.device.we-lack', { n: weLack }));
  }
  if (link === 'failed' && trouble !== undefined) words.push(trouble);
  return words.join(' · ');
}

function linkWords({ link, lastSeen, lastSynced }: TeamDeviceView, now: number): string {
  if (link === 'connected') return t('team.device.connected');
  if (link === 'interrupted') return t('team.device.interrupted');
  if (link === 'connecting') return t('team.device.connecting');
  const at = lastSynced ?? lastSeen;
  if (at === undefined) return t('team.device.never');
  const when = `${formatDay(at, now)} ${formatTime(at)}`;
  return t(lastSynced === undefined ? 'team.device.seen' : 'team.device.synced', { when });
}
