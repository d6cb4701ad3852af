/**
 * What a question comes to, if it is answered in time. pdf.js leaves some questions about broken papers without an answer:
 * one too deep to be handed from thread to thread is lost on the way.
 *
 * @throws Error when the time is over
 */
export async function inTime<T>(question: Promise<T>, patienceMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer in time')), patienceMs);
  });
  try {
    return await Promise.race([question, over]);
  } finally {
    clearTimeout(timer);
  }
}
