import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AppModel } from './app-model';

export const AppContext = createContext<AppModel | undefined>(undefined);

/** The model of the app a component is part of. */
export function useApp(): AppModel {
  const app = useContext(AppContext);
  if (!app) throw new Error('useApp: no <AppContext.Provider> above this component');
  return app;
}
