import { t } from '../../i18n';
import './record-sheet.css';

interface TableHeadProps {
  /** The titles; figures stand at the end of their column. */
  readonly columns: readonly { readonly title: string; readonly figure?: boolean }[];
  /** A last column of buttons. */
  readonly tools?: boolean;
}

/** The head of a plain table. */
export function TableHead({ columns, tools }: TableHeadProps) {
  return (
    <thead>
      <tr>
        {columns.map(({ title, figure }) => (
          <th key={title} scope="col" class={figure ? 'sheet-figure' : undefined}>
            {title}
          </th>
        ))}
        {tools && (
          <th scope="col">
            <span class="sr-only">{t('action.menu')}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}
