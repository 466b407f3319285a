import type { Workspace } from '../../lib/engine/workspace';
import { type Driven, type Held, holdWorld, openEngine, openWorkspace, sync } from './open-engine';

/** The workspaces of two members that know nothing of each other until they are synced. */
export async function openReplicas(): Promise<{
  a: Workspace;
  b: Workspace;
  heldA: Held;
  heldB: Held;
  sync(): void;
}> {
  const heldA = holdWorld();
  const heldB = holdWorld();
  const [a, b] = [await openWorkspace(heldA), await openWorkspace(heldB)];
  return { a, b, heldA, heldB, sync: () => sync(heldA, heldB) };
}

/** Two engines of one team, with all their commands. */
export async function openTeam(): Promise<{ ana: Driven; ben: Driven; sync(): void }> {
  const [ana, ben] = [await openEngine(holdWorld()), await openEngine(holdWorld())];
  return { ana, ben, sync: () => sync(ana.held, ben.held) };
}
