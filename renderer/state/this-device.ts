import { create } from 'zustand';
import type { ResultOf } from '../../shared/ipc.ts';

/** This installation, as the main process told at the start; null until then. */
export type ThisDevice = Pick<ResultOf<'app.ready'>, 'device' | 'deviceName' | 'version'>;

export const useThisDevice = create<{ readonly known: ThisDevice | null }>()(() => ({ known: null }));
