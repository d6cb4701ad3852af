/** pdf.js puts it behind the words of a page once they are all set. */
const LAST_OF_WORDS = '.textLayer .endOfContent';

/**
 * Calls back once the words of a page stand in its box, and each time they are set anew; never twice in one task, and
 * never at once, so that many pages do not hold up a key that was pressed.
 *
 * @returns a function that ends it
 */
export function whenWordsSet(page: HTMLElement, then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(timer);
    if (page.querySelector(LAST_OF_WORDS)) timer = setTimeout(then);
  };
  const observer = new MutationObserver(records => {
    if (records.some(({ addedNodes }) => [...addedNodes].some(isLastOfWords))) look();
  });
  observer.observe(page, { childList: true, subtree: true });
  look();
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}

function isLastOfWords(node: Node): boolean {
  return node instanceof Element && (node.matches(LAST_OF_WORDS) || node.querySelector(LAST_OF_WORDS) !== null);
}
