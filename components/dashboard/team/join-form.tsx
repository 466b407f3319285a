import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { SheetField } from '../form/sheet-fields';
import { SheetForm } from '../form/sheet-form';

/** Asks to be let into a team with an invite that came by chat, mail or a picture. */
export function JoinForm({ onDone }: { readonly onDone: () => void }) {
  const { act, settings, status } = useApp();
  const clients = status.value?.clients ?? 0;
  return (
    <SheetForm
      label={t('team.join')}
      testId="team-join-form"
      onDone={onDone}
      read={(data) => {
        const name = String(data.get('name') ?? '').trim();
        const code = String(data.get('code') ?? '').trim();
        if (code === '') return { wrong: t('team.wrong.code'), field: 'code' };
        if (name === '') return { wrong: t('team.wrong.name'), field: 'name' };
        return { value: { name, code } };
      }}
      onSave={async (value) => (await act('joinTeam', value)) !== undefined}
    >
      <SheetField label={t('team.code')} name="code" wide />
      <SheetField label={t('team.your-name')} name="name" value={settings.value?.memberName ?? ''} />
      {clients > 0 && <p class="notice form-wide">{t('team.brings', { n: clients })}</p>}
    </SheetForm>
  );
}
