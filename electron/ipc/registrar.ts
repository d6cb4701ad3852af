import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import { contract, type ArgsOf, type ResultOf } from '../../shared/ipc.ts';
import { CHANNELS, type Channel } from '../../shared/ipc-names.ts';

/** What answers each channel of the contract. An exception of a handler is a bug; failures are values of its result. */
export type Handlers = {
  readonly [C in Channel]: (...args: ArgsOf<C>) => ResultOf<C> | Promise<ResultOf<C>>;
};

/**
 * Lets the windows call their handlers. A call from anywhere else, or with arguments that do not fit the contract, is
 * refused by an error that says which channel and why, and reaches no handler.
 *
 * @param handlersFor the handlers of the window that makes a call; undefined for a caller that is none
 */
export function registerHandlers(
  ipcMain: Pick<IpcMain, 'handle'>,
  handlersFor: (event: IpcMainInvokeEvent) => Handlers | undefined,
  onBug: (channel: Channel, error: unknown) => void,
): void {
  const register = <C extends Channel>(channel: C, handlerOf: (handlers: Handlers) => Handlers[C]): void => {
    ipcMain.handle(channel, async (event, ...raw: unknown[]): Promise<ResultOf<C>> => {
      const handlers = handlersFor(event);
      if (!handlers) throw new Error(`${channel}: refused, the caller is not a window of the app`);
      const parsed = contract[channel].args.safeParse(raw);
      if (!parsed.success) throw new Error(`${channel}: refused, ${z.prettifyError(parsed.error)}`);
      try {
        return await handlerOf(handlers)(...(parsed.data as ArgsOf<C>));
      } catch (error) {
        onBug(channel, error);
        throw new Error(`${channel}: failed`, { cause: error });
      }
    });
  };
  CHANNELS.forEach(channel => register(channel, handlers => handlers[channel]));
}
