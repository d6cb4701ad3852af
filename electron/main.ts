import path from 'node:path';
import {
  app,
  dialog,
  ipcMain,
  net,
  powerMonitor,
  safeStorage,
  session as electronSession,
  shell,
  type BrowserWindow,
} from 'electron';
import type { Command } from '../shared/commands.ts';
import { isRemote } from '../shared/sources/source.ts';
import { gatherAskedPaths } from './app/asked-paths.ts';
import { askWithDialogs } from './app/dialogs.ts';
import { quitGently } from './app/quit.ts';
import { startServices, type Services } from './app/services.ts';
import { surviveErrors } from './app/survive-errors.ts';
import { hearSystemVoices } from './app/system-voices.ts';
import { hardenNavigation } from './hardening/navigation.ts';
import { hardenPermissions } from './hardening/permissions.ts';
import { hardenRequests } from './hardening/requests.ts';
import { enforceSandbox } from './hardening/sandbox.ts';
import { electronTransport, openNetworkSession } from './http/electron-transport.ts';
import { openHttpClient } from './http/open-http-client.ts';
import { systemTrust, systemTrustFiles } from './http/system-trust.ts';
import type { Transport } from './http/transport.ts';
import { windowHandlers } from './ipc/handlers.ts';
import { registerHandlers, type Handlers } from './ipc/registrar.ts';
import { sendTo, tell } from './ipc/window-events.ts';
import { openLog } from './logging/main-log.ts';
import { setApplicationMenu } from './menu/application-menu.ts';
import { registerAppScheme, serveApp } from './protocol/app-protocol.ts';
import { systemKeychain } from './secrets/system-keychain.ts';
import { MOST_WINDOWS, openSession } from './settings/session-store.ts';
import { openSettings } from './settings/settings-store.ts';
import { keepOpenRequests } from './sources/open-requests.ts';
import { spellBritish } from './window/spelling.ts';
import { clearOnce } from './app/clear-library.ts';
import { closeGently } from './window/close-gently.ts';
import { hostWindows } from './window/window-host.ts';

const RENDERER_FOLDER = path.join(__dirname, '..', 'renderer');

const now = (): number => Date.now();
const profile = app.getPath('userData');
const log = openLog(path.join(profile, 'logs'), now);
surviveErrors(app, log);
enforceSandbox(app);
hearSystemVoices(app, process.platform);
registerAppScheme();
hardenNavigation(app, log);

if (app.requestSingleInstanceLock()) start().catch(giveUp);
else app.quit();

async function start(): Promise<void> {
  const withInspector = !app.isPackaged;
  const asked = gatherAskedPaths(app);
  const settings = await openSettings(profile, now());
  const session = await openSession(profile, now(), log);
  const handlers = new WeakMap<BrowserWindow, Handlers>();
  const closing = closeGently<BrowserWindow>(app, window => tell(window, 'app.closing', null));
  const host = hostWindows(session, withInspector, log, {
    onOpened(window) {
      closing.hold(window);
      handlers.set(window, handlersOf(window));
    },
    onPageGone: window => requests.stopListening(window),
    onFocus: () => withServices('Looking for new papers', async services => services.watch.nudge()),
    onCommand: command => run(command),
    isQuitting: closing.isQuitting,
  });
  const send = sendTo(host);
  const requests = keepOpenRequests(host.current, (window, refs) => tell(window, 'papers.open', refs));
  const clearLibrary = clearOnce(host.all, log);

  // The keychain and the network are there once the app is ready; without them, no reader of files has to wait.
  const needsReady = settings.current().sync !== null || settings.current().sources.some(isRemote);
  const starting = (needsReady ? app.whenReady() : Promise.resolve()).then(() =>
    startServices({
      profile,
      settings,
      keychain: systemKeychain(safeStorage),
      http: openHttpClient(carry, { userAgent: `Lectern/${app.getVersion()} (+https://lectern.invalid)` }),
      connection: {
        isOnline: () => !app.isReady() || net.isOnline(),
        onResume: listener => void app.whenReady().then(() => powerMonitor.on('resume', listener)),
      },
      requests,
      send,
      log,
      now,
    }),
  );
  const withServices = (what: string, act: (services: Services) => Promise<unknown>): void => {
    starting.then(act).catch((error: unknown) => log.write(`${what} failed`, error));
  };
  let isServed = false;
  const open = (paths: readonly string[]): void =>
    withServices('Opening papers', async services => {
      await services.open(paths);
      // On a Mac the app may have no window. Before the app's pages are served, the first one is yet to come.
      if (isServed && host.all().length === 0) host.show();
    });
  asked.passTo(open);
  const stop = async (): Promise<void> => {
    await Promise.all([starting.then(services => services.stop()), session.settled()]);
  };
  quitGently(app, { stop }, log);

  function run(command: Command): void {
    if (command !== 'new-window') send('command', command);
    else if (!host.openAnother()) send('notice', TOO_MANY_WINDOWS);
  }

  function handlersOf(window: BrowserWindow): Handlers {
    const { id } = window;
    return windowHandlers({
      starting,
      ask: askWithDialogs(() => window),
      profile,
      version: app.getVersion(),
      now,
      onFlushed: () => closing.flushed(window),
      clearLibrary,
      recall: () => session.recall(id)?.view ?? null,
      remember: view => session.remember(id, { view }),
      takePapers: () => requests.listen(window),
      openExternal: address => shell.openExternal(address),
    });
  }

  registerHandlers(
    ipcMain,
    event => {
      const window = host.of(event);
      return window && handlers.get(window);
    },
    (channel, error) => log.write(`A call of ${channel} failed`, error),
  );

  await app.whenReady();
  hardenPermissions(electronSession.defaultSession);
  hardenRequests(electronSession.defaultSession, withInspector, log);
  serveApp(electronSession.defaultSession, RENDERER_FOLDER, log);
  isServed = true;
  spellBritish(electronSession.defaultSession);
  host.show();
  app.on('activate', host.show);
  app.on('second-instance', host.show);
  const ask = askWithDialogs(host.current);
  setApplicationMenu(withInspector, {
    command: run,
    openPapers: () => withServices('Asking for papers', async () => open(await ask.forPapers())),
    addCouncilFolder: () =>
      withServices('Adding a council folder', async ({ sources }) => {
        const folder = await ask.forCouncilFolder();
        if (folder !== null) await sources.addFolder(folder);
      }),
  });
}

const ofStrangers = systemTrust(systemTrustFiles(process.platform, process.env));

/** The network is there once the app is ready. */
const carry: Transport = async exchange => {
  await app.whenReady();
  return electronTransport(net, openNetworkSession(electronSession), ofStrangers)(exchange);
};

const TOO_MANY_WINDOWS = `Lectern has ${MOST_WINDOWS} windows open, which is as many as it can have. Close one first.`;

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
