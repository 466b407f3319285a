import { join } from 'node:path';
import { tempFolder } from '../tests/harness/cleanup';
import { type DiskResult, runOnFullDisk } from '../tests/store/browser/disk-run';
import { SmallDevice, smallQuota } from '../tests/store/browser/full-disks';

/**
 * Fills the disk under a real Chromium while it edits, shows what a person sees, gives the space back and counts what is
 * there: `npm run check:disk-full`. Exits 1 unless everything is, and unless "not saved" was shown within a second.
 */
let failed = false;

function print(name: string, { edits, refused, shown, recovered, took }: DiskResult): void {
  const good = refused > 0 && recovered === edits && shown.includes('saved') && !shown.includes('saving');
  failed ||= !good;
  const words = `${edits} edits, ${refused} on a full disk (shown: ${shown.join(', ')}), ${recovered} there afterwards`;
  console.log(`${name}: ${words}, saved ${took} ms after there was space: ${good ? 'good' : 'BAD'}`);
  console.log(JSON.stringify({ case: name, edits, refused, shown, recovered, took, good }));
}

print('quota', await runOnFullDisk(tempFolder('quota'), smallQuota(500_000)));

const device = SmallDevice.mount(join(tempFolder('device'), 'mounted'), 200);
if (device) {
  try {
    print('device', await runOnFullDisk(join(device.folder, 'profile'), device));
  } finally {
    device.unmount();
  }
} else console.log('device: not tried, since mounting is not allowed here');
process.exit(failed ? 1 : 0);
