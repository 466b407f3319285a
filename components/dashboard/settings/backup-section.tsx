import { useState } from 'preact/hooks';
import type { BackupHolds, BackupLook } from '../../../lib/bridge/contract';
import { Button } from '../../design/button';
import { privateInput } from '../../design/private-input';
import { formatInstant, toIsoDate } from '../../format/date';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { saveFile } from '../export/save-file';
import { SettingsSection } from './settings-section';

const SHORTEST = 8;

/** Everything of the workspace into one sealed file, and back out of it: first it is told what a file holds. */
export function BackupSection() {
  const { act, now } = useApp();
  const [passphrase, setPassphrase] = useState('');
  const [file, setFile] = useState<Uint8Array>();
  const [look, setLook] = useState<BackupLook>();
  const short = passphrase.length < SHORTEST;
  const make = async () => {
    const made = await act('makeBackup', { passphrase }, t('backup.made'));
    if (!made) return;
    const name = `worthwhile-${toIsoDate(now.value)}.wwbackup`;
    saveFile(name, 'application/octet-stream', new Uint8Array(made.value.file));
  };
  const choose = async (chosen: File | undefined) => {
    setLook(undefined);
    setFile(chosen && new Uint8Array(await chosen.arrayBuffer()));
  };
  const open = async () => {
    if (file) setLook((await act('lookIntoBackup', { file, passphrase }))?.value);
  };
  const restore = async () => {
    if (file && (await act('restoreBackup', { file, passphrase }, t('backup.restored')))) setLook(undefined);
  };
  return (
    <SettingsSection title={t('backup.title')} hint={t('backup.hint')} testId="settings-backup">
      <label class="live-wide">
        {t('backup.passphrase')}
        <input
          {...privateInput}
          type="password"
          class="text-field"
          data-testid="backup-passphrase"
          value={passphrase}
          onInput={(event) => {
            setPassphrase(event.currentTarget.value);
            setLook(undefined);
          }}
        />
      </label>
      <div class="live-wide settings-actions">
        <Button small disabled={short} data-testid="backup-make" onClick={() => void make()}>
          {t('backup.make')}
        </Button>
      </div>
      <label class="live-wide">
        {t('backup.file')}
        <input
          {...privateInput}
          type="file"
          accept=".wwbackup"
          data-testid="backup-file"
          onChange={(event) => void choose(event.currentTarget.files?.[0])}
        />
      </label>
      <div class="live-wide settings-actions">
        <Button small disabled={short || !file} data-testid="backup-look" onClick={() => void open()}>
          {t('backup.look')}
        </Button>
      </div>
      <p class="live-wide" role="status" data-testid="backup-says">
        {look && (look.problem ? t(`backup.problem.${look.problem}`) : look.holds && tell(look.holds))}
      </p>
      {look?.holds && (
        <div class="live-wide settings-actions">
          <Button small data-testid="backup-restore" onClick={() => void restore()}>
            {t('backup.restore')}
          </Button>
        </div>
      )}
    </SettingsSection>
  );
}

function tell({ madeAt, ...counts }: BackupHolds): string {
  const { clients, contacts, notes, privateNotes, entries, invoices } = counts;
  const when = formatInstant(madeAt);
  return t('backup.holds', { when, clients, contacts, notes, privateNotes, entries, invoices });
}
