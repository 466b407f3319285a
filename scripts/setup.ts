// `npm run setup [-- chromium firefox roundcube request-tracker]`: what the commands need from the operating system.
import { installDebianPackages } from './lib/debian';
import { PACKAGES, type PackageGroup } from './lib/debian-packages';

const known = Object.keys(PACKAGES) as PackageGroup[];
const asked = process.argv.slice(2);
const groups = asked.length === 0 ? known : known.filter((group) => asked.includes(group));

try {
  if (groups.length < asked.length) throw new Error(`Known groups: ${known.join(' ')}`);
  installDebianPackages(groups);
  console.log(`Ready: ${groups.flatMap((group) => PACKAGES[group]).join(' ')}`);
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
}
