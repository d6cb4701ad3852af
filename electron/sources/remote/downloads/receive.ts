import { LARGEST_PAPER } from '../../../../shared/pack/import-problem.ts';
import { err, ok, type Result } from '../../../../shared/result.ts';
import type { HttpHead } from '../../../http/http-client.ts';
import { problemOfStatus } from './answer-problem.ts';
import { contentLength, contentRange } from './content-range.ts';
import type { DownloadContext, DownloadJob, DownloadProblem } from './download.ts';
import { isPdfStart, isRefusalByGuard, MARK_WITHIN, PAGE_LOOKED_AT, problemOfPage } from './page-instead.ts';
import type { Part } from './part.ts';
import { ifChanged, isSameState, NO_VALIDATORS, validatorsOf } from './validators.ts';

/** `unfit`: the rest that came does not fit to what is there, which has to be given up. */
export type Received = 'whole' | 'same' | 'later' | 'unfit';

type ReceiveContext = DownloadContext & { readonly hasRoom: (total: number) => Promise<boolean> };
type Answer = Result<Received, DownloadProblem>;

/** The end mark of a PDF stands within this many bytes of its end. */
const END_WITHIN = 2048;
const END = '%%EOF';

const PDF_PLEASE = { accept: 'application/pdf,*/*;q=0.5' };

/**
 * Asks once for a file, or for the rest of a part of it, and adds what comes to the part. Of a part that is whole is asked
 * whether it is still what the server has.
 */
export async function receive(part: Part, job: DownloadJob, context: ReceiveContext): Promise<Answer> {
  const { resumeBy } = part.validators;
  const { isWhole } = part;
  if (part.bytes > 0 && !isWhole && resumeBy === null) await part.restart(NO_VALIDATORS, null);
  const isRest = part.bytes > 0 && !isWhole && resumeBy !== null;
  const known = isWhole ? part.validators : job.ifChangedFrom;
  const condition = isRest ? { range: `bytes=${part.bytes}-`, 'if-range': resumeBy } : known && ifChanged(known);
  const { http, credentials, signal } = context;
  const request = { url: job.file.address, headers: { ...PDF_PLEASE, ...condition }, credentials, signal };
  const answer = await http.stream(request, async (head, body): Promise<Answer> => {
    if (head.status === 304 && !isRest && known) return ok(isWhole ? 'whole' : 'same');
    if (head.status === 416 && isRest) return ok('unfit');
    if (head.status === 206) return isRest ? receiveRest(part, job, { head, body, context }) : err('not-understood');
    if (head.status === 200) return receiveWhole(part, head, body, context);
    const problem = problemOfStatus(head.status) ?? 'not-understood';
    return err(problem === 'refused' && (await isOfGuard(body)) ? 'blocked' : problem);
  });
  return answer.ok ? answer.value : answer;
}

type Arrived = {
  readonly head: HttpHead;
  readonly body: AsyncIterable<Uint8Array>;
  readonly context: ReceiveContext;
};

async function receiveRest(part: Part, { file }: DownloadJob, { head, body, context }: Arrived): Promise<Answer> {
  const range = contentRange(head.headers);
  if (!range || range.start !== part.bytes) return ok('unfit');
  const { total } = part;
  if (total !== null && range.total !== null && total !== range.total) return ok('unfit');
  // Not every server heeds the condition. What a checksum proves may come without a word of its state.
  const isSame = isSameState(part.validators, validatorsOf(head.headers));
  if (!(isSame ?? file.checksum !== null)) return ok('unfit');
  const whole = range.total ?? total;
  const problem = await problemOfSize(part, whole, context);
  if (problem !== null) return problem;
  const taken = await appendAll(part, body, whole, context);
  if (taken !== null) return taken;
  if (part.bytes !== range.end) return ok('unfit');
  return whole === null || part.bytes === whole ? ok('whole') : err('cut-off');
}

async function receiveWhole(
  part: Part,
  { headers, url }: HttpHead,
  body: AsyncIterable<Uint8Array>,
  context: ReceiveContext,
): Promise<Answer> {
  const total = contentLength(headers);
  await part.restart(validatorsOf(headers), total);
  const problem = await problemOfSize(part, total, context);
  if (problem !== null) return problem;
  const pieces = body[Symbol.asyncIterator]();
  const start = await gather(pieces, MARK_WITHIN);
  if (!isPdfStart(start)) {
    const page = Buffer.concat([start, await gather(pieces, PAGE_LOOKED_AT - start.length)]);
    return err(problemOfPage(page, url));
  }
  await part.append(start);
  const taken = await appendAll(part, { [Symbol.asyncIterator]: () => pieces }, total, context);
  if (taken !== null) return taken;
  if (total !== null) return part.bytes === total ? ok('whole') : err('cut-off');
  return headers.has('transfer-encoding') || (await hasEnd(part)) ? ok('whole') : err('cut-off');
}

/** Why a file of this size is not fetched now, if it is not. */
async function problemOfSize(part: Part, total: number | null, context: ReceiveContext): Promise<Answer | null> {
  if (total === null) return null;
  context.onBytes(part.bytes, total);
  if (total > LARGEST_PAPER) return err('too-large');
  if (!context.mayGrow(total)) return ok('later');
  return (await context.hasRoom(total)) ? null : err('disk-full');
}

/** @returns null when all of the body has been added, otherwise why not */
async function appendAll(
  part: Part,
  body: AsyncIterable<Uint8Array>,
  total: number | null,
  context: ReceiveContext,
): Promise<Answer | null> {
  for await (const piece of body) {
    if (context.signal.aborted) return err('aborted');
    if (part.bytes + piece.length > (total ?? LARGEST_PAPER)) return total === null ? err('too-large') : ok('unfit');
    await part.append(piece);
    context.onBytes(part.bytes, total);
    if (total === null && !context.mayGrow(part.bytes)) return ok('later');
  }
  return null;
}

/** The first bytes of a body: as many as asked for or a few more, or all there are. */
async function gather(pieces: AsyncIterator<Uint8Array, unknown>, count: number): Promise<Uint8Array> {
  const gathered: Uint8Array[] = [];
  for (let bytes = 0; bytes < count;) {
    const piece = await pieces.next();
    if (piece.done === true) break;
    gathered.push(piece.value);
    bytes += piece.value.length;
  }
  return Buffer.concat(gathered);
}

async function isOfGuard(body: AsyncIterable<Uint8Array>): Promise<boolean> {
  return isRefusalByGuard(await gather(body[Symbol.asyncIterator](), PAGE_LOOKED_AT));
}

/** An answer of untold length that the server ends by hanging up looks just like one that broke off. */
async function hasEnd(part: Part): Promise<boolean> {
  return Buffer.from(await part.ending(END_WITHIN)).includes(END);
}
