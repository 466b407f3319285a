import { connectEngine } from '../../lib/bridge/connect-engine';
import './mark.css';

/** A dot on the closed dock while the client of the page has a warning. A page of its own, so that the page around it learns nothing. */
const engine = connectEngine();
let stop: () => void = () => undefined;

engine.watch('page', {}, (page) => {
  stop();
  if (page.kind === 'client') {
    stop = engine.watch('client', { clientId: page.clientId }, (card) =>
      show((card?.client.banner ?? '') !== ''),
    );
  } else {
    stop = () => undefined;
    show(false);
  }
});

function show(warned: boolean): void {
  document.body.toggleAttribute('data-mark', warned);
}
