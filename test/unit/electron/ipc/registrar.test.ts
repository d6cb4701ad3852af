import type { IpcMainInvokeEvent } from 'electron';
import { describe, expect, it } from 'vitest';
import { registerHandlers, type Handlers } from '../../../../electron/ipc/registrar.ts';
import { isTrustedSender } from '../../../../electron/ipc/trusted-sender.ts';
import { CHANNELS } from '../../../../shared/ipc-names.ts';

type Listener = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;
const EVENT = {} as IpcMainInvokeEvent;

/** Registers handlers of which only those given can be called, and answers calls as Electron would. */
function register(given: Partial<Handlers>, isTrusted = true) {
  const listeners = new Map<string, Listener>();
  const bugs: unknown[] = [];
  registerHandlers(
    { handle: (channel, listener) => void listeners.set(channel, listener) },
    () => (isTrusted ? (given as Handlers) : undefined),
    (channel, error) => void bugs.push([channel, error]),
  );
  const call = async (channel: string, ...args: unknown[]): Promise<unknown> =>
    listeners.get(channel)?.(EVENT, ...args);
  return { listeners, bugs, call };
}

describe('registerHandlers', () => {
  it('answers every channel of the contract and no other', () => {
    expect([...register({}).listeners.keys()]).toEqual([...CHANNELS]);
  });

  it('hands parsed arguments to the handler and its answer back', async () => {
    const calls: unknown[] = [];
    const { call } = register({ 'sources.remove': id => (calls.push(id), null) });
    expect(await call('sources.remove', 'abcdefghijklmnop')).toBeNull();
    expect(calls).toEqual(['abcdefghijklmnop']);
  });

  it.each([[[]], [['short']], [[5]], [['abcdefghijklmnop', 'one too many']], [[{ toString: 'x' }]], [[null]]])(
    'refuses the arguments %j and says why',
    async args => {
      const { call, bugs } = register({ 'sources.remove': () => expect.unreachable() });
      await expect(call('sources.remove', ...args)).rejects.toThrow(/^sources\.remove: refused/);
      expect(bugs).toEqual([]);
    },
  );

  it('refuses a caller that is no window of the app, whatever it asks', async () => {
    const { call } = register({ 'sources.list': () => expect.unreachable() }, false);
    await expect(call('sources.list')).rejects.toThrow(/sources\.list: refused, the caller/);
  });

  it('notes a bug of a handler and tells the window no details', async () => {
    const { call, bugs } = register({
      'sources.list': () => {
        throw new Error('/home/member/secret');
      },
    });
    await expect(call('sources.list')).rejects.toThrow(/^sources\.list: failed$/);
    expect(bugs).toEqual([['sources.list', expect.objectContaining({ message: '/home/member/secret' })]]);
  });
});

describe('isTrustedSender', () => {
  const mainFrame = { url: 'app://lectern/index.html' };
  const contents = { mainFrame };
  const window = { webContents: contents, isDestroyed: () => false };
  const trusts = (event: object, host: object = window): boolean =>
    isTrustedSender(event as IpcMainInvokeEvent, host as Parameters<typeof isTrustedSender>[1]);

  it('trusts the main frame of a window on the app’s origin', () => {
    expect(trusts({ sender: contents, senderFrame: mainFrame })).toBe(true);
  });

  it('trusts nobody else', () => {
    const elsewhere = { url: 'https://example.com/' };
    expect(trusts({ sender: contents, senderFrame: null })).toBe(false);
    expect(trusts({ sender: contents, senderFrame: { ...mainFrame } })).toBe(false);
    expect(trusts({ sender: {}, senderFrame: mainFrame })).toBe(false);
    expect(trusts({ sender: contents, senderFrame: mainFrame }, { ...window, isDestroyed: () => true })).toBe(false);
    const moved = { mainFrame: elsewhere };
    expect(trusts({ sender: moved, senderFrame: elsewhere }, { webContents: moved, isDestroyed: () => false })).toBe(
      false,
    );
  });
});
