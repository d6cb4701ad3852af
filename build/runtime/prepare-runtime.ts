import { hasDisplay, withDisplay } from './display.ts';
import type { ElectronRuntime } from './electron-runtime.ts';
import { ensureElectron } from './ensure-electron.ts';
import { ensureSystemLibraries } from './system-libraries.ts';

/** Everything needed to start the app: spawn `executablePath` with `[...args, appFolder]` and exactly this `env`. */
export interface PreparedRuntime extends ElectronRuntime {
  readonly env: Record<string, string>;
  /** Options that this machine needs before the app's folder. */
  readonly args: readonly string[];
  /** Gives the display back; safe to call twice. Happens by itself when this process ends. */
  readonly stop: () => void;
}

/** When windows are to have a display, Xvfb where there is none: at once, later by `withDisplay`, or never. */
type DisplayNeed = 'now' | 'later' | 'never';

/**
 * Finds Electron, the system libraries and, if needed now, a display; what is missing is fetched or installed, said aloud.
 * @throws Refusal with cause and cure when something is missing that cannot be had
 */
export async function prepareRuntime(options: { readonly display: DisplayNeed }): Promise<PreparedRuntime> {
  const runtime = await ensureElectron();
  const startXvfb = options.display !== 'never' && !hasDisplay(process.platform, process.env);
  await ensureSystemLibraries(runtime.executablePath, startXvfb);
  const display = options.display === 'now' ? await withDisplay() : { env: {}, stop: () => undefined };
  return {
    ...runtime,
    env: { ...electronEnvironment(process.env), ...display.env },
    args: electronArguments(process.platform, process.getuid?.() === 0),
    stop: display.stop,
  };
}

/** Chromium's sandbox refuses to run as root; only tests and fresh machines do that. */
export function electronArguments(platform: NodeJS.Platform, isRoot: boolean): readonly string[] {
  return platform === 'linux' && isRoot ? ['--no-sandbox'] : [];
}

/** This process's environment without what would make Electron start as plain Node. */
export function electronEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined && name !== 'ELECTRON_RUN_AS_NODE') kept[name] = value;
  }
  return kept;
}
