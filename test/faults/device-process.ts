import { fork, type ChildProcess } from 'node:child_process';
import type { Draft } from '../../shared/journal/entry.ts';
import type { DeviceStart, OrderName, Orders, Told } from './device/orders.ts';
import { statusLine } from './status-line.ts';

/** The process ended before it answered. */
export class Killed extends Error {}

export type Hearing = {
  /** A change is about to be written. */
  readonly onTrying: (draft: Draft) => void;
  /** The process met an error that nobody caught, or ended without being asked to. */
  readonly onBroken: (why: string) => void;
  readonly onLine: (line: string) => void;
};

type Waiting = { readonly resolve: (answer: never) => void; readonly reject: (error: Error) => void };

/** The running process of a device. It takes orders at once and obeys them when it has started. */
export class DeviceProcess {
  readonly #child: ChildProcess;
  readonly #hearing: Hearing;
  readonly #waiting = new Map<number, Waiting>();
  readonly #ended: Promise<void>;
  #orders = 0;
  #isToEnd = false;
  #isEnded = false;

  constructor(bundle: string, start: DeviceStart, hearing: Hearing) {
    this.#hearing = hearing;
    this.#child = fork(bundle, [JSON.stringify(start)], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: [] });
    this.#child.on('message', message => this.#hear(message as Told));
    this.#child.stderr?.on('data', (text: Buffer) => hearing.onLine(text.toString().trim()));
    this.#ended = new Promise(resolve => {
      this.#child.once('exit', (code, signal) => {
        this.#isEnded = true;
        if (!this.#isToEnd) hearing.onBroken(`The process ended by itself, with ${code ?? signal}.`);
        for (const { reject } of this.#waiting.values()) reject(new Killed());
        this.#waiting.clear();
        resolve();
      });
    });
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** @throws Killed when the process ends before it answers */
  order<N extends OrderName>(name: N, ask: Orders[N]['ask']): Promise<Orders[N]['answer']> {
    return new Promise((resolve, reject) => {
      if (this.#isToEnd || this.#isEnded) return reject(new Killed());
      const id = this.#orders;
      this.#orders += 1;
      this.#waiting.set(id, { resolve, reject });
      this.#child.send({ id, name, ask }, error => {
        if (error) reject(new Killed());
      });
    });
  }

  /** Ends the process as a power cut does. */
  async kill(): Promise<void> {
    this.#isToEnd = true;
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  /** Lets it send what waits and end by itself. @throws Killed when it is killed meanwhile */
  async quit(): Promise<void> {
    const done = this.order('quit', null);
    this.#isToEnd = true;
    await done;
    await this.#ended;
  }

  #hear(told: Told): void {
    switch (told.tell) {
      case 'answer':
        this.#waiting.get(told.id)?.resolve(told.answer as never);
        this.#waiting.delete(told.id);
        return;
      case 'trying':
        return this.#hearing.onTrying(told.draft);
      case 'broken':
        return this.#hearing.onBroken(told.why);
      case 'logged':
        return this.#hearing.onLine(told.line);
      case 'status':
        return this.#hearing.onLine(statusLine(told.status));
    }
  }
}
