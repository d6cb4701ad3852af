import { z } from 'zod';
import { meetingEventSchema } from './calendar/meeting-event.ts';
import { commandSchema } from './commands.ts';
import { fileKindSchema, LARGEST_FILE } from './files/file-kind.ts';
import { printOutcomeSchema } from './files/print-outcome.ts';
import { saveOutcomeSchema } from './files/save-outcome.ts';
import { deviceIdSchema, sha256Schema, sourceIdSchema } from './ids.ts';
import type { Channel, EventName } from './ipc-names.ts';
import { draftSchema, entrySchema } from './journal/entry.ts';
import { linkProblemSchema, LONGEST_ADDRESS } from './links/address.ts';
import { importProblemSchema } from './pack/import-problem.ts';
import { windowViewSchema } from './session/window-view.ts';
import { announcedMeetingSchema } from './sources/published.ts';
import { remoteStateSchema, sourceOfferSchema, sourceProblemSchema } from './sources/remote-state.ts';
import { credentialsSchema, fileRefSchema, fingerprintSchema, scanSchema, sourceSchema } from './sources/source.ts';
import {
  joinChoiceSchema,
  joinProblemSchema,
  knownDeviceSchema,
  passphraseSchema,
  recoveryCodeSchema,
  targetOfferSchema,
} from './sync/joining.ts';
import { syncStatusSchema } from './sync/status.ts';

/** Why the journal did not take a change. Nothing of it was written. */
export const journalProblemSchema = z.enum(['disk-full', 'write-failed']);
export type JournalProblem = z.infer<typeof journalProblemSchema>;

function resultOf<V extends z.ZodType, E extends z.ZodType>(value: V, error: E) {
  return z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), error }),
  ]);
}

const none = z.tuple([]);
const committeeIds = z.array(z.string().max(1000)).max(5000).nullable();
/** A key that was made anew, and the code that opens it should the passphrase be forgotten. It is told this once. */
const newKey = resultOf(z.object({ recoveryCode: recoveryCodeSchema }), joinProblemSchema);
const segmentNumber = z.number().int().positive();

/**
 * The one contract between the processes: for each channel its arguments, parsed by the main process, and its result,
 * parsed by the renderer.
 */
