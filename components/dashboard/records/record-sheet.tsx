import { Pencil, Plus, Trash2 } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button, IconButton } from '../../design/button';
import { t } from '../../i18n';
import { type ReadForm, SheetForm } from '../form/sheet-form';
import { useFrame } from '../frame/frame-context';
import './record-sheet.css';

export interface SheetColumn<R> {
  readonly id: string;
  readonly title: string;
  readonly cell: (record: R) => ComponentChildren;
  /** Figures stand at the end of their column. */
  readonly figure?: boolean;
}

interface RecordSheetProps<R extends { readonly id: string }, F> {
  readonly title: string;
  /** One record in a word, for buttons: "Invoice". */
  readonly what: string;
  /** Undefined until they are known. */
  readonly records: readonly R[] | undefined;
  readonly columns: readonly SheetColumn<R>[];
  /** The fields of the form: empty, or filled with a record. */
  readonly fields: (record: R | undefined) => ComponentChildren;
  readonly read: (data: FormData, record: R | undefined) => ReadForm<F>;
  /** Stores a new record, or the changes to one; resolves to false when that failed. */
  readonly save: (record: R | undefined, fields: F) => Promise<boolean>;
  readonly remove: (record: R) => void;
  /** How a record is named in its buttons. */
  readonly nameOf: (record: R) => string;
  /** False for a record that is changed elsewhere (a running timer). */
  readonly editable?: (record: R) => boolean;
  /** Further buttons of a row. */
  readonly extra?: (record: R) => ComponentChildren;
  /** Words beside the title: a sum. */
  readonly aside?: ComponentChildren;
  readonly more?: (() => void) | undefined;
  /** Each new object opens the form for a new record. */
  readonly begin?: object | undefined;
  readonly testId: string;
}

/** Records of one type in a plain table: added above it, edited in their row, deleted with undo. */
export function RecordSheet<R extends { readonly id: string }, F>(props: RecordSheetProps<R, F>) {
  const { title, what, records, columns, testId } = props;
  const id = useId();
  const [open, setOpen] = useState<string>();
  useEffect(() => {
    if (props.begin) setOpen('new');
  }, [props.begin]);
  const meant = useMeant();
  const { more } = props;
  useEffect(() => {
    // The record a link led to may be further down than the first page.
    const [first] = records ?? [];
    if (meant && more && first?.id.slice(0, 4) === meant.slice(0, 4) && !records?.some((r) => r.id === meant))
      more();
  }, [meant, more, records]);
  const form = (record: R | undefined) => (
    <SheetForm
      label={
        record
          ? t('dashboard.records.edit', { what: props.nameOf(record) })
          : t('dashboard.records.add', { what })
      }
      read={(data) => props.read(data, record)}
      onSave={(fields) => props.save(record, fields)}
      // The record may be there, and another form open, before its own form hears that it is on disk.
      onDone={() => setOpen((now) => (now === (record?.id ?? 'new') ? undefined : now))}
    >
      {props.fields(record)}
    </SheetForm>
  );
  return (
    <section class="sheet" aria-labelledby={id} data-testid={testId}>
      <div class="sheet-head">
        <h2 id={id}>{title}</h2>
        <span class="quiet sheet-aside">{props.aside}</span>
        <Button
          small
          icon={<Plus size={13} aria-hidden />}
          data-testid={`${testId}-add`}
          aria-expanded={open === 'new'}
          onClick={() => setOpen(open === 'new' ? undefined : 'new')}
        >
          {what}
        </Button>
      </div>
      {open === 'new' && form(undefined)}
      {records?.length === 0 && open !== 'new' && <p class="quiet">{t('records.none')}</p>}
      {records && records.length > 0 && (
        <div class="sheet-scroll">
          <table class="sheet-table" aria-labelledby={id}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th
                    key={column.id}
                    scope="col"
                    class={`sheet-${column.id} ${column.figure ? 'sheet-figure' : ''}`}
                  >
                    {column.title}
                  </th>
                ))}
                <th scope="col" class="sheet-tools">
                  <span class="sr-only">{t('action.menu')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {records.map((record) =>
                open === record.id ? (
                  <tr key={record.id}>
                    <td colSpan={columns.length + 1} class="sheet-form-cell">
                      {form(record)}
                    </td>
                  </tr>
                ) : (
                  <Row key={record.id} {...props} record={record} onEdit={() => setOpen(record.id)} />
                ),
              )}
            </tbody>
          </table>
        </div>
      )}
      {props.more && (
        <Button kind="link" onClick={props.more}>
          {t('action.more')}
        </Button>
      )}
    </section>
  );
}

/** The record that the address of the page names. */
function useMeant(): string | undefined {
  const route = useFrame().router.route.value;
  return route.place === 'client' ? route.record : undefined;
}

type RowProps<R extends { readonly id: string }, F> = RecordSheetProps<R, F> & {
  readonly record: R;
  readonly onEdit: () => void;
};

function Row<R extends { readonly id: string }, F>(props: RowProps<R, F>) {
  const { record, columns, nameOf } = props;
  const name = nameOf(record);
  const meant = useMeant() === record.id;
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (!meant) return;
    row.current?.scrollIntoView({ block: 'center' });
    row.current?.focus({ preventScroll: true });
  }, [meant]);
  return (
    <tr
      ref={row}
      data-testid="sheet-row"
      class={meant ? 'sheet-meant' : ''}
      tabIndex={meant ? -1 : undefined}
    >
      {columns.map((column) => (
        <td key={column.id} class={`sheet-${column.id} ${column.figure ? 'sheet-figure' : ''}`}>
          {column.cell(record)}
        </td>
      ))}
      <td class="sheet-tools">
        <span class="sheet-buttons">
          {props.extra?.(record)}
          {(props.editable?.(record) ?? true) && (
            <IconButton small label={t('dashboard.records.edit', { what: name })} onClick={props.onEdit}>
              <Pencil size={13} aria-hidden />
            </IconButton>
          )}
          <IconButton small label={t('records.delete', { what: name })} onClick={() => props.remove(record)}>
            <Trash2 size={13} aria-hidden />
          </IconButton>
        </span>
      </td>
    </tr>
  );
}
