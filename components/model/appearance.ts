import { effect, type ReadonlySignal } from '@preact/signals';
import type { SettingsView } from '../../lib/bridge/contract';
import { language, languageSetting } from '../i18n';

/** Puts the language and theme of the settings on the document. Returns the function that stops following them. */
export function followAppearance(
  root: HTMLElement,
  settings: ReadonlySignal<SettingsView | undefined>,
): () => void {
  return effect(() => {
    const chosen = settings.value;
    if (chosen) languageSetting.value = chosen.language;
    root.lang = language.value;
    const theme = chosen?.theme ?? 'auto';
    if (theme === 'auto') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
  });
}
