import { resolve } from 'node:path';

export interface StartOptions {
  readonly headless: boolean;
  /** Folder for the screenshots. */
  readonly shots: string;
}

export const START_USAGE = 'Usage: npm start [-- --headless] [--shots DIR]';

/** Reads the arguments; undefined when they are not understood. Without a display it is always headless. */
export function startOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): StartOptions | undefined {
  let headless = !environment.DISPLAY && !environment.WAYLAND_DISPLAY;
  let shots = './shots';
  for (let index = 0; index < args.length; index += 1) {
    const next = args[index + 1];
    if (args[index] === '--headless') headless = true;
    else if (args[index] === '--shots' && next !== undefined) {
      shots = next;
      index += 1;
    } else return undefined;
  }
  return { headless, shots: resolve(shots) };
}
