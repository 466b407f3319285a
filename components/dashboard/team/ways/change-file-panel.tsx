import { useId, useState } from 'preact/hooks';
import type { ChangeFileLook, ChangeFileTaken, InTeamView } from '../../../../lib/bridge/contract';
import { Button } from '../../../design/button';
import { privateInput } from '../../../design/private-input';
import { useFileDrop } from '../../../design/use-file-drop';
import { formatInstant } from '../../../format/date';
import { t } from '../../../i18n';
import { useApp } from '../../../model/app-context';
import { saveFile } from '../../export/save-file';

/** What goes over a line to the engine in one piece. */
const MOST_BYTES = 50_000_000;

type Opened =
  | { readonly step: 'looked'; readonly file: Uint8Array; readonly look: ChangeFileLook }
  | { readonly step: 'taken'; readonly taken: ChangeFileTaken }
  | { readonly step: 'too-large' };

/** Changes as a sealed file, by any carrier: for networks that let nothing through. */
export function ChangeFilePanel({ team }: { readonly team: InTeamView }) {
  const { opened, take, open, close } = useChangeFile();
  const drop = useFileDrop(open);
  const id = useId();
  return (
    <section id="way-file" class="panel" aria-label={t('file.title')} data-testid="change-file" {...drop}>
      <h2>{t('file.title')}</h2>
      <p class="quiet">{t('file.how')}</p>
      <SaveFor team={team} />
      <label for={id}>{t('file.open')}</label>
      <input
        {...privateInput}
        id={id}
        type="file"
        accept=".worthwhile-changes"
        data-testid="change-file-input"
        onChange={(event) => {
          void open(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <div role="status">{opened && <Said opened={opened} />}</div>
      {opened && (
        <div class="team-actions">
          {opened.step === 'looked' && opened.look.problem === undefined && opened.look.news > 0 && (
            <Button kind="primary" data-testid="change-file-take" onClick={() => void take(opened.file)}>
              {t('file.take')}
            </Button>
          )}
          <Button kind="quiet" onClick={close}>
            {t('action.close')}
          </Button>
        </div>
      )}
    </section>
  );
}

function useChangeFile() {
  const { act } = useApp();
  const [opened, setOpened] = useState<Opened>();
  const open = async (chosen: File | undefined) => {
    if (!chosen) return;
    if (chosen.size > MOST_BYTES) return setOpened({ step: 'too-large' });
    const file = new Uint8Array(await chosen.arrayBuffer());
    const look = (await act('lookIntoChangeFile', { file }))?.value;
    if (look) setOpened({ step: 'looked', file, look });
  };
  const take = async (file: Uint8Array) => {
    const taken = (await act('takeChangeFile', { file }))?.value;
    if (taken) setOpened({ step: 'taken', taken });
  };
  return { opened, open, take, close: () => setOpened(undefined) };
}

function Said({ opened }: { readonly opened: Opened }) {
  if (opened.step === 'too-large') return <p class="notice notice-danger">{t('file.wrong.too-large')}</p>;
  const said = opened.step === 'looked' ? opened.look : opened.taken;
  if (said.problem !== undefined)
    return (
      <p class="notice notice-danger" data-testid="change-file-wrong">
        {t(`file.wrong.${said.problem}`)}
      </p>
    );
  if ('by' in said) {
    const { by, made, news, forAnother } = said;
    return (
      <p data-testid="change-file-look">
        {t('file.from', { name: by, when: formatInstant(made) })}{' '}
        {news > 0 ? t('file.news', { n: news }) : t('file.no-news')} {forAnother && t('file.for-another')}
      </p>
    );
  }
  const { news, waiting, refused } = said;
  return (
    <p data-testid="change-file-taken">
      {t('file.taken', { n: news })} {waiting > 0 && t('file.waiting')} {refused > 0 && t('file.refused')}
    </p>
  );
}

/** Whom a file is for: everybody else's devices, unless some are chosen. */
function SaveFor({ team }: { readonly team: InTeamView }) {
  const { act, toasts } = useApp();
  const others = team.members.flatMap(({ name, me, devices }) =>
    devices.filter(({ here }) => !here).map(({ id }) => ({ id, name: me ? t('team.your-devices') : name })),
  );
  const [left, setLeft] = useState<readonly string[]>([]);
  const chosen = others.filter(({ id }) => !left.includes(id)).map(({ id }) => id);
  const save = async () => {
    const made = (await act('makeChangeFile', { devices: chosen }))?.value;
    if (!made) return;
    if (made.documents === 0) toasts.show({ text: t('file.nothing'), undo: undefined, tone: 'done' });
    else saveFile(made.name, 'application/octet-stream', new Uint8Array(made.file));
  };
  if (others.length === 0) return <p class="quiet">{t('file.alone')}</p>;
  return (
    <>
      {others.length > 1 && (
        <div class="team-actions" role="group" aria-label={t('file.for')}>
          {others.map(({ id, name }) => (
            <label key={id} class="sheet-tick">
              <input
                type="checkbox"
                checked={!left.includes(id)}
                onChange={(event) =>
                  setLeft(event.currentTarget.checked ? left.filter((one) => one !== id) : [...left, id])
                }
              />{' '}
              {name} {id.slice(0, 4)}
            </label>
          ))}
        </div>
      )}
      <div class="team-actions">
        <Button data-testid="change-file-save" disabled={chosen.length === 0} onClick={() => void save()}>
          {t('file.save')}
        </Button>
      </div>
    </>
  );
}
