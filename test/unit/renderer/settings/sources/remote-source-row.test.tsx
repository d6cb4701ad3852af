import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import {
  committeesWords,
  doingWords,
  progressShare,
} from '../../../../../renderer/settings/sources/remote-source-words.ts';
import { RemoteSourceRow } from '../../../../../renderer/settings/sources/RemoteSourceRow.tsx';
import { remoteStateSchema, type RemoteState } from '../../../../../shared/sources/remote-state.ts';
import { sourceSchema, type RemoteSource } from '../../../../../shared/sources/source.ts';
import { remoteSource, remoteState } from '../../../../support/remote-source.ts';

const NOW = new Date('2026-11-20T15:00').getTime();
const MINUTE = 60_000;
const titled = (...titles: readonly string[]) => titles.map((title, index) => ({ id: String(index), title }));

/** What is read of the row, and the names of its buttons. */
function seen(state?: Partial<RemoteState>, source?: Partial<RemoteSource>) {
  const own = remoteSource(source);
  sourceSchema.parse(own);
  const told = state && remoteState(state);
  if (told) remoteStateSchema.parse(told);
  const html = renderToStaticMarkup(
    <RemoteSourceRow source={own} state={told} nowMs={NOW} onRemove={() => undefined} />,
  );
  const text = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  return { html, text, buttons: Array.from(html.matchAll(/<button[^>]*aria-label="([^"]*)"/g), ([, name]) => name) };
}

describe('what is said of a source on a network', () => {
  it('names its committees as far as a line can', () => {
    const words = (committees: RemoteSource['committees']) => committeesWords({ kind: 'moderngov', committees });
    expect(words(null)).toBe('All committees');
    expect(committeesWords({ kind: 'webdav', committees: null })).toBe('All folders');
    expect(words(titled('Cabinet'))).toBe('Cabinet');
    expect(words(titled('Cabinet', 'Audit', 'Planning', 'Council'))).toBe('Cabinet, Audit, Planning and Council');
    expect(words(titled('Cabinet', 'Audit', 'Planning', 'Council', 'Harbour'))).toBe(
      'Cabinet, Audit, Planning and 2 more',
    );
  });

  it('tells what is being done, or when it was looked through', () => {
    const progress = { files: 12, filesDone: 3, bytes: 0, bytesDone: 0 };
    expect(doingWords(undefined, NOW)).toBe('Not looked through yet');
    expect(doingWords(remoteState({ doing: 'looking' }), NOW)).toBe('Looking for papers…');
    expect(doingWords(remoteState({ doing: 'fetching' }), NOW)).toBe('Fetching papers…');
    expect(doingWords(remoteState({ doing: 'fetching', progress }), NOW)).toBe('Fetching papers: 3 of 12 are here');
    expect(doingWords(remoteState({ lookedMs: NOW - 5 * MINUTE }), NOW)).toBe('Last looked 5 min ago');
  });

  it('is as far as its bytes are, or its files where their size is not known', () => {
    const progress = { files: 4, filesDone: 1, bytes: 1000, bytesDone: 800 };
    expect(progressShare(progress)).toBe(0.8);
    expect(progressShare({ ...progress, bytes: 0, bytesDone: 0 })).toBe(0.25);
    expect(progressShare({ ...progress, bytesDone: 1200 })).toBe(1);
    expect(progressShare({ files: 0, filesDone: 0, bytes: 0, bytesDone: 0 })).toBe(0);
  });
});

describe('the row of a source on a network', () => {
  it('shows name, kind, address and committees, and what can be done', () => {
    const { text, buttons } = seen({ lookedMs: NOW - 5 * MINUTE });
    expect(text).toContain('Wellmouth Borough Council');
    expect(text).toContain('Council website (ModernGov) · https://democracy.wellmouth.example/');
    expect(text).toContain('Cabinet and Planning Committee');
    expect(text).toContain('Last looked 5 min ago');
    expect(buttons).toEqual([
      'Change the committees of Wellmouth Borough Council',
      'Look now for papers of Wellmouth Borough Council',
      'Remove Wellmouth Borough Council from the sources',
    ]);
  });

  it('can be stopped while it fetches, and says how far it is', () => {
    const progress = { files: 12, filesDone: 3, bytes: 1000, bytesDone: 250 };
    const { html, buttons } = seen({ doing: 'fetching', progress });
    expect(html).toMatch(/role="progressbar"[^>]*aria-valuenow="25"[^>]*aria-valuetext="3 of 12 papers"/);
    expect(buttons).toContain('Stop looking for papers of Wellmouth Borough Council');
  });

  it('says what is wrong, since when, and what to do', () => {
    const { text } = seen({ problem: 'unreachable', problemSinceMs: NOW - 60 * MINUTE });
    expect(text).toContain('Needs a look');
    expect(text).toContain('The server cannot be reached. Check the address');
    expect(text).toContain('since today at 2.00 pm');
    expect(seen({ problem: 'offline' }).text).toContain('Offline');
  });

  it('offers to sign in again where the server asks who it is, or was told', () => {
    const SIGN_IN = 'Sign in again at Wellmouth Borough Council';
    expect(seen({ problem: 'sign-in' }).buttons).toContain(SIGN_IN);
    expect(seen({}, { userName: 'quill' }).buttons).toContain(SIGN_IN);
    expect(seen({}).buttons).not.toContain(SIGN_IN);
  });

  it('says quietly that parts were left out, where nothing is wrong with it as a whole', () => {
    const closed = seen({ lookedMs: NOW, leftOut: 'refused' });
    expect(closed.text).toContain('Parts of it are closed to you and were left out.');
    expect(closed.text).not.toContain('Needs a look');
    expect(seen({ leftOut: 'missing' }).text).toContain('Parts of it could not be read');
    expect(seen({ leftOut: 'too-many' }).text).toContain('There is more here than Lectern looks through');
    expect(seen({ leftOut: 'refused', problem: 'offline' }).text).not.toContain('Parts of it');
  });

  it('lists the papers that could not be fetched, each with its reason', () => {
    const { text } = seen({
      failures: [
        { fileName: 'Agenda.pdf', problem: 'not-a-pdf' },
        { fileName: 'Budget.pdf', problem: 'missing' },
      ],
    });
    expect(text).toContain('2 papers could not be fetched');
    expect(text).toMatch(/Agenda\.pdf The server sent something that is no PDF.*Budget\.pdf The source lists it/);
  });

  it('of a folder on a server has folders to change', () => {
    const { text, buttons } = seen({}, { kind: 'webdav', committees: null });
    expect(text).toContain('All folders');
    expect(buttons).toContain('Change the folders of Wellmouth Borough Council');
  });

  it('tells screen readers that something began or went wrong, and not how far it is', () => {
    const spoken = (state: Partial<RemoteState>): string => /role="status">([^<]*)</.exec(seen(state).html)?.[1] ?? '';
    expect(spoken({ doing: 'looking' })).toBe('Looking for papers of Wellmouth Borough Council.');
    const progress = { files: 12, filesDone: 3, bytes: 0, bytesDone: 0 };
    expect(spoken({ doing: 'fetching', progress })).toBe('Fetching papers of Wellmouth Borough Council.');
    expect(spoken({ problem: 'slow' })).toMatch(/^Wellmouth Borough Council: The server took too long/);
    expect(spoken({})).toBe('');
  });
});
