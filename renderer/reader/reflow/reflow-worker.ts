import { NO_METADATA, paperContent, type PaperContent } from '../../../shared/pack/paper-content.ts';
import { reflow } from '../../../shared/reflow/reflow.ts';
import { Store } from '../../db/store.ts';
import type { ReflowAnswer, ReflowRequest } from './reflow-messages.ts';

/** Sets the text of papers in one column, away from the window: a long one takes a second. */
const store = new Store();

/** The words of the paper asked for last. */
let known: { readonly of: string; readonly content: PaperContent } | undefined;

self.addEventListener('message', ({ data }: MessageEvent<ReflowRequest>) => void answer(data));

async function answer({ id, sha256, pageCount, span, isWhole }: ReflowRequest): Promise<void> {
  const tell = (pages: ReflowAnswer['pages']): void => postMessage({ id, pages } satisfies ReflowAnswer);
  try {
    const content = known?.of === sha256 ? known.content : await contentOf(sha256, pageCount);
    known = isWhole ? { of: sha256, content } : undefined;
    tell(reflow(content, span));
  } catch {
    tell(null);
  }
}

async function contentOf(sha256: ReflowRequest['sha256'], pageCount: number): Promise<PaperContent> {
  const pages = await store.pageTexts(sha256);
  return paperContent({ fileName: '', pageCount, outline: [], fileLabels: null, metadata: NO_METADATA, pages });
}
