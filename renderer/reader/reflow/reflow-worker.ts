import { NO_METADATA, paperContent, type PaperContent } from '../../../shared/pack/paper-content.ts';
import { reflow } from '../../../shared/reflow/reflow.ts';
import { Store } from '../../db/store.ts';
import type { ReflowAnswer, ReflowRequest } from './reflow-messages.ts';

/** Sets the text of papers in one column, away from the window: a long one takes a second. */
const store = new Store();

/** What is kept of the paper asked for last. Pages that were not read then are asked for again. */
let known: { readonly of: string; readonly content: PaperContent } | undefined;

self.addEventListener('message', ({ data }: MessageEvent<ReflowRequest>) => void answer(data));

async function answer({ id, sha256, pageCount, span }: ReflowRequest): Promise<void> {
  const tell = (pages: ReflowAnswer['pages']): void => postMessage({ id, pages } satisfies ReflowAnswer);
  try {
    const content = known?.of === sha256 ? known.content : await contentOf(sha256, pageCount);
    tell(reflow(content, span));
  } catch {
    tell(null);
  }
}

async function contentOf(sha256: ReflowRequest['sha256'], pageCount: number): Promise<PaperContent> {
  const pages = await store.pageTexts(sha256);
  const content = paperContent({
    fileName: '',
    pageCount,
    outline: [],
    fileLabels: null,
    metadata: NO_METADATA,
    pages,
  });
  const isWhole = Array.from({ length: pageCount }, (_, pageIndex) => pages[pageIndex]).every(Boolean);
  known = isWhole ? { of: sha256, content } : undefined;
  return content;
}
