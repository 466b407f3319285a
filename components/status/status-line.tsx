import { Eye, EyeOff, LayoutDashboard } from 'lucide-preact';
import { Button, IconButton } from '../design/button';
import { keyName, keyShortcut } from '../design/key-hint';
import { t } from '../i18n';
import { useApp } from '../model/app-context';
import { shaded, toggleShade } from '../model/shade';
import { StatusAlerts } from './status-alerts';
import { TeamWords } from './team-words';
import './status-line.css';

/** Honest and quiet: what is saved, which workspace this is, and the shade. Trouble is said in full above it. */
export function StatusLine() {
  const app = useApp();
  const status = app.status.value;
  const save = app.save.value;
  return (
    <footer class="status">
      <StatusAlerts />
      <div class="status-line">
        <span class={`status-dot status-${save}`} aria-hidden />
        <span data-testid="save-state" data-state={save}>
          {t(`save.${save}`)}
        </span>
        <TeamWords />
        {status?.workspace === 'demo' && (
          <span class="status-demo">
            <span class="demo-mark">{t('demo.mark')}</span>
            <Button
              kind="link"
              data-testid="remove-demo"
              onClick={() => void app.act('removeDemo', {}, t('demo.removed'))}
            >
              {t('demo.remove')}
            </Button>
          </span>
        )}
        <span class="status-tools">
          {app.shell.surface !== 'dashboard' && (
            <IconButton small label={t('action.open-dashboard')} onClick={() => app.shell.openDashboard()}>
              <LayoutDashboard size={14} aria-hidden />
            </IconButton>
          )}
          <IconButton
            small
            label={`${shaded.value ? t('shade.off') : t('shade.on')} (${keyName('S')})`}
            pressed={shaded.value}
            data-testid="shade"
            aria-keyshortcuts={keyShortcut('S')}
            onClick={toggleShade}
          >
            {shaded.value ? <EyeOff size={14} aria-hidden /> : <Eye size={14} aria-hidden />}
          </IconButton>
        </span>
      </div>
    </footer>
  );
}
