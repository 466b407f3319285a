import type { SettingsView } from '../../../lib/bridge/contract';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { LiveField } from '../form/live-field';
import { NoticesField } from './notices-field';
import { SettingsSection } from './settings-section';
import { useSetting } from './use-setting';

const lengths = {
  focusMinutes: { label: 'focus.minutes', most: 180 },
  pauseMinutes: { label: 'focus.pause-minutes', most: 60 },
} as const;

/** When a running timer asks whether it is meant. */
export function TimerSection({ settings }: { readonly settings: SettingsView }) {
  const set = useSetting();
  const { shell } = useApp();
  return (
    <SettingsSection
      title={t('dashboard.settings.timer')}
      hint={t('dashboard.settings.timer.hint')}
      testId="settings-timer"
    >
      <LiveField<string>
        label={t('dashboard.settings.dayEnd')}
        text={settings.dayEnd ?? ''}
        placeholder="00:00"
        hint={t('dashboard.settings.dayEnd.hint')}
        read={readTime}
        onCommit={(time) => set('dayEnd', time, t('dashboard.settings.dayEnd'))}
        testId="setting-dayEnd"
      />
      <LiveField<number>
        label={t('dashboard.settings.longTimer')}
        text={String(settings.longTimerHours)}
        unit={t('dashboard.unit.hours')}
        read={readHours}
        onCommit={(hours) => set('longTimerHours', hours, t('dashboard.settings.longTimer'))}
        testId="setting-longTimerHours"
      />
      {(['focusMinutes', 'pauseMinutes'] as const).map((key) => (
        <LiveField<number>
          key={key}
          label={t(lengths[key].label)}
          text={String(settings[key])}
          unit={t('focus.unit')}
          read={(typed) => readMinutes(typed, lengths[key].most)}
          onCommit={(minutes) => set(key, minutes, t(lengths[key].label))}
          testId={`setting-${key}`}
        />
      ))}
      {shell.notices && <NoticesField notices={shell.notices} />}
    </SettingsSection>
  );
}

/** `HH:MM`, or empty for midnight. */
function readTime(typed: string): { readonly value: string | undefined } | { readonly wrong: string } {
  if (typed === '') return { value: undefined };
  const time = typed.padStart(5, '0');
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? { value: time } : { wrong: t('dashboard.wrong.time') };
}

function readMinutes(
  typed: string,
  most: number,
): { readonly value: number | undefined } | { readonly wrong: string } {
  if (typed === '') return { value: undefined };
  return /^\d{1,3}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= most
    ? { value: Number(typed) }
    : { wrong: t('focus.wrong', { most }) };
}

function readHours(typed: string): { readonly value: number | undefined } | { readonly wrong: string } {
  if (typed === '') return { value: undefined };
  return /^\d{1,2}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 24
    ? { value: Number(typed) }
    : { wrong: t('dashboard.wrong.hours') };
}
