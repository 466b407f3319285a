import { Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { ClientCard } from '../../lib/bridge/contract';
import { Button } from '../design/button';
import { Chip } from '../design/chip';
import { EntryForm, Field } from '../design/form';
import { Fold } from '../design/section';
import { t } from '../i18n';
import { useApp } from '../model/app-context';
import { AddInput } from './add-input';
import { ContactItem } from './contact-item';
import './contacts.css';

/** The people at this client, their addresses, and the mail domains that are this client's. */
export function Contacts({ card }: { readonly card: ClientCard }) {
  return (
    <Fold name="contacts" title={t('contacts.title')} aside={card.contacts.length} testId="contacts">
      {() => (
        <>
          <ul class="contacts">
            {card.contacts.map((contact) => (
              <ContactItem key={contact.id} contact={contact} />
            ))}
          </ul>
          <NewContact card={card} />
          <Domains card={card} />
        </>
      )}
    </Fold>
  );
}

function NewContact({ card }: { readonly card: ClientCard }) {
  const { act } = useApp();
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button small kind="quiet" icon={<Plus size={13} aria-hidden />} onClick={() => setOpen(true)}>
        {t('contacts.add')}
      </Button>
    );
  }
  const add = async (fields: FormData) => {
    const name = String(fields.get('name')).trim();
    const role = String(fields.get('role')).trim();
    const address = String(fields.get('address')).trim();
    setOpen(false);
    if (address !== '') {
      const person = { address, name, role: 'from' as const };
      await act(
        'assignPerson',
        { clientId: card.client.id, person, mapDomain: false },
        t('contacts.added', { name }),
      );
      return;
    }
    const contact = { clientId: card.client.id, name, ...(role === '' ? {} : { role }) };
    await act('create', { type: 'contact', fields: contact }, t('contacts.added', { name }));
  };
  return (
    <EntryForm
      label={t('contacts.add')}
      onSubmit={(fields) => void add(fields)}
      onCancel={() => setOpen(false)}
    >
      <Field name="name" label={t('contacts.name')} required />
      <Field name="role" label={t('contacts.role')} />
      <Field name="address" label={t('contacts.address')} wide />
    </EntryForm>
  );
}

function Domains({ card }: { readonly card: ClientCard }) {
  const { act } = useApp();
  const clientId = card.client.id;
  const set = (domain: string, on: boolean) =>
    void act(
      'setDomain',
      { clientId, domain, on },
      on ? t('contacts.added', { name: domain }) : t('contacts.removed', { name: domain }),
    );
  return (
    <div class="domains">
      <h3 class="quiet">{t('contacts.domains')}</h3>
      <div class="chips">
        {card.domains.map((domain) => (
          <Chip
            key={domain}
            label={domain}
            removeLabel={t('action.remove', { name: domain })}
            onRemove={() => set(domain, false)}
          />
        ))}
        <AddInput
          label={t('contacts.domain')}
          placeholder={t('contacts.add-domain')}
          onAdd={(domain) => set(domain, true)}
        />
      </div>
    </div>
  );
}
