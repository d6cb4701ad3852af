import { z } from 'zod';
import { sourceIdSchema } from '../ids.ts';
import { committeeChoiceSchema, remoteKindSchema } from './source.ts';

/** Why a source on a network, or a file of it, could not be had. The next look tries again. */
export const SOURCE_PROBLEMS = [
  'bad-address',
  'offline',
  'unreachable',
  'slow',
  'insecure',
  'sign-in',
  'refused',
  'missing',
  'busy',
  'server-failed',
  'blocked',
  'not-a-source',
  'not-understood',
  'too-many',
  'cut-off',
  'altered',
  'not-a-pdf',
  'too-large',
  'disk-full',
  'disk-failed',
] as const;
export const sourceProblemSchema = z.enum(SOURCE_PROBLEMS);
export type SourceProblem = z.infer<typeof sourceProblemSchema>;

const WORDS: Readonly<Record<SourceProblem, string>> = {
  'bad-address': 'This is not a web address. Copy it from the address line of your browser; it begins with https://.',
  offline: 'This computer is not connected. Papers are looked for as soon as it is.',
  unreachable: 'The server cannot be reached. Check the address; if it is right, the server may be down for a while.',
  slow: 'The server took too long to answer. It is tried again later.',
  insecure:
    'The server could not prove who it is, so nothing was sent to it. Tell the council’s IT about its certificate.',
  'sign-in': 'The server asks for a name and password, or does not take the ones given. Enter them again.',
  refused: 'The server refuses to answer Lectern. Ask the council’s IT whether it blocks programs that fetch papers.',
  missing:
    'There is nothing at this address any more. Open the council’s site in your browser and copy the address anew.',
  busy: 'The server is busy and asked to be left alone for a while. It is tried again later.',
  'server-failed': 'The server failed to answer properly. It is tried again later.',
  blocked:
    'A guard in front of the server let no answer through. It is tried again later; if it stays so, tell the council’s IT.',
  'not-a-source':
    'No papers can be fetched from this page. Paste the address of a committee’s or meeting’s page, or of a folder.',
  'not-understood': 'The server’s answer could not be understood. It is tried again later.',
  'too-many':
    'There is more here than Lectern looks through, so some is left out. Choose those committees or folders alone whose papers you need.',
  'cut-off': 'The answer broke off before its end. What came is kept, and the rest is fetched at the next try.',
  altered: 'The file is not what the source says it is, so it was not taken. It is tried again later.',
  'not-a-pdf': 'The server sent something that is no PDF. Tell the council, or open it in your browser.',
  'too-large': 'The file is larger than Lectern takes.',
  'disk-full': 'There is too little free space on this computer. Free some space; fetching goes on by itself.',
  'disk-failed': 'The file could not be written on this computer. Check the disk; fetching goes on by itself.',
};

/** Cause and cure, in a sentence or two. */
export function sourceProblemWords(problem: SourceProblem): string {
  return WORDS[problem];
}

/** What it means for the member that parts of a source were left out, for this reason. */
export function leftOutWords(problem: SourceProblem): string {
  if (problem === 'too-many') return WORDS[problem];
  return problem === 'refused' || problem === 'sign-in'
    ? 'Parts of it are closed to you and were left out. Ask the council’s IT if you should see them.'
    : 'Parts of it could not be read and were left out. They are tried again at each look.';
}

/** What was found behind an address that the member pasted. */
export const sourceOfferSchema = z.object({
  kind: remoteKindSchema,
  /** Where the interface begins; see `address` of a source. */
  address: z.url(),
  /** A name to show, such as the site's. */
  name: z.string().min(1).max(300),
  /** Committees to choose from, in the order of their titles; empty where the source has none. */
  committees: z
    .array(
      committeeChoiceSchema.extend({
        /** Whether the pasted page says that it is the member's, or is this committee's own. */
        isMine: z.boolean(),
      }),
    )
    .max(5000)
    .readonly(),
});
export type SourceOffer = Readonly<z.infer<typeof sourceOfferSchema>>;

const fetchFailureSchema = z.object({ fileName: z.string(), problem: sourceProblemSchema });

/** How it stands with a source on a network. */
export const remoteStateSchema = z.object({
  source: sourceIdSchema,
  doing: z.enum(['waiting', 'looking', 'fetching']),
  /** Why the last look ended early; null when it did not. */
  problem: sourceProblemSchema.nullable(),
  /** Since when there is that problem, in milliseconds since 1970. */
  problemSinceMs: z.number().nullable(),
  /** The worst that was met at parts of it which the last look left out, having looked through all else. */
  leftOut: sourceProblemSchema.nullable(),
  /** When it was last looked through to the end. */
  lookedMs: z.number().nullable(),
  /** Files to fetch in this run, those done, and the bytes of them as far as they are known. */
  progress: z
    .object({
      files: z.number().int().nonnegative(),
      filesDone: z.number().int().nonnegative(),
      bytes: z.number().nonnegative(),
      bytesDone: z.number().nonnegative(),
    })
    .nullable(),
  /** Files that could not be fetched; everything else was. */
  failures: z.array(fetchFailureSchema).max(1000).readonly(),
});
export type RemoteState = Readonly<z.infer<typeof remoteStateSchema>>;
