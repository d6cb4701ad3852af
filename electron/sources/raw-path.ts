import { isUtf8 } from 'node:buffer';
import { realpath } from 'node:fs/promises';

/**
 * Linux takes any bytes for a name, and files from old archives have names that are no UTF-8. Within the main process
 * such a byte is written as a lone surrogate, U+DC80 to U+DCFF, which no text holds, so that the path stays a string and
 * no file is lost.
 */
const RAW_BYTES = /[\uDC80-\uDCFF]/u;
const RAW = 0xdc00;

/** Whether a path holds bytes that are no text. */
export function hasRawBytes(path: string): boolean {
  return RAW_BYTES.test(path);
}

/** The string for a name or path as the system has it; each part between slashes is text, or has raw bytes. */
export function pathOfBytes(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return Buffer.from(bytes).toString();
  const parts = Buffer.from(bytes).toString('latin1').split('/');
  return parts.map(part => partOfBytes(Buffer.from(part, 'latin1'))).join('/');
}

/** A path as the functions of the system take it. */
export function systemPath(path: string): string | Buffer {
  return hasRawBytes(path) ? bytesOf(path) : path;
}

/** A path as it is shown: what is no text stands as `�`, as in the windows of the system. */
export function shownPath(path: string): string {
  return hasRawBytes(path) ? bytesOf(path).toString() : path;
}

/** The path with all links resolved. Throws what the system says when there is none. */
export async function realPath(path: string): Promise<string> {
  return pathOfBytes(await realpath(systemPath(path), { encoding: 'buffer' }));
}

function partOfBytes(part: Buffer): string {
  if (isUtf8(part)) return part.toString();
  return String.fromCharCode(...Array.from(part, byte => (byte < 0x80 ? byte : RAW + byte)));
}

function bytesOf(path: string): Buffer {
  return Buffer.concat(
    Array.from(path, character =>
      hasRawBytes(character) ? Buffer.of(character.charCodeAt(0) - RAW) : Buffer.from(character),
    ),
  );
}
