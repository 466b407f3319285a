import type { SettingsView } from '../../../lib/bridge/contract';
import { t } from '../../i18n';
import { currencyOptions, zoneOptions } from '../form/currency-options';
import { LiveChoice } from '../form/live-choice';
import { LiveField } from '../form/live-field';
import { readMoney, writeMoney } from '../form/read-field';
import { SettingsSection } from './settings-section';
import { useSetting } from './use-setting';

/** What the team counts in: one currency, one zone, one target for an hour. */
export function MoneySection({ settings }: { readonly settings: SettingsView }) {
  const set = useSetting();
  const { baseCurrency, zone, targetRate } = settings;
  return (
    <SettingsSection
      title={t('dashboard.settings.money')}
      hint={t('dashboard.settings.money.hint')}
      testId="settings-money"
    >
      <LiveChoice<string>
        label={t('dashboard.settings.baseCurrency')}
        value={baseCurrency}
        options={currencyOptions(baseCurrency)}
        onCommit={(value) => set('baseCurrency', value, t('dashboard.settings.baseCurrency'))}
        testId="setting-baseCurrency"
      />
      <LiveChoice<string>
        label={t('dashboard.settings.zone')}
        value={zone}
        options={zoneOptions(zone)}
        hint={t('dashboard.settings.zone.hint')}
        onCommit={(value) => set('zone', value, t('dashboard.settings.zone'))}
        testId="setting-zone"
      />
      <LiveField<number>
        label={t('dashboard.settings.targetRate')}
        text={writeMoney(targetRate, baseCurrency)}
        unit={t('dashboard.unit.an-hour', { currency: baseCurrency })}
        placeholder={t('dashboard.settings.targetRate.auto')}
        hint={t('dashboard.settings.targetRate.hint')}
        read={(typed) => {
          const read = readMoney(typed, baseCurrency);
          return 'value' in read && read.value !== undefined && read.value < 1
            ? { wrong: t('dashboard.wrong.amount') }
            : read;
        }}
        onCommit={(value) => set('targetRate', value, t('dashboard.settings.targetRate'))}
        testId="setting-targetRate"
      />
    </SettingsSection>
  );
}
