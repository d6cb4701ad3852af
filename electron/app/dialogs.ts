import { dialog, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import { FILE_FORMATS } from '../../shared/files/file-kind.ts';
import type { PrintOutcome } from '../../shared/files/print-outcome.ts';
import { withEnding } from '../files/with-ending.ts';
import type { Ask } from '../ipc/handlers.ts';

/** Asks the member with the system's own dialogs, in front of the window. */
export function askWithDialogs(window: () => BrowserWindow | undefined): Ask {
  async function open(options: OpenDialogOptions): Promise<readonly string[]> {
    const parent = window();
    const answer = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
    return answer.canceled ? [] : answer.filePaths;
  }
  async function save(options: SaveDialogOptions): Promise<string | null> {
    const parent = window();
    // Without being told to, Linux does not ask before a file is replaced.
    const asked: SaveDialogOptions = { ...options, buttonLabel: 'Save', properties: ['showOverwriteConfirmation'] };
    const answer = await (parent ? dialog.showSaveDialog(parent, asked) : dialog.showSaveDialog(asked));
    return answer.canceled || answer.filePath === '' ? null : answer.filePath;
  }
  return {
    async forCouncilFolder() {
      const [folder] = await open({
        title: 'Add a council folder',
        buttonLabel: 'Add folder',
        properties: ['openDirectory'],
      });
      return folder ?? null;
    },
    async forSyncFolder() {
      const [folder] = await open({
        title: 'Choose the folder to sync with',
        buttonLabel: 'Choose folder',
        properties: ['openDirectory', 'createDirectory'],
      });
      return folder ?? null;
    },
    forPapers() {
      return open({
        title: 'Open papers',
        buttonLabel: 'Open',
        properties: ['openFile', 'multiSelections'],
        filters: [{ name: 'PDF papers', extensions: ['pdf'] }],
      });
    },
    async whereToSave(kind, suggestedName) {
      const { name, ending } = FILE_FORMATS[kind];
      const file = await save({
        title: 'Save a copy',
        defaultPath: suggestedName,
        filters: [{ name, extensions: [ending.slice(1)] }],
      });
      return file === null ? null : withEnding(file, ending);
    },
    toPrint() {
      const parent = window();
      if (!parent) return Promise.resolve('failed');
      return new Promise(resolve => {
        parent.webContents.print({ printBackground: true }, (isPrinted, reason) => {
          resolve(isPrinted ? 'printed' : printProblem(reason));
        });
      });
    },
    whereToSaveCalendar(suggestedName) {
      return save({
        title: 'Add to calendar',
        defaultPath: suggestedName,
        filters: [{ name: 'Calendar files', extensions: ['ics'] }],
      });
    },
  };
}

/** What Electron's reason for not printing comes to. */
function printProblem(reason: string): PrintOutcome {
  if (/cancel/i.test(reason)) return 'cancelled';
  return /printer/i.test(reason) ? 'no-printer' : 'failed';
}
