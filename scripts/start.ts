// `npm start [-- --headless --shots DIR]`: the extension beside a demo inbox, with a demo workspace.
import { buildChrome } from './lib/build-chrome';
import { installDebianPackages } from './lib/debian';
import { assertNotShown, showDemo, walkMainJob } from './lib/show';
import { START_USAGE, startOptions } from './lib/start-options';

const options = startOptions(process.argv.slice(2), process.env);
if (options === undefined) {
  console.error(START_USAGE);
  process.exit(2);
}
try {
  installDebianPackages(['chromium']);
  if (!options.headless) assertNotShown();
  console.log('Building the extension…');
  const extension = buildChrome();
  if (options.headless) {
    await walkMainJob(extension, options.shots);
    console.log(`Screenshots: ${options.shots}`);
  } else await showDemo(extension);
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
}
