import { Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { SettingsView } from '../../../lib/bridge/contract';
import { Button, IconButton } from '../../design/button';
import { formatIsoDate, toIsoDate } from '../../format/date';
import { formatNumber } from '../../format/number';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { currencyOptions } from '../form/currency-options';
import { parseAmount } from '../form/parse-amount';
import { textOf } from '../form/read-form';
import { SheetChoice, SheetField } from '../form/sheet-fields';
import { type ReadForm, SheetForm } from '../form/sheet-form';
import { SettingsSection } from './settings-section';
import { useSetting } from './use-setting';

interface Rate {
  readonly currency: string;
  readonly on: string;
  readonly rate: number;
}

/** What other currencies are worth, each from its day on. Without a rate an amount stays unknown. */
export function RatesSection({ settings }: { readonly settings: SettingsView }) {
  const set = useSetting();
  const { now } = useApp();
  const [adding, setAdding] = useState(false);
  const { baseCurrency, rates } = settings;
  const rows = Object.entries(rates)
    .flatMap(([currency, dated]) => dated.map(([on, rate]): Rate => ({ currency, on, rate })))
    .sort((a, b) => a.currency.localeCompare(b.currency) || (a.on < b.on ? 1 : -1));
  const store = (wanted: readonly Rate[]) => {
    const next: Record<string, [string, number][]> = {};
    for (const { currency, on, rate } of wanted) (next[currency] ??= []).push([on, rate]);
    set('rates', next, t('dashboard.settings.rates'));
  };
  return (
    <SettingsSection
      title={t('dashboard.settings.rates')}
      hint={t('dashboard.settings.rates.hint', { currency: baseCurrency })}
      testId="settings-rates"
    >
      <div class="live-wide">
        {rows.length > 0 && (
          <table class="sheet-table">
            <thead>
              <tr>
                <th scope="col">{t('field.currency')}</th>
                <th scope="col">{t('dashboard.rates.from')}</th>
                <th scope="col" class="sheet-figure">
                  {t('dashboard.rates.rate', { currency: baseCurrency })}
                </th>
                <th scope="col">
                  <span class="sr-only">{t('action.menu')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.currency} ${row.on}`} data-testid="rate-row">
                  <td>{row.currency}</td>
                  <td>{formatIsoDate(row.on)}</td>
                  <td class="sheet-figure">{formatNumber(row.rate, 6)}</td>
                  <td>
                    <IconButton
                      small
                      label={t('action.remove', { name: `${row.currency} ${row.on}` })}
                      onClick={() => store(rows.filter((other) => other !== row))}
                    >
                      <Trash2 size={13} aria-hidden />
                    </IconButton>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {adding ? (
          <SheetForm
            label={t('dashboard.rates.add')}
            read={(data) => readRate(data, baseCurrency)}
            onDone={() => setAdding(false)}
            onSave={async (rate) => {
              const others = rows.filter(({ currency, on }) => currency !== rate.currency || on !== rate.on);
              store([...others, rate]);
              return true;
            }}
          >
            <SheetChoice
              name="currency"
              label={t('field.currency')}
              options={currencyOptions(undefined)}
              value="USD"
            />
            <SheetField
              name="on"
              label={t('dashboard.rates.from')}
              type="date"
              value={toIsoDate(now.value)}
            />
            <SheetField
              name="rate"
              label={t('dashboard.rates.rate', { currency: baseCurrency })}
              placeholder="0.92"
            />
          </SheetForm>
        ) : (
          <Button small data-testid="rate-add" onClick={() => setAdding(true)}>
            {t('dashboard.rates.add')}
          </Button>
        )}
      </div>
    </SettingsSection>
  );
}

function readRate(data: FormData, base: string): ReadForm<Rate> {
  const currency = textOf(data, 'currency');
  if (currency === base)
    return { field: 'currency', wrong: t('dashboard.rates.wrong-base', { currency: base }) };
  const on = textOf(data, 'on');
  if (on === '') return { field: 'on', wrong: t('dashboard.wrong.date') };
  const rate = parseAmount(textOf(data, 'rate'), 3);
  return rate !== undefined && rate > 0
    ? { value: { currency, on, rate } }
    : { field: 'rate', wrong: t('dashboard.rates.wrong') };
}
