import type { Sha256 } from '../../shared/ids.ts';
import type { ImportProblem } from '../../shared/pack/import-problem.ts';
import type { LeftOut } from '../../shared/sources/left-out.ts';
import type { FileRef } from '../../shared/sources/source.ts';
import type { Arrival } from '../db/arrival.ts';
import type { ImportActivity } from './activity.ts';

/** Tells the windows of the app apart. */
export type WindowName = string;

/** What any window may ask of the one that imports. */
export type ImportWish =
  | { readonly wish: 'open'; readonly refs: readonly FileRef[] }
  | { readonly wish: 'take-again'; readonly sha256: Sha256 }
  | { readonly wish: 'retry'; readonly arrival: Arrival }
  | { readonly wish: 'stop' }
  | { readonly wish: 'resume' }
  | { readonly wish: 'hold'; readonly held: boolean };

/** What the window that imports has to tell the others, or the one that asked. */
export type ImportNews =
  | { readonly news: 'activity'; readonly activity: Partial<ImportActivity> }
  | { readonly news: 'left-out'; readonly leftOut: readonly LeftOut[] }
  | { readonly news: 'unforeseen'; readonly fileName: string }
  | { readonly news: 'readable'; readonly to: WindowName; readonly sha256: Sha256 }
  | {
      readonly news: 'refused';
      readonly to: WindowName;
      readonly fileName: string;
      readonly problem: ImportProblem;
    };

type Message =
  | { readonly is: 'wish'; readonly from: WindowName; readonly id: number; readonly wish: ImportWish }
  | { readonly is: 'granted'; readonly to: WindowName; readonly id: number; readonly value: boolean }
  | { readonly is: 'news'; readonly news: ImportNews }
  | { readonly is: 'newcomer' }
  | { readonly is: 'importer' };

/** The way between the windows: whatever one of them posts all the others hear. */
export type WindowChannel = {
  readonly post: (message: unknown) => void;
  readonly listen: (hear: (message: unknown) => void) => void;
};

export type SharedImportPorts = {
  readonly self: WindowName;
  readonly channel: WindowChannel;
  /** Calls back once this window is the one that imports, for as long as it is open. */
  readonly whenAlone: (begin: () => void) => void;
  /** Begins to import in this window. */
  readonly begin: () => void;
  /** Does what a window wishes, in the window that imports. @returns whether it could be done */
  readonly grant: (wish: ImportWish, from: WindowName) => Promise<boolean>;
  readonly onBug: (reason: unknown) => void;
  /** Takes in what the window that imports tells. */
  readonly hear: (news: ImportNews) => void;
  /** All that a window which has just been opened must be told. */
  readonly newsForNewcomer: () => readonly ImportNews[];
};

/**
 * The import of all windows of the app, of which one alone does it: two would take the same files twice. When that window
 * is closed, or its page is lost, another takes over; what was wished and not granted yet is wished again.
 */
export class SharedImport {
  readonly #ports: SharedImportPorts;
  readonly #waiting = new Map<number, { readonly wish: ImportWish; readonly settle: (value: boolean) => void }>();
  #isImporter = false;
  #nextId = 1;

  constructor(ports: SharedImportPorts) {
    this.#ports = ports;
  }

  get isImporter(): boolean {
    return this.#isImporter;
  }

  /** Joins the other windows. Call once. */
  join(): void {
    const { channel, whenAlone } = this.#ports;
    channel.listen(message => this.#take(message as Message));
    this.#post({ is: 'newcomer' });
    whenAlone(() => this.#takeOver());
  }

  /** Asks the window that imports, which may be this one, to do something. @returns whether it could be done */
  wish(wish: ImportWish): Promise<boolean> {
    if (this.#isImporter) return this.#granted(wish, this.#ports.self);
    return new Promise(settle => {
      const id = this.#nextId;
      this.#nextId += 1;
      this.#waiting.set(id, { wish, settle });
      this.#post({ is: 'wish', from: this.#ports.self, id, wish });
    });
  }

  /** Tells this window and all others, from the one that imports. */
  tell(news: ImportNews): void {
    this.#ports.hear(news);
    this.#post({ is: 'news', news });
  }

  #takeOver(): void {
    this.#isImporter = true;
    this.#post({ is: 'importer' });
    const own = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { wish, settle } of own) void this.#granted(wish, this.#ports.self).then(settle);
    this.#ports.begin();
  }

  #take(message: Message): void {
    const { self, hear, newsForNewcomer } = this.#ports;
    switch (message.is) {
      case 'wish':
        if (!this.#isImporter) return;
        void this.#granted(message.wish, message.from).then(value =>
          this.#post({ is: 'granted', to: message.from, id: message.id, value }),
        );
        return;
      case 'granted':
        if (message.to !== self) return;
        this.#waiting.get(message.id)?.settle(message.value);
        this.#waiting.delete(message.id);
        return;
      case 'news':
        hear(message.news);
        return;
      case 'newcomer':
        if (this.#isImporter) for (const news of newsForNewcomer()) this.#post({ is: 'news', news });
        return;
      case 'importer':
        for (const [id, { wish }] of this.#waiting) this.#post({ is: 'wish', from: self, id, wish });
    }
  }

  /** Whoever waits for an answer gets one, also when granting fails for a reason nobody has thought of. */
  async #granted(wish: ImportWish, from: WindowName): Promise<boolean> {
    try {
      return await this.#ports.grant(wish, from);
    } catch (reason) {
      this.#ports.onBug(reason);
      return false;
    }
  }

  #post(message: Message): void {
    this.#ports.channel.post(message);
  }
}
