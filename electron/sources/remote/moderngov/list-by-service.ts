import { err, ok, type Result } from '../../../../shared/result.ts';
import { writeDay } from '../../../../shared/sources/moderngov/council-clock.ts';
import type { ToldCommittee } from '../../../../shared/sources/moderngov/told.ts';
import type { Window } from '../../../../shared/sources/moderngov/window.ts';
import type { CommitteeChoice } from '../../../../shared/sources/source.ts';
import type { Asker } from './asker.ts';
import { gatherLists, type Gathered, type Part } from './gather-lists.ts';
import { readAllMeetings, readCommittees, readMeetings } from './read-answers.ts';
import { askService, type ServiceProblem } from './site-questions.ts';

/** Numbers that stand for all committees: the one at most sites, where the other stands for none, and that at some. */
const ALL_COMMITTEES = ['-1', '0'] as const;

/** The meetings of some committees by the web service; some servers take no notice of the days. */
export async function listOfEach(
  asker: Asker,
  base: string,
  committees: readonly CommitteeChoice[],
  window: Window,
): Promise<Result<Gathered, ServiceProblem>> {
  return gatherLists(committees, base, {
    ask: (committee, at) => listOfOne(asker, at, committee, window),
    existing: async () => {
      const told = await askService(asker, base, 'GetCommittees', readCommittees);
      return told.ok ? new Set(currentIn(told.value.value).map(({ id }) => id)) : null;
    },
  });
}

/** The meetings of all committees by the web service: by the operation for it, and where that fails by one list after the other. */
export async function listOfAll(asker: Asker, base: string, window: Window): Promise<Result<Gathered, ServiceProblem>> {
  const [usual, other] = ALL_COMMITTEES;
  const first = await listAtOnce(asker, base, usual, window);
  if (first.ok ? first.value.meetings.length > 0 : !isOperationAlone(first.error)) return first;

  const told = await askService(asker, base, 'GetCommittees', readCommittees);
  if (!told.ok) return first.ok ? first : told;
  const second = await listAtOnce(asker, told.value.base, other, window);
  if (second.ok ? second.value.meetings.length > 0 : !isOperationAlone(second.error)) return second;
  return listOfEach(asker, told.value.base, currentIn(told.value.value), window);
}

function currentIn(committees: readonly ToldCommittee[]): readonly ToldCommittee[] {
  return committees.filter(({ isCurrent }) => isCurrent);
}

async function listAtOnce(
  asker: Asker,
  base: string,
  all: string,
  window: Window,
): Promise<Result<Gathered, ServiceProblem>> {
  // Without all of its parameters such an operation fails.
  const question = `GetAllMeetingsByDate?lCommitteeId=${all}&${daysOf(window)}&bIsAscendingDateOrder=true`;
  const told = await askService(asker, base, question, readAllMeetings);
  if (!told.ok) return told;
  return ok({ base: told.value.base, meetings: told.value.value, unread: new Set(), problem: null, leftOut: null });
}

async function listOfOne(
  asker: Asker,
  base: string,
  { id }: CommitteeChoice,
  window: Window,
): Promise<Result<Part, ServiceProblem>> {
  const question = `GetMeetings?lCommitteeId=${encodeURIComponent(id)}&${daysOf(window)}`;
  const told = await askService(asker, base, question, readMeetings);
  return told.ok ? ok({ base: told.value.base, meetings: told.value.value }) : err(told.error);
}

/** Whether other operations may work where one has failed so. */
function isOperationAlone(problem: ServiceProblem): boolean {
  return problem === 'off' || problem === 'not-understood';
}

function daysOf({ from, to }: Window): string {
  return `sFromDate=${encodeURIComponent(writeDay(from))}&sToDate=${encodeURIComponent(writeDay(to))}`;
}
