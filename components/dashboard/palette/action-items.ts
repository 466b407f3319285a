import {
  Eye,
  FlaskConical,
  Languages,
  type LucideIcon,
  Play,
  Square,
  SunMoon,
  Undo2,
  UserPlus,
} from 'lucide-preact';
import { keyName } from '../../design/key-hint';
import { type LanguageSetting, t } from '../../i18n';
import type { AppModel } from '../../model/app-model';
import { shaded, toggleShade } from '../../model/shade';
import { stopTimer, toggleTimer } from '../../model/toggle-timer';
import type { Frame } from '../frame/frame-context';
import { languageNames } from '../settings/language-names';
import type { PaletteItem } from './palette-item';

/** What can be done from anywhere, and for the client whose page is open. `typed` names a new client. */
export function actionItems(
  app: AppModel,
  frame: Frame,
  typed: string,
  chooseForTimer: () => void,
): PaletteItem[] {
  const running = app.timer.running.value;
  const client = frame.client.value;
  const inDemo = app.status.value?.workspace === 'demo';
  const newClient = () => {
    frame.router.go({ place: 'clients' });
    frame.clients.adding.value = typed;
  };
  return [
    ...(running
      ? [
          action(
            Square,
            'stop',
            t('dashboard.do.stop', { client: running.clientName }),
            () => void stopTimer(app),
            keyName('T'),
          ),
        ]
      : []),
    ...(client && running?.clientId !== client.id
      ? [
          action(
            Play,
            'start-here',
            t('dashboard.do.start-here', { client: client.name }),
            () => void toggleTimer(app, client),
            keyName('T'),
          ),
        ]
      : []),
    { ...action(Play, 'start', t('dashboard.do.start'), chooseForTimer), stays: true },
    action(
      UserPlus,
      'new',
      typed === '' ? t('dashboard.clients.new') : t('dashboard.clients.new-named', { name: typed }),
      newClient,
    ),
    action(Eye, 'shade', shaded.value ? t('shade.off') : t('shade.on'), toggleShade, keyName('S')),
    action(Undo2, 'undo', t('action.undo'), () => void app.undo(), keyName('Z')),
    ...themeItems(app),
    ...languageItems(app),
    inDemo
      ? action(
          FlaskConical,
          'main',
          t('dashboard.demo.leave'),
          () => void app.act('openWorkspace', { workspace: 'main' }),
        )
      : action(
          FlaskConical,
          'demo',
          t('dashboard.demo.open'),
          () => void app.act('openWorkspace', { workspace: 'demo' }),
        ),
  ];
}

function action(icon: LucideIcon, id: string, label: string, run: () => void, hint?: string): PaletteItem {
  return { id, group: 'actions', icon, label, run, hint };
}

function themeItems(app: AppModel): PaletteItem[] {
  return (['light', 'dark', 'auto'] as const).map((theme) =>
    action(
      SunMoon,
      `theme-${theme}`,
      `${t('dashboard.settings.theme')}: ${t(`dashboard.theme.${theme}`)}`,
      () => void app.act('setSetting', { key: 'theme', value: theme }),
    ),
  );
}

function languageItems(app: AppModel): PaletteItem[] {
  const languages: readonly Exclude<LanguageSetting, 'auto'>[] = ['en', 'zh-TW', 'zh-CN'];
  return languages.map((language) =>
    action(
      Languages,
      `language-${language}`,
      `${t('dashboard.settings.language')}: ${languageNames[language]}`,
      () => void app.act('setSetting', { key: 'language', value: language }),
    ),
  );
}
