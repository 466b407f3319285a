/** Why a command was refused, where a page has words of its own for it. `{name}` in them is what was entered. */
export const refusalReasons = [
  'not-an-address',
  'own-address',
  'not-a-domain',
  'own-domain',
  'shared-domain',
  'same-client',
  'entry-end',
  'future-timer',
  'nobody-here',
  'running-billed',
  'several-entries',
  'undo-gone',
  'answered-already',
] as const;

export type RefusalReason = (typeof refusalReasons)[number];
