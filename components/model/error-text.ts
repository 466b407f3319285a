import type { BridgeError } from '../../lib/bridge/contract';
import { t } from '../i18n';

const codes = ['refused', 'invalid', 'not-found', 'not-saved', 'engine-gone', 'reconnecting', 'bug'] as const;

/** What a person reads when a command failed: what happened and what to do. */
export function errorText(error: BridgeError): string {
  return t(`error.${codes.find((code) => code === error.code) ?? 'bug'}`);
}
