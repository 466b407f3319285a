import { Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { RecordOf } from '../../../lib/domain/records/schemas';
import { Menu } from '../../design/menu';
import { Fold } from '../../design/section';
import { Select } from '../../design/select';
import { t } from '../../i18n';
import { type AddedType, AddRecord, addedTypes } from './add-record';
import { type ListedType, listedTypes } from './listed-types';
import { RecordList } from './record-list';
import './records.css';

/** The records behind the score, and plain forms to add more. */
export function Records({ client }: { readonly client: RecordOf<'client'> }) {
  return (
    <Fold name="records" title={t('records.title')} testId="records">
      {() => <RecordsBody client={client} />}
    </Fold>
  );
}

const pageSize = 10;

function RecordsBody({ client }: { readonly client: RecordOf<'client'> }) {
  const [adding, setAdding] = useState<AddedType>();
  const [type, setType] = useState<ListedType>('invoice');
  const [limit, setLimit] = useState(pageSize);
  const show = (next: ListedType) => {
    setType(next);
    setLimit(pageSize);
  };
  return (
    <>
      <div class="records-head">
        <Select
          value={type}
          label={t('records.title')}
          options={listedTypes.map((value) => ({ value, label: t(`records.${value}`) }))}
          onChange={(next) => next && show(next)}
        />
        <Menu
          words
          label={t('records.add')}
          testId="add-record"
          items={addedTypes.map((id) => ({ id, label: t(`records.${id}`), run: () => setAdding(id) }))}
        >
          <Plus size={13} aria-hidden /> {t('action.add-more')}
        </Menu>
      </div>
      {adding && (
        <AddRecord
          key={adding}
          type={adding}
          client={client}
          onDone={(added) => {
            setAdding(undefined);
            if (added) show(adding === 'payment' ? 'invoice' : adding);
          }}
        />
      )}
      <RecordList
        clientId={client.id}
        type={type}
        limit={limit}
        onMore={() => setLimit(limit + 2 * pageSize)}
      />
    </>
  );
}
