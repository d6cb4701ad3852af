import { isMissing } from './error-code.ts';

/**
 * What the system answers about a path, or undefined when nothing lies there.
 * @throws every other error of the system
 */
export async function ifThere<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
