import type { App } from 'electron';

/**
 * Puts every process that shows pages into Chromium's sandbox, whatever a window may ask for. Before the app is ready.
 *
 * Chromium refuses to run as root unless it is started with `--no-sandbox`, and then enforcing the sandbox would end
 * every process at its start. Only tests run so; the window's own `sandbox: true` keeps Node out of its page even then.
 */
export function enforceSandbox(app: App): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}
