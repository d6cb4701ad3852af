import { err, ok, type Result } from '../../../../shared/result.ts';
import { DEEPEST, MOST_FILES } from '../../../../shared/sources/left-out.ts';
import type { PublishedFile } from '../../../../shared/sources/published.ts';
import type { SourceProblem } from '../../../../shared/sources/remote-state.ts';
import type { RemoteSource } from '../../../../shared/sources/source.ts';
import { innerFolder } from '../../../webdav/place-in-folder.ts';
import { isPdfName, isVisible } from '../../legal-path.ts';
import { askPatiently } from '../ask-patiently.ts';
import type { ReadingContext, Survey } from '../remote-reader.ts';
import type { FolderEntry, ListFolder } from './folder-entry.ts';
import { publishedPdf } from './published-pdf.ts';

export type WalkLimits = { readonly folders: number; readonly files: number };

/** Fewer folders than on a disk: each is a question, and a folder that holds itself by a link would never end. */
const LIMITS: WalkLimits = { folders: 2000, files: MOST_FILES };
/** Between two questions. */
const PAUSE_MS = 100;

/** What the next question would meet too. */
const ENDING: ReadonlySet<SourceProblem> = new Set(['offline', 'unreachable', 'slow', 'insecure', 'busy']);

/** `above`: the folder that named it. */
type Folder = { readonly address: URL; readonly names: readonly string[]; readonly above: URL };

/**
 * Every PDF in a council folder on a server and in its folders, as far as the committees are wanted. Goes level by level,
 * one question at a time: where there is more than the limits allow, what lies near the top goes first. A folder that
 * cannot be listed is left out and holds up no other, as long as the council folder itself can be.
 */
export async function walkFolders(
  source: RemoteSource,
  list: ListFolder,
  context: ReadingContext,
  limits = LIMITS,
): Promise<Result<Survey, SourceProblem>> {
  const { signal, pause } = context;
  const patient = { ...context, http: { ...context.http, ask: askPatiently(context) } };
  const ask = async (folder: URL): ReturnType<ListFolder> => (signal.aborted ? err('cut-off') : list(folder, patient));
  const top = new URL(source.address);
  const files = new Map<string, PublishedFile>();
  let problem: SourceProblem | null = null;
  let leftOut: SourceProblem | null = null;
  const waiting: Folder[] = [{ address: top, names: [], above: top }];
  for (let asked = 0; problem === null; asked += 1) {
    const folder = waiting.shift();
    if (!folder) break;
    if (asked >= limits.folders || files.size >= limits.files) {
      problem = 'too-many';
      break;
    }
    if (asked > 0) await pause(PAUSE_MS);
    const listed = await ask(folder.address);
    if (!listed.ok) {
      if (asked === 0 || signal.aborted) return listed;
      if (listed.error === 'missing') {
        // A folder that went between two questions lacks nothing; some servers deny folders that they name.
        if (leftOut === null && isNamedIn(await ask(folder.above), folder)) leftOut = 'missing';
        continue;
      }
      // Whether the folder alone is closed, or the server lets nobody in any more, is seen by the one that it did list.
      const again = ENDING.has(listed.error) ? listed : await ask(top);
      if (signal.aborted) return err('cut-off');
      if (again.ok) leftOut ??= listed.error;
      else problem = again.error;
      continue;
    }
    const visible = listed.value.filter(entry => isVisible(entry.name));
    for (const pdf of pdfsOf(source, folder, visible)) {
      if (files.size < limits.files) files.set(pdf.path, pdf);
      else problem = 'too-many';
    }
    const inner = foldersOf(source, folder, visible);
    if (folder.names.length < DEEPEST) waiting.push(...inner);
    else if (inner.length > 0) leftOut ??= 'too-many';
  }
  return ok({ meetings: [], files: [...files.values()], withdrawn: [], problem, leftOut, keep: null });
}

/** Where committees were chosen, what lies beside their folders is of none of them. */
function pdfsOf(source: RemoteSource, folder: Folder, entries: readonly FolderEntry[]): readonly PublishedFile[] {
  if (source.committees !== null && folder.names.length === 0) return [];
  return entries
    .filter(entry => !entry.isFolder && isPdfName(entry.name))
    .flatMap(entry => publishedPdf(folder.address, folder.names, entry) ?? []);
}

function foldersOf(source: RemoteSource, folder: Folder, entries: readonly FolderEntry[]): readonly Folder[] {
  const isWanted = ({ name }: FolderEntry): boolean =>
    folder.names.length > 0 || source.committees === null || source.committees.some(({ id }) => id === name);
  return entries
    .filter(entry => entry.isFolder && isWanted(entry))
    .map(({ name, segment }) => ({
      address: innerFolder(folder.address, segment),
      names: [...folder.names, name],
      above: folder.address,
    }));
}

function isNamedIn(listed: Awaited<ReturnType<ListFolder>>, { address, above }: Folder): boolean {
  if (!listed.ok) return listed.error !== 'missing';
  return listed.value.some(entry => entry.isFolder && innerFolder(above, entry.segment).href === address.href);
}
