import type { TeamPorts } from '../../lib/engine/team/team-ports';
import { startInspectionWorker } from '../../lib/platform/inspection-worker';
import { openArchive } from '../../lib/store/open-archive';
import { answerByCode, offerByCode } from '../../lib/sync/code/pair-by-code';
import { openIndexedDbShelf } from '../../lib/sync/identity/keys/indexed-db-shelf';
import { Mailbox } from '../../lib/sync/mailbox/mailbox';
import { type InspectionAnswer, WorkerInspector } from '../../lib/sync/replicate/gate/worker-inspector';
import type { Timers } from '../../lib/sync/replicate/timers';
import { openSignaling } from '../../lib/sync/signaling/open-signaling';
import { checkServer } from '../../lib/sync/webrtc/check-server';
import { Mesh } from '../../lib/sync/webrtc/mesh';

/** How teammates are reached from a browser: keys in IndexedDB, servers over WebSocket, channels over WebRTC. */
export async function browserTeamPorts(): Promise<TeamPorts> {
  return {
    shelf: await openIndexedDbShelf(indexedDB),
    archive: await openArchive(indexedDB),
    timers,
    inspector: new WorkerInspector(startInspector, (ms, work) => timers.after(ms, work)),
    openSignaling,
    openMailbox: (settings, needs) => new Mailbox(settings, needs),
    checkServer,
    openMesh: (options) => new Mesh(options),
    codes: { offer: offerByCode, answer: answerByCode },
  };
}

const timers: Timers = {
  now: () => Date.now(),
  after(ms, work) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};

function startInspector() {
  const worker = startInspectionWorker();
  return {
    ...worker,
    onAnswer: (reader: (answer: InspectionAnswer) => void) =>
      worker.onAnswer((answer) => reader(answer as InspectionAnswer)),
  };
}
