import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CHANNELS, EVENTS, type Channel, type EventName } from '../shared/ipc-names.ts';
import type { Bridge } from '../shared/ipc.ts';

/** Paths are never taken from the page: only from files that the system says were dropped. */
const ADD_PATHS: Channel = 'papers.addPaths';
const CALLABLE: ReadonlySet<string> = new Set(CHANNELS.filter(channel => channel !== ADD_PATHS));
const HEARABLE: ReadonlySet<string> = new Set(EVENTS);

const bridge: Bridge<File> = {
  async invoke(channel, args) {
    if (!CALLABLE.has(channel)) throw new Error(`There is no channel "${channel}".`);
    const answer: unknown = await ipcRenderer.invoke(channel, ...args);
    return answer;
  },
  on(event: EventName, listener) {
    if (!HEARABLE.has(event)) throw new Error(`There is no event "${event}".`);
    // The page never gets Electron's event: it holds the sender.
    const forward = (_event: unknown, payload: unknown): void => listener(payload);
    ipcRenderer.on(event, forward);
    return () => {
      ipcRenderer.off(event, forward);
    };
  },
  async openDropped(files) {
    const paths = files.map(file => webUtils.getPathForFile(file)).filter(path => path !== '');
    if (paths.length > 0) await ipcRenderer.invoke(ADD_PATHS, paths);
  },
};

contextBridge.exposeInMainWorld('lectern', bridge);
