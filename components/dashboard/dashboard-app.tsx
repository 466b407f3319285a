import { signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Engine } from '../../lib/bridge/contract';
import type { RecordOf } from '../../lib/domain/records/schemas';
import { AbsencePrompt } from '../card/timer/absence-prompt';
import { FocusLine } from '../card/timer/focus-line';
import { WorkingLine } from '../card/timer/working-line';
import { ToastView } from '../design/toast';
import { AppContext } from '../model/app-context';
import { createApp } from '../model/app-model';
import { followAppearance } from '../model/appearance';
import { shaded } from '../model/shade';
import type { Shell } from '../model/shell';
import { StatusLine } from '../status/status-line';
import { createClients } from './clients/clients-model';
import { ConnectionLine } from './frame/connection-line';
import { listenToDashboardKeys } from './frame/dashboard-keys';
import { FrameContext } from './frame/frame-context';
import { Nav } from './frame/nav';
import { openFoldsOnce } from './frame/open-folds-once';
import { Place } from './frame/place';
import { createRouter } from './frame/router';
import { createImport } from './import/import-model';
import { Palette } from './palette/palette';
import { createPalette } from './palette/palette-model';
import './dashboard.css';

interface DashboardAppProps {
  readonly engine: Engine;
  readonly shell: Shell;
}

/** The dashboard: everything the sidebar knows of one client, for all of them, in a tab of its own. */
export function DashboardApp({ engine, shell }: DashboardAppProps) {
  const model = useMemo(() => {
    const app = createApp(engine, shell);
    const palette = createPalette();
    const clients = createClients(engine);
    const imports = createImport(engine, app.settings);
    const router = createRouter(window);
    const client = signal<RecordOf<'client'> | undefined>(undefined);
    return { app, palette, frame: { router, clients, imports, client, openPalette: palette.open } };
  }, [engine, shell]);
  const { app, palette, frame } = model;

  useEffect(() => {
    openFoldsOnce();
    const stops = [
      followAppearance(document.documentElement, app.settings),
      listenToDashboardKeys(window, app, frame),
      () => frame.router.stop(),
      () => frame.imports.cancel(),
      () => frame.clients.stop(),
      () => app.stop(),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [app, frame]);

  return (
    <AppContext.Provider value={app}>
      <FrameContext.Provider value={frame}>
        <div class="dashboard" data-testid="dashboard" data-shaded={shaded.value}>
          <Nav />
          <div class="dashboard-body">
            <ConnectionLine />
            <AbsencePrompt />
            <FocusLine />
            <WorkingLine />
            <Place />
            <StatusLine />
          </div>
          <Palette palette={palette} />
          <ToastView
            toast={app.toasts.current.value}
            onUndo={() => void app.undo()}
            onClose={app.toasts.close}
          />
        </div>
      </FrameContext.Provider>
    </AppContext.Provider>
  );
}
