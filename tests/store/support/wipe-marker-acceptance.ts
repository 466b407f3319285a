import { describe, expect, test } from 'vitest';
import type { WipeMarker } from '../../../lib/store/wipe-marker';

/** What every marker must do. `restart` gives the marker as a later run of the browser finds it. */
export function acceptWipeMarker(
  name: string,
  create: () => { marker: WipeMarker; restart: () => WipeMarker },
): void {
  describe(`the marker of ${name}`, () => {
    test('knows nothing at first, then what was written, each name for itself', () => {
      const { marker } = create();
      expect(marker.read('a')).toBe(false);
      marker.write('a');
      marker.write('a');
      expect(marker.read('a')).toBe(true);
      expect(marker.read('a:b')).toBe(false);
      expect(marker.read('')).toBe(false);
    });

    test('still knows it after a restart', () => {
      const { marker, restart } = create();
      marker.write('a');
      expect(restart().read('a')).toBe(true);
    });

    test('forgets what was deleted on purpose, if it can forget', () => {
      const { marker } = create();
      if (!marker.clear) return;
      marker.write('a');
      marker.write('b');
      marker.clear('a');
      expect([marker.read('a'), marker.read('b')]).toEqual([false, true]);
    });
  });
}
