import '../../../components/design/base.css';
import type { LanguageSetting } from '../../../components/i18n';
import type { SettingsView } from '../../../lib/bridge/contract';
import { FakeEngine } from '../fake-engine';
import { allStories } from './all-stories';
import { settings } from './sample-views';

/** Shows one story: `?story=sidebar/client&language=zh-TW&theme=dark`. Without a story it lists them for the runner. */
const asked = new URLSearchParams(location.search);
const story = allStories.find(({ id }) => id === asked.get('story'));
const root = document.getElementById('app');

if (story && root) {
  const chosen: SettingsView = {
    ...settings,
    language: (asked.get('language') ?? 'en') as LanguageSetting,
    theme: (asked.get('theme') ?? 'auto') as SettingsView['theme'],
  };
  story.mount(new FakeEngine({ ...story.views, settings: chosen }), root);
} else if (root) {
  root.textContent = JSON.stringify(
    allStories.map(({ id, widths, height, play = [] }) => ({ id, widths, height, play })),
  );
}
