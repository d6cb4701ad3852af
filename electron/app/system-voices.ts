import type { App } from 'electron';

/**
 * Lets Chromium ask speech-dispatcher for the system's voices, as it does on Linux only when it is told to. Call before
 * the app is ready.
 */
export function hearSystemVoices({ commandLine }: Pick<App, 'commandLine'>, platform: NodeJS.Platform): void {
  if (platform === 'linux') commandLine.appendSwitch('enable-speech-dispatcher');
}
