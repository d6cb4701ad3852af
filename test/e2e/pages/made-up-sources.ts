import type { ElectronApplication } from '@playwright/test';
import type { Channel } from '../../../shared/ipc-names.ts';

/** An answer of the main process, for arguments that begin with this one where it is given, after a while. */
export type MadeUpAnswer = { readonly answer: unknown; readonly to?: string; readonly afterMs?: number };

/**
 * Has the main process answer a channel as a test makes up: states of sources pass by too quickly to be looked at. It
 * answers so until the app ends.
 */
export async function answerChannel(
  app: ElectronApplication,
  channel: Channel,
  answers: readonly MadeUpAnswer[],
): Promise<void> {
  await app.evaluate(
    ({ ipcMain }, made) => {
      ipcMain.removeHandler(made.channel);
      ipcMain.handle(made.channel, async (_event, first: unknown) => {
        const own = made.answers.find(({ to }) => to === undefined || to === first);
        await new Promise(resolve => setTimeout(resolve, own?.afterMs ?? 0));
        return own?.answer;
      });
    },
    { channel, answers },
  );
}

/** Has the windows hear that it stands otherwise with sources. */
export async function tellWindows(app: ElectronApplication, event: string, payload: unknown): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, told) => {
      for (const window of BrowserWindow.getAllWindows()) window.webContents.send(told.event, told.payload);
    },
    { event, payload },
  );
}
