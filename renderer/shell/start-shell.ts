import { listen } from '../bridge/bridge.ts';
import { startWork } from '../start.ts';
import { runCommand } from '../state/commands.ts';
import { notify } from '../state/notices.ts';
import { useThisDevice } from '../state/this-device.ts';

const FAILED =
  'Lectern could not bring everything up to date. Your work is safe in the journal: close Lectern and open it again.';

/** Connects the views to the main process, and tells what it has to say of the start. Call once. */
export async function startShell(): Promise<void> {
  listen('command', command => {
    runCommand(command);
  });
  try {
    const { device, deviceName, version, notices } = await startWork();
    useThisDevice.setState({ known: { device, deviceName, version } });
    for (const text of notices) notify({ tone: 'look', text });
  } catch (error) {
    notify({ tone: 'loss', text: FAILED });
    throw error;
  }
}
