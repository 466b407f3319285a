import { Trash2 } from 'lucide-preact';
import type { ContactView } from '../../lib/bridge/contract';
import type { ChangesOf } from '../../lib/domain/records/schemas';
import { Avatar } from '../design/avatar';
import { IconButton } from '../design/button';
import { Chip } from '../design/chip';
import { InlineEdit } from '../design/inline-edit';
import { t } from '../i18n';
import { useApp } from '../model/app-context';
import { AddInput } from './add-input';

/** One person: name, role, phone and addresses, each edited where it stands. */
export function ContactItem({ contact }: { readonly contact: ContactView }) {
  const { act } = useApp();
  const { id, name, role, phone, addresses } = contact;
  const shownName = name || addresses[0] || t('contacts.unnamed');
  const edit = (changes: ChangesOf<'contact'>, field: string) =>
    void act('edit', { type: 'contact', id, changes }, t('toast.edited', { field }));
  const setAddress = (address: string, on: boolean) =>
    void act(
      'setAddress',
      { contactId: id, address, on },
      on ? t('contacts.added', { name: address }) : t('contacts.removed', { name: address }),
    );
  return (
    <li class="contact" data-testid="contact">
      <Avatar name={shownName} small />
      <div class="contact-words">
        <InlineEdit
          value={name}
          label={t('contacts.name')}
          placeholder={t('contacts.unnamed')}
          onCommit={(next) => edit({ name: next }, t('contacts.name'))}
        />
        <div class="contact-facts">
          <InlineEdit
            value={role ?? ''}
            label={t('contacts.role')}
            placeholder={t('contacts.role')}
            clearable
            onCommit={(next) => edit({ role: next || undefined }, t('contacts.role'))}
          />
          <InlineEdit
            value={phone ?? ''}
            label={t('contacts.phone')}
            placeholder={t('contacts.phone')}
            clearable
            onCommit={(next) => edit({ phone: next || undefined }, t('contacts.phone'))}
          />
        </div>
        <div class="chips">
          {addresses.map((address) => (
            <Chip
              key={address}
              label={address}
              removeLabel={t('action.remove', { name: address })}
              onRemove={() => setAddress(address, false)}
            />
          ))}
          <AddInput
            label={t('contacts.address')}
            placeholder={t('contacts.add-address')}
            onAdd={(address) => setAddress(address, true)}
          />
        </div>
      </div>
      <IconButton
        small
        label={t('action.remove', { name: shownName })}
        onClick={() =>
          void act('remove', { type: 'contact', id }, t('contacts.removed', { name: shownName }))
        }
      >
        <Trash2 size={13} aria-hidden />
      </IconButton>
    </li>
  );
}
