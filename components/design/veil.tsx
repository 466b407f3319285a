import type { ComponentChildren } from 'preact';
import { t } from '../i18n';
import { shaded } from '../model/shade';
import './veil.css';

/** What stands in the place of something private while the shade is on: always the same length. */
export const blocks = '•••';

/** `text`, or blocks while the shade is on: nothing of it is in the page then, so nothing can leak on hover. */
export function veil(text: string): string {
  return shaded.value ? blocks : text;
}

/** Shows its children only while the shade is off. */
export function Veil({ children }: { readonly children: ComponentChildren }) {
  if (!shaded.value) return <>{children}</>;
  return (
    <span class="veil">
      <span aria-hidden>{blocks}</span>
      <span class="sr-only">{t('shade.hidden')}</span>
    </span>
  );
}
