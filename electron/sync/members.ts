import { z } from 'zod';
import type { MemberId } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { TargetOffer } from '../../shared/sync/status.ts';
import type { SyncTarget, TargetProblem } from '../targets/sync-target.ts';
import { memberFile, memberOfFile, MEMBERS_FOLDER } from './layout.ts';

const memberSchema = z.looseObject({ name: z.string().min(1).max(100) });

type Member = TargetOffer['members'][number];

/**
 * The members whose work lies on a target, in the order of their names. One whose file cannot be read (it may not have
 * arrived yet) is there under a makeshift name: left out, the member would join as somebody new.
 */
export async function listMembers(target: SyncTarget): Promise<Result<Member[], TargetProblem>> {
  const listed = await target.list(MEMBERS_FOLDER);
  if (!listed.ok) return listed;
  const members: Member[] = [];
  for (const { path } of listed.value) {
    const id = memberOfFile(path);
    if (id !== undefined) members.push({ id, name: (await nameIn(target, path)) ?? `Member ${id.slice(0, 4)}` });
  }
  return ok(members.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')));
}

/** Writes a new member to a target. */
export function addMember(
  target: SyncTarget,
  id: MemberId,
  name: string,
): Promise<Result<null, TargetProblem | 'exists'>> {
  return target.put(memberFile(id), new TextEncoder().encode(`${JSON.stringify({ name })}\n`));
}

async function nameIn(target: SyncTarget, path: string): Promise<string | undefined> {
  const file = await target.get(path);
  if (!file.ok) return undefined;
  try {
    return memberSchema.safeParse(JSON.parse(new TextDecoder().decode(file.value))).data?.name;
  } catch {
    return undefined;
  }
}
