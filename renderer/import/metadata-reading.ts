import type { PDFDocumentProxy } from 'pdfjs-dist';
import { z } from 'zod';
import { NO_METADATA, type PaperMetadata } from '../../shared/pack/paper-content.ts';

/** What a PDF says of itself. */
export async function readMetadata(pdf: PDFDocumentProxy): Promise<PaperMetadata> {
  try {
    const info = infoSchema.parse((await pdf.getMetadata()).info);
    return {
      title: info.Title ?? null,
      subject: info.Subject ?? null,
      author: info.Author ?? null,
      keywords: info.Keywords ?? null,
      createdAt: pdfDate(info.CreationDate),
    };
  } catch {
    // What a file says of itself is a help, never a need.
    return NO_METADATA;
  }
}

const words = z.string().trim().min(1).max(2000).optional().catch(undefined);
const infoSchema = z.object({ Title: words, Subject: words, Author: words, Keywords: words, CreationDate: words });

/** A PDF date (ISO 32000-1, 7.9.4) as ISO 8601. */
function pdfDate(raw: string | undefined): string | null {
  const parts = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d)?)?/.exec(raw ?? '');
  if (!parts) return null;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', , zone, zoneMinute = '00'] =
    parts;
  const at = new Date(
    `${year}-${month}-${day}T${hour}:${minute}:${second}${zone === undefined ? 'Z' : `${zone}:${zoneMinute}`}`,
  );
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
