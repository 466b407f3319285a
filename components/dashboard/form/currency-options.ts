import { language } from '../../i18n';

interface Option {
  readonly value: string;
  readonly label: string;
}

const made = new Map<string, readonly Option[]>();

/** Every currency with its name in the present language: `EUR – Euro`. `also` is offered even when it is unknown. */
export function currencyOptions(also: string | undefined): readonly Option[] {
  let options = made.get(language.value);
  if (!options) {
    const names = new Intl.DisplayNames(language.value, { type: 'currency' });
    options = Intl.supportedValuesOf('currency').map((value) => ({
      value,
      label: `${value} – ${names.of(value) ?? value}`,
    }));
    made.set(language.value, options);
  }
  return also === undefined || options.some(({ value }) => value === also)
    ? options
    : [{ value: also, label: also }, ...options];
}

/** Every time zone of this browser, and `also`. */
export function zoneOptions(also: string): readonly Option[] {
  const zones = new Set([also, 'UTC', ...Intl.supportedValuesOf('timeZone')]);
  return [...zones].sort().map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}
