import { Ellipsis, Maximize2 } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { RecordOf } from '../../lib/domain/records/schemas';
import { Avatar } from '../design/avatar';
import { IconButton } from '../design/button';
import { InlineEdit } from '../design/inline-edit';
import { keyName } from '../design/key-hint';
import { Menu, type MenuItem } from '../design/menu';
import { t } from '../i18n';
import { useApp } from '../model/app-context';
import { shaded, toggleShade } from '../model/shade';
import './client-header.css';

interface ClientHeaderProps {
  readonly client: RecordOf<'client'>;
  /** Whether somebody is on the page who can be moved to another client. */
  readonly canMove: boolean;
  readonly onTask: (task: 'banner' | 'move' | 'delete') => void;
  /** Says where the client stands on this page; absent where there is no page. */
  readonly onTeach?: (() => void) | undefined;
  /** The line under the name. */
  readonly children: ComponentChildren;
}

/** Who it is, and the menu of what is seldom done. */
export function ClientHeader({ client, canMove, onTask, onTeach, children }: ClientHeaderProps) {
  const { act, shell } = useApp();
  const items: MenuItem[] = [
    {
      id: 'banner',
      label: client.banner ? t('client.banner.edit') : t('client.banner.add'),
      run: () => onTask('banner'),
    },
    ...(canMove ? [{ id: 'move', label: t('client.move-person'), run: () => onTask('move') }] : []),
    ...(onTeach ? [{ id: 'teach', label: t('teach.start'), run: onTeach }] : []),
    {
      id: 'shade',
      label: shaded.value ? t('shade.off') : t('shade.on'),
      hint: keyName('S'),
      run: toggleShade,
    },
    // A page around the frame could trick a person into clicking: nothing is destroyed there.
    ...(shell.surface === 'frame'
      ? []
      : [{ id: 'delete', label: t('client.delete'), danger: true, run: () => onTask('delete') }]),
  ];
  const rename = (name: string) =>
    void act(
      'edit',
      { type: 'client', id: client.id, changes: { name } },
      t('toast.edited', { field: t('client.name') }),
    );
  return (
    <header class="client-header">
      <Avatar name={client.name} />
      <div class="client-words">
        <h1>
          <InlineEdit
            value={client.name}
            label={t('client.name')}
            placeholder={t('client.name')}
            testId="client-name"
            onCommit={rename}
          />
        </h1>
        {children}
      </div>
      <div class="client-tools">
        <Menu label={t('action.menu')} items={items} testId="client-menu">
          <Ellipsis size={16} aria-hidden />
        </Menu>
        {shell.surface !== 'dashboard' && (
          <IconButton label={t('action.open-dashboard')} onClick={() => shell.openDashboard(client.id)}>
            <Maximize2 size={14} aria-hidden />
          </IconButton>
        )}
      </div>
    </header>
  );
}
