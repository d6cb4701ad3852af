import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { sourceIdSchema, type SourceId } from '../../shared/ids.ts';
import { DEEPEST, type LeftOut } from '../../shared/sources/left-out.ts';
import {
  isRemote,
  type FileRef,
  type LocalSource,
  type Scan,
  type Source,
  type SourceFile,
} from '../../shared/sources/source.ts';
import { isWithin } from '../files/contained-path.ts';
import { mapBounded } from '../files/map-bounded.ts';
import { randomId } from '../files/random-id.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { isPdfName, isVisible } from './legal-path.ts';
import { scanFolder, type FolderScan } from './scan-folder.ts';

/** What became of paths that the member wants to open. */
export type OpenedPaths = {
  readonly refs: readonly FileRef[];
  /** Folders among them; they are sources now. */
  readonly folders: readonly LocalSource[];
  readonly missing: readonly string[];
};

/** The places papers come from, kept in the settings. */
export type Sources = {
  readonly list: () => readonly Source[];
  readonly addFolder: (folder: string) => Promise<LocalSource>;
  readonly remove: (id: SourceId) => Promise<void>;
  readonly scan: () => Promise<Scan>;
  /** Finds the refs of files by their absolute paths; what lies in no folder of the member's becomes a source itself. */
  readonly openPaths: (paths: readonly string[]) => Promise<OpenedPaths>;
};

/**
 * @param onChange told whenever a source came or went
 * @param filesOf the files of a source on a network that are on this computer
 */
export function openSources(
  settings: SettingsStore,
  now: () => number,
  onChange: () => void,
  filesOf: (source: SourceId) => readonly SourceFile[] = () => [],
): Sources {
  const list = (): readonly Source[] => settings.current().sources;

  async function add(kind: LocalSource['kind'], place: string): Promise<LocalSource> {
    const real = await realpath(place);
    const local = list().filter(source => !isRemote(source));
    const known = local.find(source => source.kind === kind && isSamePlace(source.path, place, real));
    if (known) return known;
    const source: LocalSource = { id: sourceIdSchema.parse(randomId()), kind, path: real, addedAtMs: now() };
    await settings.update(current => ({ ...current, sources: [...current.sources, source] }));
    onChange();
    return source;
  }

  async function refOf(file: string): Promise<FileRef> {
    const inFolder = await refInFolder(list(), file);
    if (inFolder) return inFolder;
    const source = await add('file', file);
    return { source: source.id, path: path.basename(source.path) };
  }

  return {
    list,
    addFolder: folder => add('folder', folder),
    async remove(id) {
      if (!list().some(source => source.id === id)) return;
      await settings.update(current => ({
        ...current,
        sources: current.sources.filter(source => source.id !== id),
      }));
      onChange();
    },
    async scan() {
      const files: SourceFile[] = [];
      const unreachable: SourceId[] = [];
      const leftOut: LeftOut[] = [];
      const folders = await realFolders(list());
      for (const source of list()) {
        if (isRemote(source)) {
          files.push(...filesOf(source.id));
          continue;
        }
        const found = await scanSource(source, folders);
        files.push(...(found?.files ?? []));
        leftOut.push(...(found?.leftOut ?? []));
        if (!found) unreachable.push(source.id);
      }
      return { files, unreachable, leftOut };
    },
    async openPaths(paths) {
      const refs: FileRef[] = [];
      const folders: LocalSource[] = [];
      const missing: string[] = [];
      for (const place of paths) {
        const stats = await stat(place).catch(() => undefined);
        if (!stats) missing.push(place);
        else if (stats.isDirectory()) folders.push(await add('folder', place));
        else refs.push(await refOf(place));
      }
      return { refs, folders, missing };
    },
  };
}

/** The folders among the sources that can be reached, links resolved. */
async function realFolders(sources: readonly Source[]): Promise<readonly string[]> {
  const folders = sources.filter(source => source.kind === 'folder');
  // One by one: each that hangs holds a thread.
  const real = await mapBounded(folders, 1, folder => realpath(folder.path).catch(() => undefined));
  return real.filter(place => place !== undefined);
}

async function scanSource(source: LocalSource, folders: readonly string[]): Promise<FolderScan | undefined> {
  if (source.kind === 'folder') return scanFolder(source.id, source.path, folders);
  const stats = await stat(source.path).catch(() => undefined);
  if (!stats?.isFile()) return undefined;
  const fileName = path.basename(source.path);
  const ref = { source: source.id, path: fileName };
  const file = { ref, fileName, committee: null, size: stats.size, modifiedMs: stats.mtimeMs };
  return { files: [file], leftOut: [] };
}

/** The ref of a file that a scan of a folder among the sources finds too, so that it is not there twice. */
async function refInFolder(sources: readonly Source[], file: string): Promise<FileRef | undefined> {
  const real = await realpath(file);
  for (const source of sources) {
    if (source.kind !== 'folder') continue;
    const root = await realpath(source.path).catch(() => undefined);
    if (root === undefined || root === real || !isWithin(root, real)) continue;
    const parts = path.relative(root, real).split(path.sep);
    const isFound = parts.every(isVisible) && parts.length <= DEEPEST + 1 && isPdfName(real);
    if (isFound) return { source: source.id, path: parts.join('/') };
  }
  return undefined;
}

function isSamePlace(known: string, place: string, real: string): boolean {
  return known === real || path.resolve(known) === path.resolve(place);
}
