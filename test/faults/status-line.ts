import type { SyncStatus } from '../../shared/sync/status.ts';

/** A status in a line. */
export function statusLine(status: SyncStatus): string {
  if (status.state === 'off') return 'off';
  const problem = status.state === 'problem' ? ` (${status.problem})` : '';
  const aside = status.setAside.map(({ path, reason }) => `; left alone: ${path} (${reason})`).join('');
  return `${status.state}${problem}, ${status.waiting} waiting${aside}`;
}
