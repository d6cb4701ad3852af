import { z } from 'zod';

/** What Lectern writes for members to keep. */
const FILE_KINDS = ['pdf', 'markdown', 'docx', 'csv', 'jsonld', 'text'] as const;
export const fileKindSchema = z.enum(FILE_KINDS);
export type FileKind = z.infer<typeof fileKindSchema>;

/** How files of each kind end, and what the system's dialog calls them. */
export const FILE_FORMATS: Readonly<Record<FileKind, { readonly ending: `.${string}`; readonly name: string }>> = {
  pdf: { ending: '.pdf', name: 'PDF documents' },
  markdown: { ending: '.md', name: 'Markdown texts' },
  docx: { ending: '.docx', name: 'Word documents' },
  csv: { ending: '.csv', name: 'Tables (CSV)' },
  jsonld: { ending: '.jsonld', name: 'Web annotations (JSON-LD)' },
  text: { ending: '.txt', name: 'Plain texts' },
};

/** Octets of a file at most that the window hands over to be saved. */
export const LARGEST_FILE = 1024 * 1024 * 1024;