export const contract = {
  /** The window can take events now. Answers with what it needs at its start. */
  'app.ready': {
    args: none,
    result: z.object({
      device: deviceIdSchema,
      deviceName: z.string(),
      version: z.string(),
      /** Files the member asked to open before the window was there, in order. */
      toOpen: z.array(fileRefSchema),
      /** What the member should know of the start, in whole sentences: settings set aside, a torn line. */
      notices: z.array(z.string()),
      /** What this window showed when it was last open; null for a new one. */
      session: windowViewSchema.nullable(),
    }),
  },
  /** The page has saved what was still to be saved: its window may close. */
  'app.flushed': { args: none, result: z.null() },
  /** What the window shows now, for it to come back to. */
  'window.remember': { args: z.tuple([windowViewSchema]), result: z.null() },
  /**
   * Opens an address of a paper in the system's browser or mail program, which the member has been asked about. It is
   * judged once more: only what {@link readAddress} lets pass is opened.
   */
  'links.open': { args: z.tuple([z.string().max(LONGEST_ADDRESS)]), result: resultOf(z.null(), linkProblemSchema) },
  'sources.list': { args: none, result: z.array(sourceSchema) },
  /** Asks the member for a council folder; null when they cancel. A folder that is a source already is returned as it is. */
  'sources.addFolder': { args: none, result: sourceSchema.nullable() },
  /** Stops taking papers from a source. What was taken stays in the library. */
  'sources.remove': { args: z.tuple([sourceIdSchema]), result: z.null() },
  'sources.scan': { args: none, result: scanSchema },
  /**
   * Looks what lies behind an address that the member pasted, signing in if they say how. What is found is kept in mind for
   * `sources.addOffered`.
   */
  'sources.probe': {
    args: z.tuple([z.string().max(4000), credentialsSchema.nullable()]),
    result: resultOf(sourceOfferSchema, sourceProblemSchema),
  },
  /** Ends a probe that is under way. */
  'sources.stopProbe': { args: none, result: z.null() },
  /** Adds what was probed last, with these committees of it (null for all); null when nothing was. */
  'sources.addOffered': { args: z.tuple([committeeIds]), result: sourceSchema.nullable() },
  /** Changes the committees of a source to these of the last probe of its address; null for all. */
  'sources.chooseCommittees': { args: z.tuple([sourceIdSchema, committeeIds]), result: z.null() },
  /** Gives a source that asks for it another name and password, and looks anew. */
  'sources.signIn': { args: z.tuple([sourceIdSchema, credentialsSchema]), result: z.null() },
  /** Looks for papers now: of one source on a network, or of all. */
  'sources.look': { args: z.tuple([sourceIdSchema.nullable()]), result: z.null() },
  /** Ends looking and fetching for a source until the next look; what came is kept. */
  'sources.stopLook': { args: z.tuple([sourceIdSchema]), result: z.null() },
  /** How it stands with each source on a network. */
  'sources.states': { args: none, result: z.array(remoteStateSchema) },
  /** The meetings that sources announce, with or without papers. */
  'sources.announced': { args: none, result: z.array(announcedMeetingSchema) },
  /** Asks the member for PDFs; each becomes a source of its own, told by `papers.open`. */
  'papers.choose': { args: none, result: z.null() },
  /** For files dropped on the window; only the preload calls it, with paths the system vouches for. */
  'papers.addPaths': { args: z.tuple([z.array(z.string().min(1).max(4096)).max(1000)]), result: z.null() },
  /** Reads a file once and says what it is. It must look like a PDF (`%PDF-` within the first KiB) and be of legal size. */
  'files.fingerprint': { args: z.tuple([fileRefSchema]), result: resultOf(fingerprintSchema, importProblemSchema) },
  /** The chunk with this index of a file that was fingerprinted; `changed` when its bytes are not those any more. */
  'files.read': {
    args: z.tuple([fileRefSchema, sha256Schema, z.number().int().nonnegative()]),
    result: resultOf(z.instanceof(Uint8Array), importProblemSchema),
  },
  /** Asks the member where to keep a file that the window has made, and writes it there: never in the place of a paper. */
  'files.save': {
    args: z.tuple([
      fileKindSchema,
      z.string().max(1000),
      z.instanceof(Uint8Array).refine(bytes => bytes.length <= LARGEST_FILE),
    ]),
    result: saveOutcomeSchema,
  },
  /** Asks the member for a printer, and prints what the page shows to printers. */
  'page.print': { args: none, result: printOutcomeSchema },
  /** Asks the member where to keep a meeting as a calendar file, and writes it there. */
  'calendar.save': { args: z.tuple([meetingEventSchema]), result: saveOutcomeSchema },
  /** Bytes free where the library lies. */
  'storage.free': { args: none, result: z.number() },
  /**
   * Clears a library that cannot be opened any more, and loads the page anew: papers come again from their sources, work
   * from the journal. False when that was done before and has not helped; nothing is then cleared.
   */
  'library.clear': { args: none, result: z.boolean() },
  /** Appends and syncs to disk, all or nothing; only then answers, with the entries as they stand in the journal. */
  'journal.append': {
    args: z.tuple([z.array(draftSchema).min(1).max(1000)]),
    result: resultOf(z.array(entrySchema), journalProblemSchema),
  },
  /** All segments of all devices on this computer and their length in bytes. */
  'journal.manifest': {
    args: none,
    result: z.array(z.object({ device: deviceIdSchema, number: segmentNumber, bytes: z.number().int() })),
  },
  /** Whole entries from a byte offset on; `nextByte` is where to go on, `more` whether that is worth it now. */
  'journal.read': {
    args: z.tuple([deviceIdSchema, segmentNumber, z.number().int().nonnegative()]),
    result: z.object({
      entries: z.array(entrySchema),
      unreadable: z.number().int(),
      nextByte: z.number().int(),
      more: z.boolean(),
    }),
  },
  'sync.status': { args: none, result: syncStatusSchema },
  'sync.now': { args: none, result: z.null() },
  /** Ends the exchange that is under way; the next one goes on where it was. */
  'sync.cancel': { args: none, result: z.null() },
  /** Asks the member for a folder to sync with; null when they cancel. It is kept in mind for `sync.join`. */
  'sync.offerFolder': { args: none, result: resultOf(targetOfferSchema, joinProblemSchema).nullable() },
  /** Looks at a folder on a WebDAV server. It is kept in mind for `sync.join`. */
  'sync.offerServer': {
    args: z.tuple([z.string().max(4000), credentialsSchema.nullable()]),
    result: resultOf(targetOfferSchema, joinProblemSchema),
  },
  /** Joins the target offered last. The code is there for somebody new. */
  'sync.join': {
    args: z.tuple([joinChoiceSchema]),
    result: resultOf(z.object({ recoveryCode: recoveryCodeSchema.nullable() }), joinProblemSchema),
  },
  /** Ends an offer or a joining that is under way: its answer is `cancelled`. */
  'sync.stopJoining': { args: none, result: z.null() },
  /** Stops syncing. Nothing is deleted, here or there. */
  'sync.leave': { args: none, result: z.null() },
  /** Gives the server another name and password. */
  'sync.signIn': { args: z.tuple([credentialsSchema]), result: resultOf(z.null(), joinProblemSchema) },
  /** Opens the key that was made anew on another device, by passphrase or recovery code. */
  'sync.unlock': { args: z.tuple([passphraseSchema]), result: resultOf(z.null(), joinProblemSchema) },
  /** The member's devices, this one first. */
  'sync.devices': { args: none, result: z.array(knownDeviceSchema) },
  /** Makes a new key under a new passphrase: what is written from now on opens with nothing else. */
  'sync.changePassphrase': { args: z.tuple([passphraseSchema]), result: newKey },
  /** Says that a device is the member's no more, and makes a new key, under this passphrase, that it does not have. */
  'sync.removeDevice': { args: z.tuple([deviceIdSchema, passphraseSchema]), result: newKey },
  /** Begins anew on the same target with a new key: what this device holds goes there again, and nothing of the old is read. */
  'sync.startOver': { args: z.tuple([passphraseSchema]), result: newKey },
} as const satisfies Record<Channel, { readonly args: z.ZodType<readonly unknown[]>; readonly result: z.ZodType }>;

