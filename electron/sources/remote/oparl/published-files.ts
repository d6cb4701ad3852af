import { createHash } from 'node:crypto';
import { isAddressLike, objectAddress } from './object-address.ts';
import { publishedFileSchema, type PublishedFile, type PublishedKind } from '../../../../shared/sources/published.ts';
import type { KnownThings } from './known-things.ts';
import { flagOf, linksOf, modifiedMsOf, numberOf, textOf, type Thing } from './things.ts';

/** A file with the objects that it hangs on, itself the last. */
export type HangingFile = { readonly file: PublishedFile; readonly chain: readonly string[] };

/** What is told of a file by the meeting that it belongs to. */
export type MeetingOfFile = Pick<PublishedFile, 'committee' | 'meeting' | 'date'>;

type Found = { readonly id: string; readonly kind: PublishedKind; readonly chain: readonly string[] };

const WHOLE_PACK = /gesamt|sitzungsunterlage|sitzungsmappe|sitzungspaket/i;
const LATE_PAPER = /nachtrag|nachtr[aä]glich|nachreichung|erg[aä]nzung|tischvorlage/i;
const LONGEST_NAME = 200;

/** The PDFs of a meeting: its own, then those of its items in their order. Each is there once. */
export function filesOfMeeting(known: KnownThings, meeting: Thing, told: MeetingOfFile): readonly HangingFile[] {
  const found = new Map<string, HangingFile>();
  for (const { id, kind, chain } of [...ownFiles(known, meeting), ...filesOfItems(known, meeting)]) {
    const thing = known.get(id);
    const file = thing && !found.has(id) ? publishedFile(thing, kind, told) : undefined;
    if (file) found.set(id, { file, chain: [...chain, id] });
  }
  return [...found.values()];
}

/** The path of a file: made of its id alone, so it is the same at every look and leads nowhere. */
export function filePath(id: string): string {
  return `${createHash('sha256').update(id).digest('hex').slice(0, 40)}.pdf`;
}

function ownFiles(known: KnownThings, meeting: Thing): readonly Found[] {
  const chain = [meeting.id];
  const kindByName = (id: string, otherwise: PublishedKind): PublishedKind => {
    const name = `${textOf(known.get(id), 'name') ?? ''} ${textOf(known.get(id), 'fileName') ?? ''}`;
    if (WHOLE_PACK.test(name)) return 'pack';
    return otherwise === 'other' && LATE_PAPER.test(name) ? 'supplement' : otherwise;
  };
  return [
    ...linksOf(meeting, 'invitation').map(id => ({ id, kind: kindByName(id, 'frontsheet'), chain })),
    ...linksOf(meeting, 'auxiliaryFile').map(id => ({ id, kind: kindByName(id, 'other'), chain })),
    ...[...linksOf(meeting, 'resultsProtocol'), ...linksOf(meeting, 'verbatimProtocol')].map(id => ({
      id,
      kind: 'minutes' as const,
      chain,
    })),
  ];
}

function filesOfItems(known: KnownThings, meeting: Thing): readonly Found[] {
  const found: Found[] = [];
  const add = (ids: readonly string[], chain: readonly string[]): void => {
    found.push(...ids.map(id => ({ id, kind: 'report' as const, chain })));
  };
  for (const item of known.all(linksOf(meeting, 'agendaItem'))) {
    if (flagOf(item, 'public') === false) continue;
    for (const consultation of known.all(linksOf(item, 'consultation'))) {
      for (const paper of known.all(linksOf(consultation, 'paper'))) {
        const chain = [meeting.id, item.id, consultation.id, paper.id];
        add([...linksOf(paper, 'mainFile'), ...linksOf(paper, 'auxiliaryFile')], chain);
      }
    }
    add(linksOf(item, 'auxiliaryFile'), [meeting.id, item.id]);
  }
  return found;
}

function publishedFile(thing: Thing, kind: PublishedKind, told: MeetingOfFile): PublishedFile | undefined {
  const address = addressOf(thing);
  if (address === undefined || !isPdf(thing, address)) return undefined;
  const size = numberOf(thing, 'size');
  const modifiedMs = modifiedMsOf(thing);
  const checksum = checksumOf(thing);
  const version = [modifiedMs === null ? [] : thing.modified, size ?? [], checksum?.hex ?? []].flat().join(' ');
  const file: PublishedFile = {
    ...told,
    path: filePath(thing.id),
    address,
    fileName: shownName(thing),
    kind,
    size: size !== undefined && Number.isSafeInteger(size) && size > 0 ? size : null,
    modifiedMs,
    version: version === '' ? null : version,
    checksum,
  };
  return publishedFileSchema.safeParse(file).data;
}

/** `accessUrl` may show a page around the file; `downloadUrl` never does. */
function addressOf(thing: Thing): string | undefined {
  const texts = [textOf(thing, 'downloadUrl'), textOf(thing, 'accessUrl')];
  const base = new URL(thing.id);
  return texts.flatMap(text => (text !== undefined && isAddressLike(text) ? (objectAddress(text, base) ?? []) : []))[0];
}

function isPdf(thing: Thing, address: string): boolean {
  if (/^application\/(?:x-)?pdf\b/i.test(textOf(thing, 'mimeType') ?? '')) return true;
  const names = [textOf(thing, 'fileName'), textOf(thing, 'name'), new URL(address).pathname];
  return names.some(name => name !== undefined && /\.pdf$/i.test(name));
}

/** SHA-512 came with OParl 1.1. */
function checksumOf(thing: Thing): PublishedFile['checksum'] {
  const hex = (fact: 'sha512Checksum' | 'sha1Checksum', digits: number): string | undefined => {
    const text = textOf(thing, fact)?.toLowerCase();
    return text !== undefined && text.length === digits && /^[0-9a-f]+$/.test(text) ? text : undefined;
  };
  const [sha512, sha1] = [hex('sha512Checksum', 128), hex('sha1Checksum', 40)];
  if (sha512 !== undefined) return { algorithm: 'sha512', hex: sha512 };
  return sha1 === undefined ? null : { algorithm: 'sha1', hex: sha1 };
}

/** What people call it rather than what the system does. */
function shownName(thing: Thing): string {
  const name = textOf(thing, 'name') ?? textOf(thing, 'fileName') ?? 'Dokument';
  const plain = name
    .replaceAll(/[/\\]+/g, '-')
    .replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
    .replace(/\.pdf\s*$/i, '')
    .trim();
  return `${Array.from(plain).slice(0, LONGEST_NAME).join('').trim() || 'Dokument'}.pdf`;
}
