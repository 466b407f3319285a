import { ShieldAlert } from 'lucide-preact';
import type { Caution } from '../../lib/bridge/contract';
import { t } from '../i18n';
import './caution-line.css';

/** Why this sender must be looked at twice. */
export function CautionLine({ caution }: { readonly caution: Caution }) {
  return (
    <p class="caution-line" role="note" data-testid="caution">
      <ShieldAlert size={16} aria-hidden />
      <span>{t(`caution.${caution}`)}</span>
    </p>
  );
}
