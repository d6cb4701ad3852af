import path from 'node:path';

/** Where Lectern's tool chain keeps what it fetched: the member's cache folder, by the XDG rule on every platform. */
export function cacheFolder(env: NodeJS.ProcessEnv, home: string): string {
  const named = env['XDG_CACHE_HOME'];
  const cache = named && path.isAbsolute(named) ? named : path.join(home, '.cache');
  return path.join(cache, 'lectern');
}
