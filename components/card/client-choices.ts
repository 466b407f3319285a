import { t } from '../i18n';

/** The choices of a client's fields, worded in the present language. */
export const clientChoices = {
  status: () =>
    (['lead', 'active', 'paused', 'ended'] as const).map((value) => ({ value, label: t(`status.${value}`) })),
  tier: () =>
    (['key', 'normal', 'small', 'future'] as const).map((value) => ({ value, label: t(`tier.${value}`) })),
  kind: () => (['person', 'company'] as const).map((value) => ({ value, label: t(`kind.${value}`) })),
  size: () => (['solo', 'small', 'large'] as const).map((value) => ({ value, label: t(`size.${value}`) })),
};
