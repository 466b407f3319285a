import type { BridgeError } from '../../lib/bridge/contract';
import { t } from '../i18n';

const codes = ['refused', 'invalid', 'not-found', 'not-saved', 'engine-gone', 'reconnecting', 'bug'] as const;

/** What a person reads when a command failed: the reason where there are words for it, else what happened and what to do. */
export function errorText({ code, reason, about = '' }: BridgeError): string {
  if (reason) return t(`refused.${reason}`, { name: about });
  return t(`error.${codes.find((known) => known === code) ?? 'bug'}`);
}
