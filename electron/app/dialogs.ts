import path from 'node:path';
import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import { FILE_FORMATS } from '../../shared/files/file-kind.ts';
import type { PrintOutcome } from '../../shared/files/print-outcome.ts';
import type { Ask } from '../ipc/handlers.ts';

/** Asks the member with the system's own dialogs, in front of the window. */
export function askWithDialogs(window: () => BrowserWindow | undefined): Ask {
  async function open(options: OpenDialogOptions): Promise<readonly string[]> {
    const parent = window();
    const answer = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
    return answer.canceled ? [] : answer.filePaths;
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
      const parent = window();
      const { name, ending } = FILE_FORMATS[kind];
      const options = {
        title: 'Save a copy',
        buttonLabel: 'Save',
        defaultPath: suggestedName,
        filters: [{ name, extensions: [ending.slice(1)] }],
      };
      const answer = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
      if (answer.canceled || answer.filePath === '') return null;
      // Not every system's dialog adds the ending.
      return path.extname(answer.filePath) === '' ? `${answer.filePath}${ending}` : answer.filePath;
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
    async whereToSaveCalendar(suggestedName) {
      const parent = window();
      const options = {
        title: 'Add to calendar',
        buttonLabel: 'Save',
        defaultPath: suggestedName,
        filters: [{ name: 'Calendar files', extensions: ['ics'] }],
      };
      const answer = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
      return answer.canceled || answer.filePath === '' ? null : answer.filePath;
    },
  };
}

/** What Electron's reason for not printing comes to. */
function printProblem(reason: string): PrintOutcome {
  if (/cancel/i.test(reason)) return 'cancelled';
  return /printer/i.test(reason) ? 'no-printer' : 'failed';
}
