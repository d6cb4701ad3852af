import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Sha256, SourceId } from '../../../shared/ids.ts';
import type { PublishedFile } from '../../../shared/sources/published.ts';
import type { SourceFile } from '../../../shared/sources/source.ts';
import { errorCode } from '../../files/error-code.ts';
import { ifThere } from '../../files/if-there.ts';
import { readJsonFile, writeJsonFile } from '../../files/json-file.ts';
import { mapBounded } from '../../files/map-bounded.ts';
import type { Validators } from './downloads/validators.ts';
import { gatheredWrites } from './gathered-writes.ts';
import { lastSurveySchema, mirrorIndexSchema, NO_SURVEY, type LastSurvey, type Mirrored } from './mirror-index.ts';

const INDEX = 'index.json';
const SURVEY = 'survey.json';
const PARTS = 'parts';
const CONTENT = /^([0-9a-f]{64})\.pdf$/;
const PART = /^([0-9a-f]{64})\.part/;
/** What a write that was killed leaves behind. */
const DRAFT = /^\..+\.tmp$/;
const HELD: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES']);
const AT_ONCE = 4;

type Described = Pick<
  Mirrored,
  'path' | 'address' | 'fileName' | 'committee' | 'kind' | 'meeting' | 'date' | 'version'
>;

/** What came of fetching a file. */
export type Arrived = { readonly sha256: Sha256; readonly size: number; readonly validators: Validators };

/**
 * What was fetched from one source, in a folder of its own: files under the SHA-256 of their bytes, an index of what they
 * are, and parts of those that are on their way. No name that a server gave is ever a name in it. The index is written
 * after the bytes, so whatever interrupts, everything in it is there.
 */
export type Mirror = {
  readonly held: () => ReadonlyMap<string, Mirrored>;
  /** As a scan of the sources has them. */
  readonly files: () => readonly SourceFile[];
  /** Where the file with this path in refs lies. */
  readonly fileOf: (refPath: string) => string | undefined;
  readonly placeOf: (sha256: Sha256) => string;
  readonly partFileOf: (refPath: string) => string;
  /** A file has come and lies in its place. @returns whether its bytes are others than before */
  readonly take: (file: PublishedFile, arrived: Arrived, nowMs: number) => boolean;
  /** The server was asked, and the file is as it was. */
  readonly confirm: (file: PublishedFile, nowMs: number) => void;
  /** What the source now says of files that are here. @returns whether anything of it is shown to the member */
  readonly describe: (files: readonly PublishedFile[]) => boolean;
  /** The source has withdrawn files. @returns whether any was here */
  readonly withdraw: (refPaths: readonly string[]) => boolean;
  readonly lastSurvey: () => LastSurvey;
  readonly keepSurvey: (survey: LastSurvey) => Promise<void>;
  /**
   * Writes what has changed; fulfilled when all of it is written.
   * @throws the system's error
   */
  readonly save: () => Promise<void>;
  /**
   * Deletes files that nothing refers to any more, and parts of all but these paths (null: keeps all parts). Only while
   * nothing is being fetched.
   */
  readonly sweep: (parts: ReadonlySet<string> | null) => Promise<void>;
};

