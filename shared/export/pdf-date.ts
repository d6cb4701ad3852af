/** A moment as PDFs write it (ISO 32000-1, 7.9.4), in universal time: `D:20261122133605Z`. */
export function pdfDate(ms: number): string {
  return `D:${new Date(ms).toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z`;
}

const PARTS = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:Z|([+-])(\d{2})'?(\d{2})?'?)?/;

/** A moment as a PDF writes it, as ISO 8601 in universal time; null for what is none. */
export function isoOfPdfDate(text: string): string | null {
  const parts = PARTS.exec(text);
  if (!parts) return null;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', sign, zoneHour, zoneMinute] =
    parts;
  const local = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`).getTime();
  if (Number.isNaN(local)) return null;
  const ahead = (Number(zoneHour ?? 0) * 60 + Number(zoneMinute ?? 0)) * 60_000;
  return new Date(sign === '-' ? local + ahead : local - ahead).toISOString();
}
