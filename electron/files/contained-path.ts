import path from 'node:path';

/** Whether `inner` is `outer` or lies below it. Both are absolute; symbolic links are for the caller to resolve. */
export function isWithin(outer: string, inner: string): boolean {
  const relative = path.relative(outer, inner);
  return relative === '' || (!isUpward(relative) && !path.isAbsolute(relative));
}

function isUpward(relative: string): boolean {
  return relative === '..' || relative.startsWith(`..${path.sep}`);
}
