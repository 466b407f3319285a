import { Plus } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import type { RequestsView } from '../../../lib/bridge/contract';
import type { RequestId } from '../../../lib/domain/ids';
import type { RecordOf } from '../../../lib/domain/records/schemas';
import { KeyHint, keyName } from '../../design/key-hint';
import { Menu } from '../../design/menu';
import { Section } from '../../design/section';
import { toIsoDate } from '../../format/date';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';
import { requestKinds } from '../records/request-fields';
import { ChangeOrder } from './change-order';
import { FindLine } from './find-line';
import { RequestLine } from './request-line';
import { WaitingLine } from './waiting-line';
import './requests.css';

/** A key pressed longer ago was meant for a page that was here before. */
const JUST_NOW_MS = 5000;

/** Opens the list of what a client may ask for, with the keyboard in it. */
export function openRequestKinds(): void {
  document.querySelector<HTMLElement>('[data-testid="note-request"][aria-expanded="false"]')?.click();
}

/** What this client asks for: found in the message beside, noted by hand, and who waits for an answer. */
export function Requests({ client }: { readonly client: RecordOf<'client'> }) {
  const { act, now, shell } = useApp();
  const [ordering, setOrdering] = useState<RequestId>();
  const tabId = shell.tab.value;
  const view: RequestsView | undefined = useQuery('requests', {
    clientId: client.id,
    ...(tabId === undefined ? {} : { tabId }),
  });
  const pressed = useQuery('requestKey', tabId === undefined ? {} : { tabId })?.at;
  useEffect(() => {
    const now = Date.now();
    if (shell.surface !== 'frame' || pressed === undefined || now - pressed > JUST_NOW_MS) return;
    openRequestKinds();
  }, [pressed, shell.surface]);
  const note = (kind: (typeof requestKinds)[number]) => {
    const fields = { clientId: client.id, kind, on: toIsoDate(now.peek()) };
    void act('create', { type: 'request', fields }, t('requests.noted', { what: t(`request.${kind}`) }));
  };
  const ordered = view?.open.find(({ id }) => id === ordering);
  return (
    <Section
      title={t('requests.title')}
      testId="requests"
      aside={
        <span class="requests-end">
          <KeyHint letter="R" />
          <Menu
            words
            label={`${t('requests.note')} (${keyName('R')})`}
            testId="note-request"
            items={requestKinds.map((kind, at) => ({
              id: kind,
              label: t(`request.${kind}`),
              hint: String(at + 1),
              run: () => note(kind),
            }))}
          >
            <Plus size={13} aria-hidden /> {t('requests.note')}
          </Menu>
        </span>
      }
    >
      {view?.finds.map((find) => (
        <FindLine key={`${find.message} ${find.kind}`} clientId={client.id} find={find} />
      ))}
      {view?.open.map((request) => (
        <RequestLine key={request.id} request={request} onOrder={() => setOrdering(request.id)} />
      ))}
      {ordered && (
        <ChangeOrder
          key={ordered.id}
          request={ordered}
          currency={client.currency}
          onDone={() => setOrdering(undefined)}
        />
      )}
      <WaitingLine clientId={client.id} />
    </Section>
  );
}
