import { ask } from '../bridge/bridge.ts';

/** Asks the member for PDFs to open. */
export function choosePapers(): void {
  void ask('papers.choose');
}

/** Asks the member for a folder whose PDFs are packs. */
export function addCouncilFolder(): void {
  void ask('sources.addFolder');
}
