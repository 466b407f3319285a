import type { TeachPort } from '../../../components/model/teach-port';
import type { Teaching } from '../../../lib/domain/teaching';

/** A lesson that says these things as soon as it is begun. */
export function sampleLesson(said: readonly Teaching[]): TeachPort {
  let hear: (teaching: Teaching) => void = () => undefined;
  return {
    start: async () => {
      for (const teaching of said) hear(teaching);
      return true;
    },
    skipName: () => undefined,
    stop: () => undefined,
    follow: (listener) => {
      hear = listener;
      return () => undefined;
    },
  };
}
