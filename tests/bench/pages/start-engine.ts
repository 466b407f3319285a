import { filter, firstValueFrom } from 'rxjs';
import { durableStore } from '../../../entrypoints/offscreen/durable-store';
import { Engine } from '../../../lib/engine/engine';
import { randomId } from '../../../lib/platform/random-id';
import type { Wanted } from './protocol';

const TAB = { tabId: 1 };

/** An engine over the real store, with a clock that stands. */
function open({ now }: Wanted): Promise<Engine> {
  return Engine.open({
    store: durableStore(console.error),
    now: () => now,
    random: randomId,
    zone: () => 'Europe/Berlin',
    report: console.error,
    version: 'bench',
  });
}

/** Opens an engine, lets a mail be seen and waits for the card, with the standing queries of a sidebar. */
export async function startEngine(wanted: Wanted): Promise<number> {
  const before = performance.now();
  const engine = await open(wanted);
  const standing = (['status', 'settings', 'tags', 'timer'] as const).map((name) =>
    engine.query(name, {}, TAB).subscribe(),
  );
  const card = await firstCard(engine, wanted);
  const took = performance.now() - before;
  if (card !== wanted.name) throw new Error(`The first card is that of ${card}.`);
  for (const query of standing) query.unsubscribe();
  await engine.close();
  return took;
}

/** An engine that is not closed; resolves when everybody is ranked. */
export async function keepEngine(wanted: Wanted): Promise<Engine> {
  const engine = await open(wanted);
  const page = await seeMail(engine, wanted);
  await firstValueFrom(
    engine.query('client', page, TAB).pipe(filter((card) => card?.score.percentile !== undefined)),
  );
  return engine;
}

async function firstCard(engine: Engine, wanted: Wanted): Promise<string | undefined> {
  const card = await firstValueFrom(engine.query('client', await seeMail(engine, wanted), TAB));
  return card?.client.name;
}

async function seeMail(engine: Engine, { address }: Wanted) {
  const person = { address, name: '', role: 'from' } as const;
  const unknown = {
    own: undefined,
    subject: undefined,
    company: undefined,
    phone: undefined,
    reference: undefined,
    words: undefined,
  };
  const seen = { view: 'message', people: [person], client: 0, direction: 'in', confidence: 1 } as const;
  engine.report(TAB.tabId, 0, { recipe: 'gmail', recipeDate: '2026-11-22', ...unknown, ...seen }, 'mail');
  const page = await firstValueFrom(engine.query('page', {}, TAB));
  if (page.kind !== 'client') throw new Error(`The page is "${page.kind}".`);
  return { clientId: page.clientId };
}
