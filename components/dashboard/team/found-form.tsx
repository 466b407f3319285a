import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { SheetField } from '../form/sheet-fields';
import { SheetForm } from '../form/sheet-form';
import { readAddresses } from './read-addresses';

/** The workspace of one person becomes a team's, with everything in it. */
export function FoundForm({ onDone }: { readonly onDone: () => void }) {
  const { act, settings } = useApp();
  return (
    <SheetForm
      label={t('team.found')}
      testId="team-found-form"
      onDone={onDone}
      read={(data) => {
        const name = textOf(data, 'name');
        const workspaceName = textOf(data, 'workspaceName');
        if (name === '') return { wrong: t('team.wrong.name'), field: 'name' };
        if (workspaceName === '') return { wrong: t('team.wrong.team-name'), field: 'workspaceName' };
        const addresses = readAddresses(textOf(data, 'addresses'));
        if ('wrong' in addresses) return { wrong: addresses.wrong, field: 'addresses' };
        return { value: { name, workspaceName, addresses: addresses.value } };
      }}
      onSave={async (value) => (await act('foundTeam', value, t('team.founded'))) !== undefined}
    >
      <SheetField label={t('team.your-name')} name="name" value={settings.value?.memberName ?? ''} />
      <SheetField label={t('team.team-name')} name="workspaceName" />
      <SheetField label={t('team.servers')} name="addresses" placeholder={t('team.servers.example')} wide />
      <p class="quiet form-wide">{t('team.servers.hint')}</p>
    </SheetForm>
  );
}

function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
