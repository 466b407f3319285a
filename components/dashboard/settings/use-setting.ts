import type { SettingKey } from '../../../lib/bridge/contract';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';

/** Stores a setting with undo; undefined takes it back to its default. `label` names it in the toast. */
export function useSetting(): (key: SettingKey, value: unknown, label: string) => void {
  const { act } = useApp();
  return (key, value, label) =>
    void act('setSetting', { key, value: value ?? null }, t('toast.edited', { field: label }));
}
