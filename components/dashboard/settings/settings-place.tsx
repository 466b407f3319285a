import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { AboutSection } from './about-section';
import { BackupSection } from './backup-section';
import { DemoSection } from './demo-section';
import { KeysSection } from './keys-section';
import { LookSection } from './look-section';
import { MoneySection } from './money-section';
import { OursSection } from './ours-section';
import { PrivacySection } from './privacy-section';
import { RatesSection } from './rates-section';
import { RecipesSection } from './recipes/recipes-section';
import { SitesSection } from './sites-section';
import { StorageSection } from './storage-section';
import { SuggestSection } from './suggest-section';
import { TimerSection } from './timer-section';
import { WeightsSection } from './weights-section';
import './settings.css';

/** Everything that can be set. Each setting is stored by itself, with undo. */
export function SettingsPlace() {
  const { settings, status, shell } = useApp();
  const known = settings.value;
  const state = status.value;
  return (
    <section class="place settings">
      <header class="place-head">
        <h1>{t('dashboard.place.settings')}</h1>
      </header>
      {known && state && (
        <div class="settings-list">
          <LookSection settings={known} />
          <OursSection settings={known} />
          {shell.sites && <SitesSection sites={shell.sites} />}
          {shell.recipes && <RecipesSection recipes={shell.recipes} />}
          <MoneySection settings={known} />
          <RatesSection settings={known} />
          <WeightsSection settings={known} />
          <TimerSection settings={known} />
          <SuggestSection settings={known} />
          <StorageSection settings={known} status={state} />
          <BackupSection />
          <DemoSection status={state} />
          <KeysSection />
          <PrivacySection />
          <AboutSection status={state} />
        </div>
      )}
    </section>
  );
}
