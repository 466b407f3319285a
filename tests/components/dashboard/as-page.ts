import type { Engine } from '../../../lib/bridge/contract';
import type { Driven } from '../../engine/open-engine';

/** The real engine as a page sees it, without the port between them. */
export function asPage(driven: Driven): Engine {
  return {
    watch: (name, args, next) => {
      const subscription = driven.engine.query(name, args, { tabId: undefined }).subscribe(next);
      return () => subscription.unsubscribe();
    },
    send: (name, args) => driven.send(name, args),
  };
}