/** @throws the system's error when what is there cannot be read */
export async function openMirror(folder: string, source: SourceId, nowMs: number): Promise<Mirror> {
  await mkdir(folder, { recursive: true });
  const placeOf = (sha256: Sha256): string => path.join(folder, `${sha256}.pdf`);
  const index = await readJsonFile(path.join(folder, INDEX), mirrorIndexSchema, nowMs);
  const survey = await readJsonFile(path.join(folder, SURVEY), lastSurveySchema, nowMs);
  const { meetings, keep, lookedMs } = survey.value ?? NO_SURVEY;
  let last: LastSurvey = { meetings, keep, lookedMs };
  const held = new Map<string, Mirrored>();
  await mapBounded(index.value?.files ?? [], AT_ONCE, async file => {
    const stats = await ifThere(stat(placeOf(file.sha256)));
    if (stats?.isFile() && stats.size === file.size) held.set(file.path, file);
  });
  let isChanged = false;
  const put = (file: Mirrored): void => {
    isChanged = true;
    held.set(file.path, file);
  };
  const saveIndex = gatheredWrites(async () => {
    isChanged = false;
    try {
      await writeJsonFile(path.join(folder, INDEX), { version: 1, files: [...held.values()] });
    } catch (error) {
      isChanged = true;
      throw error;
    }
  });
  let saving: Promise<void> = Promise.resolve();
  const saveSurvey = gatheredWrites(() => writeJsonFile(path.join(folder, SURVEY), { version: 1, ...last }));

  const mirror: Mirror = {
    held: () => held,
    files: () => [...held.values()].map(file => sourceFileOf(source, file)),
    fileOf(refPath) {
      const file = held.get(refPath);
      return file && placeOf(file.sha256);
    },
    placeOf,
    partFileOf: refPath => path.join(folder, PARTS, `${nameOfPart(refPath)}.part`),
    take(file, { sha256, size, validators }, nowMs) {
      const before = held.get(file.path);
      const isOther = before?.sha256 !== sha256;
      const modifiedMs = isOther ? timeOfChange(file, before, nowMs) : before.modifiedMs;
      put({ ...described(file), sha256, size, validators, fetchedAtMs: nowMs, askedMs: nowMs, modifiedMs });
      return isOther;
    },
    confirm(file, nowMs) {
      const before = held.get(file.path);
      if (before) put({ ...before, ...described(file), askedMs: nowMs });
    },
    describe(files) {
      let isShown = false;
      for (const file of files) {
        const before = held.get(file.path);
        if (!before) continue;
        isShown ||= before.fileName !== file.fileName || before.committee !== file.committee;
        // What it said of the version belongs to the bytes that are here.
        const now = { ...described(file), version: before.version };
        if (!isSameText(now, described(before))) put({ ...before, ...now });
      }
      return isShown;
    },
    withdraw(refPaths) {
      const isAnyHere = refPaths.map(refPath => held.delete(refPath)).includes(true);
      isChanged ||= isAnyHere;
      return isAnyHere;
    },
    lastSurvey: () => last,
    keepSurvey(survey) {
      last = survey;
      return saveSurvey();
    },
    save() {
      if (isChanged) saving = saveIndex();
      return saving;
    },
    async sweep(parts) {
      const named = new Set<string>([...held.values()].map(file => file.sha256));
      const kept = parts && new Set([...parts].map(nameOfPart));
      await removeAll(folder, name => isForeign(CONTENT, name, named));
      if (kept) await removeAll(path.join(folder, PARTS), name => isForeign(PART, name, kept));
    },
  };
  await mirror.sweep(null);
  await removeAll(folder, name => DRAFT.test(name));
  await removeAll(path.join(folder, PARTS), name => DRAFT.test(name));
  return mirror;
}

function nameOfPart(refPath: string): string {
  return createHash('sha256').update(refPath).digest('hex');
}

function described(file: Described): Described {
  const { path, address, fileName, committee, kind, meeting, date, version } = file;
  return { path, address, fileName, committee, kind, meeting, date, version };
}

function isSameText(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function sourceFileOf(source: SourceId, file: Mirrored): SourceFile {
  const { path, fileName, committee, size, modifiedMs } = file;
  return { ref: { source, path }, fileName, committee, size, modifiedMs };
}

/** Whoever saw the file before tells by this that it is another, even if the source gives both the same time. */
function timeOfChange(file: PublishedFile, before: Mirrored | undefined, nowMs: number): number {
  const publishedMs = file.modifiedMs ?? nowMs;
  if (!before || publishedMs > before.modifiedMs) return publishedMs;
  return Math.max(nowMs, before.modifiedMs + 1);
}

function isForeign(form: RegExp, name: string, own: ReadonlySet<string>): boolean {
  const named = form.exec(name)?.[1];
  return named !== undefined && !own.has(named);
}

/** What somebody has open right now, which Windows does not let go, the next sweep takes. */
async function removeAll(folder: string, isToGo: (name: string) => boolean): Promise<void> {
  const names = (await ifThere(readdir(folder))) ?? [];
  await mapBounded(names.filter(isToGo), AT_ONCE, name =>
    rm(path.join(folder, name), { force: true }).catch((error: unknown) => {
      if (!HELD.has(errorCode(error) ?? '')) throw error;
    }),
  );
}
