/** The file's name as a title: without folders, without `.pdf`. */
export function nameWithoutEnding(fileName: string): string {
  const name = fileName.split(/[\\/]/).at(-1) ?? fileName;
  return name.replace(/\.pdf$/i, '').trim() || name;
}
