import { Upload } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import { privateInput } from '../../design/private-input';
import { useFileDrop } from '../../design/use-file-drop';
import { t } from '../../i18n';
import type { ImportModel } from './import-state';

/** Larger files are refused: their text would not fit beside everything else. */
const MOST_BYTES = 200_000_000;

/** The file: chosen, or dropped. It is read in this page and goes nowhere else. */
export function FileStep({ imports }: { readonly imports: ImportModel }) {
  const id = useId();
  const [tooLarge, setTooLarge] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    setTooLarge(file.size > MOST_BYTES);
    if (file.size <= MOST_BYTES) await imports.open(file.name, new Uint8Array(await file.arrayBuffer()));
  };
  const drop = useFileDrop(take);
  return (
    <div class="import-drop" {...drop}>
      <Upload size={22} aria-hidden />
      <label for={id}>{t('import.file.choose')}</label>
      <input
        id={id}
        {...privateInput}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        data-testid="import-file-input"
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
      <p class="quiet">{t('import.file.products')}</p>
      <p class="quiet">{t('import.file.private')}</p>
      {tooLarge && (
        <p class="import-trouble" role="alert">
          {t('import.file.too-large')}
        </p>
      )}
    </div>
  );
}
