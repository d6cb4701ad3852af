import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { notify, putAway, putAwayKind, useNotices } from '../../../../renderer/state/notices.ts';

const texts = () => useNotices.getState().shown.map(({ text }) => text);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  useNotices.getState().shown.forEach(({ id }) => putAway(id));
  vi.useRealTimers();
});

describe('notices', () => {
  it('go by themselves when they are quiet, and stay when they are not', () => {
    notify({ tone: 'quiet', text: 'Undone' });
    notify({ tone: 'look', text: 'Changed elsewhere' });
    notify({ tone: 'loss', text: 'Not saved' });
    vi.advanceTimersByTime(60_000);
    expect(texts()).toEqual(['Changed elsewhere', 'Not saved']);
  });

  it('are put away one by one', () => {
    notify({ tone: 'look', text: 'One' });
    notify({ tone: 'look', text: 'Two' });
    const [first] = useNotices.getState().shown;
    if (first) putAway(first.id);
    expect(texts()).toEqual(['Two']);
  });

  it('are shown once, as the latest, when they say the same', () => {
    for (const text of ['One', 'Two', 'One']) notify({ tone: 'look', text });
    expect(texts()).toEqual(['Two', 'One']);
  });

  it('stay for their own time when they come again', () => {
    notify({ tone: 'quiet', text: 'Undone' });
    vi.advanceTimersByTime(3000);
    notify({ tone: 'quiet', text: 'Undone' });
    vi.advanceTimersByTime(3000);
    expect(texts()).toEqual(['Undone']);
    vi.advanceTimersByTime(1000);
    expect(texts()).toEqual([]);
  });

  it('are one at a time of a kind, and are put away by it', () => {
    notify({ tone: 'look', text: 'Changed elsewhere' });
    notify({ tone: 'look', text: 'No page 1', kind: 'page-not-found' });
    notify({ tone: 'look', text: 'No page 2', kind: 'page-not-found' });
    expect(texts()).toEqual(['Changed elsewhere', 'No page 2']);
    putAwayKind('page-not-found');
    expect(texts()).toEqual(['Changed elsewhere']);
  });

  it('are never more than four', () => {
    for (const text of ['One', 'Two', 'Three', 'Four', 'Five']) notify({ tone: 'look', text });
    expect(texts()).toEqual(['Two', 'Three', 'Four', 'Five']);
  });
});
