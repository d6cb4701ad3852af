import { create } from 'zustand';
import type { Sha256 } from '../../shared/ids.ts';
import { useImportActivity } from '../import/activity.ts';
import { showView, useNavigation } from '../state/navigation.ts';
import { FindClient } from './find-client.ts';
import type { FindAnswer, FindQuestion, Hit, PaperHits } from './find-messages.ts';

/** Papers that are told at first, and that more are told by. */
const PAPERS_A_STEP = 10;
/** Hits of a paper that are told at first, and once the member asks for all: the worst pages of a long pack help nobody. */
const HITS_EACH = 3;
const HITS_OF_ONE = 100;

/** What the member looks for in everything, and what was found. */
type FindEverything = {
  readonly typed: string;
  /** The key of the committee looked in; undefined for all. */
  readonly committee: string | undefined;
  /** Days, `YYYY-MM-DD`; empty for none. */
  readonly from: string;
  readonly to: string;
  readonly mostPapers: number;
  readonly state: 'resting' | 'finding' | 'failed';
  /** What was found last, and what was typed for it. */
  readonly answer: FindAnswer | undefined;
  readonly answered: string;
  /** Papers that could not be indexed when that was tried last. */
  readonly unsearchable: readonly Sha256[];
  /** Papers of which all hits are told. */
  readonly opened: ReadonlyMap<Sha256, PaperHits>;
  /** The hit that was opened last, by its {@link hitKey}: going back leads to it. */
  readonly lastHit: string | undefined;
  /** Where the list was left, in CSS pixels. */
  readonly scrolled: number;
};

export const useFindEverything = create<FindEverything>()(() => ({
  typed: '',
  committee: undefined,
  from: '',
  to: '',
  mostPapers: PAPERS_A_STEP,
  state: 'resting',
  answer: undefined,
  answered: '',
  unsearchable: [],
  opened: new Map(),
  lastHit: undefined,
  scrolled: 0,
}));

/** Tells the hits of all papers apart. */
export function hitKey(paper: Sha256, hit: Hit): string {
  return `${paper} ${hit.is === 'page' ? hit.pageIndex : hit.record}`;
}

type Wanted = Pick<FindQuestion, 'typed' | 'papers' | 'mostPapers'>;

/** What was asked for last. */
let wanted: Wanted = { typed: '', papers: [], mostPapers: 0 };
let lastId = 0;
/** Whether the question in hand is about one paper alone. */
let isAboutOne = false;
/** Other things may be found in a moment: what changes together is looked at together. */
const CHANGES_MS = 400;
let changing: ReturnType<typeof setTimeout> | undefined;

const client = new FindClient({
  start: () => new Worker(new URL('./find-worker.ts', import.meta.url), { type: 'module', name: 'find' }),
  onAnswer: answer => {
    const [first] = answer.papers;
    if (isAboutOne) {
      useFindEverything.setState(({ opened }) => ({
        state: 'resting',
        opened: first ? new Map([...opened, [first.paper, first]]) : opened,
      }));
    } else {
      useFindEverything.setState(({ answered, opened }) => ({
        state: 'resting',
        answer,
        answered: wanted.typed,
        opened: answered === wanted.typed ? opened : new Map(),
      }));
    }
  },
  onFailure: (_, reason) => {
    useFindEverything.setState({ state: 'failed' });
    reportError(new Error(`Finding failed: ${reason}`));
  },
  onChange: () => {
    // A view that is not shown asks again when it is.
    if (useNavigation.getState().view !== 'find') return;
    clearTimeout(changing);
    changing = setTimeout(() => ask(wanted), CHANGES_MS);
  },
  onIndexed: unsearchable => useFindEverything.setState({ unsearchable }),
  onTrouble: reason => reportError(new Error(`A paper could not be made searchable: ${reason}`)),
});

/** Looks for what is typed in some papers; of equals, those that come first are told first. */
export function findEverywhere(question: Wanted): void {
  wanted = question;
  ask(question);
}

function ask(question: Wanted): void {
  isAboutOne = false;
  lastId += 1;
  if (question.typed.trim() === '') {
    useFindEverything.setState({ state: 'resting', answer: undefined, answered: '', opened: new Map() });
    return;
  }
  useFindEverything.setState({ state: 'finding' });
  client.find({ id: lastId, hitsEach: HITS_EACH, ...question });
}

/** Tells all hits of a paper that some of are told. */
export function findAllIn(paper: Sha256): void {
  const { answered } = useFindEverything.getState();
  isAboutOne = true;
  lastId += 1;
  useFindEverything.setState({ state: 'finding' });
  client.find({ id: lastId, typed: answered, papers: [paper], mostPapers: 1, hitsEach: HITS_OF_ONE });
}

/** Changes what is looked for, from the first hits on. */
export function lookFor(change: Partial<Pick<FindEverything, 'typed' | 'committee' | 'from' | 'to'>>): void {
  useFindEverything.setState({ ...change, mostPapers: PAPERS_A_STEP, lastHit: undefined, scrolled: 0 });
}

/** Shows the view, to look for something. */
export function beginFinding(): void {
  useFindEverything.setState({ lastHit: undefined });
  showView('find');
}

/** Tells more papers. */
export function findMore(): void {
  useFindEverything.setState(({ mostPapers }) => ({ mostPapers: mostPapers + PAPERS_A_STEP }));
}

/** The window has this long to come to rest before papers are indexed. */
const AFTER_START_MS = 4000;

/** Indexes papers that are not indexed yet: a while after the start, and whenever the import has come to rest. */
export function startIndexing(): void {
  setTimeout(() => client.index(), AFTER_START_MS);
  useImportActivity.subscribe(({ current }, before) => {
    if (!current && before.current) client.index();
  });
}
