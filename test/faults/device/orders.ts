import type { Draft, Entry } from '../../../shared/journal/entry.ts';
import type { JournalProblem } from '../../../shared/ipc.ts';
import type { Credentials } from '../../../shared/sources/source.ts';
import type { SyncStatus } from '../../../shared/sync/status.ts';
import type { Pace } from '../../../electron/sync/pace.ts';

/** How the process of a device is started. */
export type DeviceStart = {
  /** The folder of its profile; made when there is none. */
  readonly profile: string;
  readonly name: string;
  /** How far its clock is from the right time, in milliseconds. */
  readonly clockMs: number;
  readonly pace: Pace;
};

/** Where a member syncs: a folder, or a folder on a WebDAV server. */
export type Place =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'webdav'; readonly address: string; readonly credentials: Credentials | null };

/** A change as a member makes it. What it is made to is chosen from what the device holds. */
export type Edit = {
  readonly what: 'new' | 'comment' | 'colour' | 'delete' | 'restore' | 'unknown-kind';
  /** The id of the record, where a new one is made. */
  readonly record: string;
  /** Which of the records the device holds, between 0 and 1. */
  readonly choice: number;
  readonly words: string;
};

/** What the test asks of a device, and what it is answered. */
export type Orders = {
  readonly write: { readonly ask: Edit; readonly answer: readonly Entry[] | JournalProblem };
  readonly join: { readonly ask: { readonly place: Place; readonly secret: string }; readonly answer: string };
  readonly leave: { readonly ask: null; readonly answer: null };
  readonly syncNow: { readonly ask: null; readonly answer: null };
  readonly cancel: { readonly ask: null; readonly answer: null };
  readonly look: { readonly ask: null; readonly answer: Looked };
  readonly entries: { readonly ask: null; readonly answer: readonly Entry[] };
  readonly setClock: { readonly ask: { readonly clockMs: number }; readonly answer: null };
  /** Folders on disks that are full. */
  readonly fillDisks: { readonly ask: { readonly folders: readonly string[] }; readonly answer: null };
  /** Sends what waits and ends the process. */
  readonly quit: { readonly ask: null; readonly answer: null };
};
export type OrderName = keyof Orders;

export type Looked = {
  readonly status: SyncStatus;
  /** Stands for the ids of all entries it holds. */
  readonly digest: string;
  readonly entries: number;
};

export type Order = {
  readonly [N in OrderName]: { readonly id: number; readonly name: N; readonly ask: Orders[N]['ask'] };
}[OrderName];

/** What a device tells. `trying` comes before a change is written, so that it is known of one that was cut off. */
export type Told =
  | { readonly tell: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly tell: 'trying'; readonly draft: Draft }
  | { readonly tell: 'logged'; readonly line: string }
  | { readonly tell: 'status'; readonly status: SyncStatus }
  | { readonly tell: 'broken'; readonly why: string };
