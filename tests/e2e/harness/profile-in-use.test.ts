import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profileInUse } from '../../../scripts/lib/profile-in-use';
import { type Chromium, openChromium } from '../../harness/chromium';
import { tempFolder } from '../../harness/cleanup';
import { writeSmallExtension } from './small-extension';

describe('a profile', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await openChromium({ extension: writeSmallExtension('chromium') });
  });
  afterAll(() => chromium.close());

  it('is in use by the browser that has it open, and no more once that was killed', async () => {
    expect(profileInUse(chromium.profile)).toBe(chromium.pid);
    await chromium.kill();
    expect(profileInUse(chromium.profile)).toBeUndefined();
    chromium = await chromium.reopen();
    expect(profileInUse(chromium.profile)).toBe(chromium.pid);
  });

  it('that is new, or whose lock names a process of somebody else, is free', () => {
    const profile = tempFolder('profile');
    expect(profileInUse(profile)).toBeUndefined();
    symlinkSync(`host-${process.pid}`, join(profile, 'SingletonLock'));
    expect(profileInUse(profile)).toBeUndefined();
  });
});