export type ArgsOf<C extends Channel> = z.infer<(typeof contract)[C]['args']>;
export type ResultOf<C extends Channel> = z.infer<(typeof contract)[C]['result']>;

/** What each event carries. */
export const events = {
  /** The window is about to close and waits, for a moment, for `app.flushed`. */
  'app.closing': z.null(),
  /** Something the member should know, in a whole sentence. */
  notice: z.string(),
  'sources.changed': z.null(),
  /** It stands otherwise with sources on a network. */
  'sources.told': z.array(remoteStateSchema),
  'papers.open': z.array(fileRefSchema),
  'journal.grown': z.null(),
  'sync.changed': syncStatusSchema,
  command: commandSchema,
} as const satisfies Record<EventName, z.ZodType>;
export type PayloadOf<E extends EventName> = z.infer<(typeof events)[E]>;

/** What the preload puts on `window.lectern`. Values are unparsed on both sides of it. */
export type Bridge<DroppedFile> = {
  readonly invoke: (channel: Channel, args: readonly unknown[]) => Promise<unknown>;
  /** @returns a function that stops listening */
  readonly on: (event: EventName, listener: (payload: unknown) => void) => () => void;
  /** Opens files that were dropped on the window. */
  readonly openDropped: (files: readonly DroppedFile[]) => Promise<void>;
};
