import { describe, expect, it } from 'vitest';
import { gatheredNews } from '../../../../../electron/sources/remote/gathered-news.ts';

const rest = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

function setUp() {
  const told = { count: 0 };
  return { told, news: gatheredNews(() => (told.count += 1), 20) };
}

describe('gatheredNews', () => {
  it('tells once of what comes in a crowd, and of what comes later once more', async () => {
    const { told, news } = setUp();
    for (let index = 0; index < 100; index += 1) news.tellSoon();
    expect(told.count).toBe(0);
    await expect.poll(() => told.count).toBe(1);
    news.tellSoon();
    await expect.poll(() => told.count).toBe(2);
  });

  it('tells at once what may not wait, and not again what it has told', async () => {
    const { told, news } = setUp();
    news.tellSoon();
    news.tellNow();
    await rest(60);
    expect(told.count).toBe(1);
  });

  it('tells nothing after it is stopped', async () => {
    const { told, news } = setUp();
    news.tellSoon();
    news.stop();
    await rest(60);
    expect(told.count).toBe(0);
  });
});
