/** Names that every file system takes as they are, whatever it does with case; nothing hidden, nothing half-written. */
const NAME = /^[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?(?:\.[a-z0-9]+)*$/;
const LONGEST_NAME = 64;
/** Parts of the longest path: a segment among a hundred of a device of a member. */
const DEEPEST = 5;

function isTargetName(name: string): boolean {
  return name.length <= LONGEST_NAME && NAME.test(name);
}

/**
 * The parts of a file's path on a target.
 * @throws when it is none: paths are made by this app, so a bad one is a bug
 */
export function fileParts(path: string): readonly string[] {
  const parts = path.split('/');
  if (parts.length > DEEPEST || !parts.every(isTargetName)) throw new Error(`Not a path on a target: ${path}`);
  return parts;
}

/**
 * The parts of a folder's path on a target; none for the target itself.
 * @throws as {@link fileParts}
 */
export function folderParts(path: string): readonly string[] {
  return path === '' ? [] : fileParts(path);
}

/** Whether a name in a listing is shown: hidden ones are files that are still being written, or of the system. */
export function isListed(name: string): boolean {
  return !name.startsWith('.');
}
