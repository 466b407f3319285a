import { useState } from 'preact/hooks';
import type { UndoDeviceAnswer, WriterView } from '../../../lib/bridge/contract';
import { Button } from '../../design/button';
import { Select } from '../../design/select';
import { formatDay, formatTime } from '../../format/date';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';

const HOUR_MS = 3_600_000;
const SPANS = { hour: HOUR_MS, day: 24 * HOUR_MS, week: 168 * HOUR_MS, month: 720 * HOUR_MS };
type Span = keyof typeof SPANS;

interface Preview {
  readonly since: number;
  readonly answer: UndoDeviceAnswer;
}

/** Takes back what one device wrote since a time: first it is told what that would be, then it is done. */
export function UndoDevice({ writers }: { readonly writers: readonly WriterView[] }) {
  const { act, now } = useApp();
  const [chosen, setChosen] = useState<string>();
  const [span, setSpan] = useState<Span>('day');
  const [preview, setPreview] = useState<Preview>();
  const device = chosen ?? (writers.find(({ me }) => !me) ?? writers[0])?.device ?? '';
  const look = async () => {
    const since = now.value - SPANS[span];
    const answer = await act('undoDevice', { device, since, rehearse: true });
    if (answer) setPreview({ since, answer: answer.value });
  };
  const undo = async ({ since }: Preview) => {
    setPreview(undefined);
    await act('undoDevice', { device, since, rehearse: false }, t('team.undo.done'));
  };
  return (
    <>
      <div class="team-actions">
        <Select
          field
          label={t('team.undo.device')}
          value={device}
          options={writers.map((writer) => ({ value: writer.device, label: nameOf(writer) }))}
          onChange={(value) => {
            setChosen(value);
            setPreview(undefined);
          }}
        />
        <Select
          field
          label={t('team.undo.since')}
          value={span}
          options={(['hour', 'day', 'week', 'month'] as const).map((value) => ({
            value,
            label: t(`team.undo.${value}`),
          }))}
          onChange={(value) => {
            setSpan(value ?? 'day');
            setPreview(undefined);
          }}
        />
        <Button data-testid="undo-preview" onClick={() => void look()}>
          {t('team.undo.preview')}
        </Button>
      </div>
      <div role="status" data-testid="undo-says">
        {preview && <Told {...preview} />}
      </div>
      {preview && preview.answer.values + preview.answer.texts > 0 && (
        <div class="team-actions">
          <Button kind="danger" data-testid="undo-device" onClick={() => void undo(preview)}>
            {t('team.undo.do')}
          </Button>
          <Button kind="quiet" onClick={() => setPreview(undefined)}>
            {t('action.cancel')}
          </Button>
        </div>
      )}
    </>
  );
}

function Told({ answer, since }: Preview) {
  const { now } = useApp();
  const { values, made, texts, clients, names, shared, mixed, reaches } = answer;
  const more = clients > names.length ? ' …' : '';
  const when = (at: number) => `${formatDay(at, now.value)} ${formatTime(at)}`;
  const words = [
    values > 0 && t('team.undo.values', { n: values }),
    made > 0 && t('team.undo.made', { n: made }),
    texts > 0 && t('team.undo.texts', { n: texts }),
    clients > 0 && t('team.undo.clients', { n: clients, names: `${names.join(', ')}${more}` }),
    shared > 0 && t('team.undo.shared', { n: shared }),
    mixed > 0 && t('team.undo.mixed', { n: mixed }),
    reaches !== undefined && reaches > since && t('team.undo.reaches', { when: when(reaches) }),
  ].filter((line) => line !== false);
  if (values + texts === 0) return <p>{t('team.undo.nothing')}</p>;
  return (
    <ul class="team-told">
      {words.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function nameOf({ name, device, removed }: WriterView): string {
  return t(removed ? 'team.undo.writer.removed' : 'team.undo.writer', { name, id: device.slice(0, 4) });
}
