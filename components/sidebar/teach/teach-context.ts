import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { TeachModel } from './teach-model';

export const TeachContext = createContext<TeachModel | undefined>(undefined);

/** The lesson of this sidebar; undefined = it stands beside no page that could be taught. */
export function useTeach(): TeachModel | undefined {
  return useContext(TeachContext);
}
