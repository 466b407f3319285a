import { Minus, TrendingDown, TrendingUp } from 'lucide-preact';
import type { ClientRow } from '../../../lib/bridge/contract';
import { Veil } from '../../design/veil';
import { t } from '../../i18n';

const icons = { up: TrendingUp, down: TrendingDown, flat: Minus };

/** Where the score goes: up is worse. */
export function TrendArrow({ arrow }: { readonly arrow: ClientRow['arrow'] }) {
  const Icon = icons[arrow];
  const words = t(`dashboard.trend.${arrow}`);
  return (
    <Veil>
      <span class={`trend trend-${arrow}`} title={words}>
        <Icon size={14} aria-hidden />
        <span class="sr-only">{words}</span>
      </span>
    </Veil>
  );
}
