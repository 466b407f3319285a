import { t } from '../../i18n';

/** Addresses of signaling servers out of what was typed, or what is wrong with the first that is none. */
export function readAddresses(
  typed: string,
): { readonly value: readonly string[] } | { readonly wrong: string } {
  const addresses = typed.split(/[\s,;]+/).filter((address) => address !== '');
  const bad = addresses.find((address) => !URL.canParse(address) || !/^wss?:/i.test(address));
  return bad === undefined ? { value: addresses } : { wrong: t('team.wrong.server', { address: bad }) };
}
