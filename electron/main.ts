import path from 'node:path';
import { app, ipcMain, session, type BrowserWindow } from 'electron';
import { gatherAskedPaths } from './app/asked-paths.ts';
import { askWithDialogs } from './app/dialogs.ts';
import { quitGently } from './app/quit.ts';
import { startServices } from './app/services.ts';
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
import { registerAppScheme, serveApp } from './protocol/app-protocol.ts';
import { openSettings } from './settings/settings-store.ts';
import { keepOpenRequests } from './sources/open-requests.ts';
import { bringForward, openMainWindow } from './window/main-window.ts';

const RENDERER_FOLDER = path.join(__dirname, '..', 'renderer');

const now = (): number => Date.now();
const profile = app.getPath('userData');
const log = openLog(path.join(profile, 'logs'), now);
surviveErrors(app, log);
enforceSandbox(app);
registerAppScheme();
hardenNavigation(app, log);

if (app.requestSingleInstanceLock()) start().catch((error: unknown) => log.write('The start failed', error));
else app.quit();

async function start(): Promise<void> {
  let window: BrowserWindow | undefined;
  const withInspector = !app.isPackaged;
  const asked = gatherAskedPaths(app, () => window && bringForward(window));
  const send = sendTo(() => window);
  const requests = keepOpenRequests(refs => send('papers.open', refs));
  const settings = await openSettings(profile, now());
  const starting = startServices({ profile, settings, requests, send, log, now });
  asked.passTo(paths => {
    starting
      .then(services => services.open(paths))
      .catch((error: unknown) => log.write('Papers could not be opened', error));
  });
  quitGently(app, starting, log);

  registerHandlers(
    ipcMain,
    windowHandlers(starting, askWithDialogs(() => window), profile, app.getVersion()),
    event => isTrustedSender(event, window),
    (channel, error) => log.write(`A call of ${channel} failed`, error),
  );

  await app.whenReady();
  hardenPermissions(session.defaultSession);
  hardenRequests(session.defaultSession, withInspector, log);
  serveApp(session.defaultSession, RENDERER_FOLDER, log);
  const show = (): void => {
    window = openMainWindow(settings, withInspector, log);
    window.once('closed', () => {
      window = undefined;
      requests.stopListening();
    });
    window.on('focus', () => void starting.then(services => services.watch.nudge()));
    window.webContents.on('did-start-navigation', details => {
      if (details.isMainFrame && !details.isSameDocument) requests.stopListening();
    });
  };
  show();
  app.on('activate', () => (window ? bringForward(window) : show()));
}
