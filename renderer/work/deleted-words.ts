/** What is said of marks that were deleted; those that stood in several versions are gone from all of them. */
export function deletedWords(count: number, isOfSeveralVersions: boolean): string {
  const from = isOfSeveralVersions ? ' from all versions' : '';
  if (count === 1) return `Mark deleted${from}. Undo brings it back.`;
  return `${count.toLocaleString('en-GB')} marks deleted${from}. Undo brings them back.`;
}
