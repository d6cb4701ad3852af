import { nameWithoutEnding } from '../../shared/pack/file-name.ts';
import type { Paper } from '../../shared/pack/paper.ts';

/** What is known of a paper whose bytes are kept, before it is opened. */
export function unread(
  fileName: string,
  folder: string | null,
): Omit<Paper, 'sha256' | 'size' | 'addedAtMs' | 'modifiedMs'> {
  return {
    fileName,
    pageCount: 0,
    stage: 'stored',
    textPages: 0,
    hasText: false,
    kind: 'report',
    title: nameWithoutEnding(fileName),
    folder,
    committee: folder ?? '',
    body: null,
    date: null,
    time: null,
    venue: null,
    published: null,
    createdAt: null,
    agenda: [],
    supplement: null,
    rules: 0,
  };
}
