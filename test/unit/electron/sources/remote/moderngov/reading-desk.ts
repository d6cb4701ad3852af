import { onTestFinished } from 'vitest';
import { openHttpClient } from '../../../../../../electron/http/open-http-client.ts';
import { nodeTransport } from '../../../../../../electron/http/node-transport.ts';
import { moderngovReader } from '../../../../../../electron/sources/remote/moderngov/moderngov-reader.ts';
import type { ReadingContext, Survey } from '../../../../../../electron/sources/remote/remote-reader.ts';
import { sourceIdSchema } from '../../../../../../shared/ids.ts';
import type { Result } from '../../../../../../shared/result.ts';
import type { PublishedFile } from '../../../../../../shared/sources/published.ts';
import type { SourceOffer, SourceProblem } from '../../../../../../shared/sources/remote-state.ts';
import type { CommitteeChoice, RemoteSource } from '../../../../../../shared/sources/source.ts';
import {
  startModernGov,
  type ModernGovOptions,
  type ModernGovSite,
} from '../../../../../support/servers/moderngov/moderngov.ts';

export const TODAY = '2026-11-23';

/** A site that serves until the running test ends. */
export async function openSite(options: ModernGovOptions = {}): Promise<ModernGovSite> {
  const site = await startModernGov(options);
  onTestFinished(site.stop);
  return site;
}

/** What a reader works with; pauses are noted and not waited for. */
export function contextWith(changes: Partial<ReadingContext & { readonly pauses: number[] }> = {}): ReadingContext {
  const { pauses = [], ...rest } = changes;
  return {
    http: openHttpClient(nodeTransport(), { userAgent: 'Lectern/0.1 (+https://lectern.invalid)' }),
    credentials: undefined,
    signal: new AbortController().signal,
    today: TODAY,
    pause: ms => {
      pauses.push(ms);
      return Promise.resolve();
    },
    kept: undefined,
    ...rest,
  };
}

export function sourceAt(address: string, committees: readonly CommitteeChoice[] | null = null): RemoteSource {
  const id = sourceIdSchema.parse('mmmmmmmmmmmmmmmm');
  return { id, kind: 'moderngov', address, name: 'Saltmarsh', userName: null, committees, addedAtMs: 0 };
}

export async function probeAt(address: string, context = contextWith()): Promise<Result<SourceOffer, SourceProblem>> {
  return moderngovReader.probe(new URL(address), context);
}

/** What a survey finds. @throws when it finds nothing */
export async function surveyOf(
  site: Pick<ModernGovSite, 'url'>,
  changes: Parameters<typeof contextWith>[0] & { readonly committees?: readonly CommitteeChoice[] } = {},
): Promise<Survey> {
  const { committees = null, ...rest } = changes;
  const survey = await moderngovReader.survey(sourceAt(site.url, committees), contextWith(rest));
  if (!survey.ok) throw new Error(`Nothing could be read: ${survey.error}`);
  return survey.value;
}

/** Files as `path kind name`. */
export function told(files: readonly PublishedFile[]): readonly string[] {
  return files.map(({ path, kind, fileName }) => `${path} ${kind} ${fileName}`);
}

/** The bytes of something that says it is a PDF. */
export function pdf(words = 'paper'): Uint8Array {
  return Buffer.from(`%PDF-1.7\n${words}\n%%EOF`);
}
