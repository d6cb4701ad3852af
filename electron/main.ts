import path from 'node:path';
import { app, dialog, ipcMain, session } from 'electron';
import { gatherAskedPaths } from './app/asked-paths.ts';
import { askWithDialogs } from './app/dialogs.ts';
import { quitGently } from './app/quit.ts';
import { startServices, type Services } from './app/services.ts';
import { surviveErrors } from './app/survive-errors.ts';
import { hardenNavigation } from './hardening/navigation.ts';
import { hardenPermissions } from './hardening/permissions.ts';
import { hardenRequests } from './hardening/requests.ts';
import { enforceSandbox } from './hardening/sandbox.ts';
import { windowHandlers } from './ipc/handlers.ts';
import { registerHandlers } from './ipc/registrar.ts';
import { isTrustedSender } from './ipc/trusted-sender.ts';
import { sendTo } from './ipc/window-events.ts';
import { openLog } from './logging/main-log.ts';
import { setApplicationMenu } from './menu/application-menu.ts';
import { registerAppScheme, serveApp } from './protocol/app-protocol.ts';
import { openSettings } from './settings/settings-store.ts';
import { keepOpenRequests } from './sources/open-requests.ts';
import { spellBritish } from './window/spelling.ts';
import { clearOnce } from './app/clear-library.ts';
import { closeGently } from './window/close-gently.ts';
import { hostWindow } from './window/window-host.ts';

const RENDERER_FOLDER = path.join(__dirname, '..', 'renderer');

const now = (): number => Date.now();
const profile = app.getPath('userData');
const log = openLog(path.join(profile, 'logs'), now);
surviveErrors(app, log);
enforceSandbox(app);
registerAppScheme();
hardenNavigation(app, log);

if (app.requestSingleInstanceLock()) start().catch(giveUp);
else app.quit();

async function start(): Promise<void> {
  const withInspector = !app.isPackaged;
  const closing = closeGently(app, () => send('app.closing', null));
  const host = hostWindow(log, {
    onOpened: closing.hold,
    onPageGone: () => requests.stopListening(),
    onFocus: () => withServices('Looking for new papers', async services => services.watch.nudge()),
    onCommand: command => send('command', command),
  });
  const asked = gatherAskedPaths(app, host.bringForward);
  const send = sendTo(host.current);
  const requests = keepOpenRequests(refs => send('papers.open', refs));

  const settings = await openSettings(profile, now());
  const starting = startServices({ profile, settings, requests, send, log, now });
  const withServices = (what: string, act: (services: Services) => Promise<unknown>): void => {
    starting.then(act).catch((error: unknown) => log.write(`${what} failed`, error));
  };
  asked.passTo(paths => withServices('Opening papers', services => services.open(paths)));
  quitGently(app, starting, log);

  const handlers = windowHandlers({
    starting,
    ask: askWithDialogs(host.current),
    profile,
    version: app.getVersion(),
    now,
    onFlushed: closing.flushed,
    clearLibrary: clearOnce(host.current, log),
  });
  registerHandlers(
    ipcMain,
    handlers,
    event => isTrustedSender(event, host.current()),
    (channel, error) => log.write(`A call of ${channel} failed`, error),
  );

  await app.whenReady();
  hardenPermissions(session.defaultSession);
  hardenRequests(session.defaultSession, withInspector, log);
  serveApp(session.defaultSession, RENDERER_FOLDER, log);
  spellBritish(session.defaultSession);
  host.show(settings, withInspector);
  app.on('activate', () => host.show(settings, withInspector));
  setApplicationMenu(withInspector, {
    command: command => send('command', command),
    openPapers: () => withServices('Opening papers', async () => handlers['papers.choose']()),
    addCouncilFolder: () => withServices('Adding a council folder', async () => handlers['sources.addFolder']()),
  });
}

/** Without settings or a window there is nothing to show the reason in but a dialog of the system. */
async function giveUp(error: unknown): Promise<void> {
  log.write('The start failed', error);
  await app.whenReady();
  dialog.showErrorBox(
    'Lectern cannot start',
    `Its folder ${profile} cannot be read or written. Check that your account may use it and that the disk is not full.`,
  );
  app.exit(1);
}
