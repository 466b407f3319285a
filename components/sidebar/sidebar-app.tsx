import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Engine } from '../../lib/bridge/contract';
import { openRequestKinds } from '../card/requests/requests';
import { AbsencePrompt } from '../card/timer/absence-prompt';
import { FocusLine } from '../card/timer/focus-line';
import { WorkingLine } from '../card/timer/working-line';
import { ToastView } from '../design/toast';
import { t } from '../i18n';
import { AppContext } from '../model/app-context';
import { createApp } from '../model/app-model';
import { followAppearance } from '../model/appearance';
import { listenToKeys, onEscape } from '../model/keys';
import { followTitle } from '../model/panel-title';
import { shaded, toggleShade } from '../model/shade';
import type { Shell } from '../model/shell';
import { toggleTimer } from '../model/toggle-timer';
import { StatusLine } from '../status/status-line';
import { ClientPanel } from './client-panel';
import { PageState } from './page-state';
import { createSidebar } from './sidebar-model';
import { TeachContext } from './teach/teach-context';
import { createTeach } from './teach/teach-model';
import { TeachPanel } from './teach/teach-panel';
import './sidebar.css';

interface SidebarAppProps {
  readonly engine: Engine;
  readonly shell: Shell;
}

/** The sidebar: who is on this page, what is known of them, and what can be done. The same in a page and in a panel. */
export function SidebarApp({ engine, shell }: SidebarAppProps) {
  const { app, sidebar, teach } = useMemo(() => {
    const made = createApp(engine, shell);
    return {
      app: made,
      sidebar: createSidebar(made),
      teach: shell.teach && createTeach(shell.teach),
    };
  }, [engine, shell]);

  useEffect(() => {
    const shownClient = () => {
      const view = sidebar.view.peek();
      return view?.kind === 'client' && !sidebar.waiting.peek() ? view.card.client : undefined;
    };
    const stops = [
      followAppearance(document.documentElement, app.settings),
      listenToKeys(window, {
        KeyT: () => void toggleTimer(app, shownClient()),
        KeyN: () => document.querySelector<HTMLElement>('[data-key="N"]')?.focus(),
        KeyR: openRequestKinds,
        KeyS: toggleShade,
        KeyZ: () => void app.undo(),
      }),
      onEscape(window, () => teach?.stop()),
      () => teach?.end(),
      shell.surface === 'panel' ? followTitle(document, app) : () => undefined,
      () => sidebar.stop(),
      () => app.stop(),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [app, sidebar, teach]);

  const main = useRef<HTMLElement>(null);
  const view = sidebar.view.value;
  const waiting = sidebar.waiting.value;
  const lesson = teach?.now.value;
  const shownId = view?.kind === 'client' ? view.card.client.id : view?.page.kind;
  useLayoutEffect(() => {
    if (main.current) main.current.scrollTop = 0;
  }, [shownId]);
  return (
    <AppContext.Provider value={app}>
      <TeachContext.Provider value={teach}>
        <div class="sidebar" data-testid="sidebar" data-surface={shell.surface} data-shaded={shaded.value}>
          <AbsencePrompt />
          <FocusLine />
          <WorkingLine />
          <main ref={main} class="sidebar-main" aria-busy={waiting} tabIndex={waiting ? 0 : -1}>
            {teach && lesson && <TeachPanel teach={teach} state={lesson} />}
            {waiting && !lesson && <h1 class="sr-only">{t('client.loading')}</h1>}
            <div class={waiting && view ? 'dimmed' : ''} inert={waiting} hidden={lesson !== undefined}>
              {view?.kind === 'page' && <PageState page={view.page} />}
              {view?.kind === 'client' && (
                <ClientPanel key={view.card.client.id} card={view.card} page={view.page} />
              )}
            </div>
          </main>
          <StatusLine />
          <ToastView
            toast={app.toasts.current.value}
            onUndo={() => void app.undo()}
            onClose={app.toasts.close}
          />
        </div>
      </TeachContext.Provider>
    </AppContext.Provider>
  );
}
