import { tagField, tidyTag, type Annotation } from '../annotations/model.ts';
import type { RecordId } from '../ids.ts';
import { foldText } from '../search/fold-text.ts';

/** A tag and how many annotations bear it. */
export type TagCount = { readonly tag: string; readonly count: number };

/** The tags of annotations, those used most first, then in the order of the alphabet. */
export function countTags(annotations: readonly Pick<Annotation, 'tags'>[]): readonly TagCount[] {
  const counts = new Map<string, number>();
  for (const { tags } of annotations) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .toSorted((a, b) => b.count - a.count || a.tag.localeCompare(b.tag, 'en-GB'));
}

/** Suggestions at most: more are found by typing on. */
const MOST_SUGGESTED = 6;

/** Tags used before that go on with what is typed, then those that hold it; case and accents are ignored. */
export function suggestTags(typed: string, known: readonly TagCount[], chosen: readonly string[]): readonly string[] {
  const wanted = fold(typed);
  const others = known.map(({ tag }) => tag).filter(tag => !chosen.includes(tag));
  const [begin, hold] = [others.filter(tag => fold(tag).startsWith(wanted)), others.filter(tag => holds(tag, wanted))];
  return [...begin, ...hold].slice(0, MOST_SUGGESTED);
}

function holds(tag: string, wanted: string): boolean {
  return fold(tag).includes(wanted) && !fold(tag).startsWith(wanted);
}

/** What is typed as the tag it stands for: one used before where only case or accents differ; empty for no tag. */
export function tagTyped(typed: string, known: readonly TagCount[]): string {
  const tag = tidyTag(typed);
  return known.find(other => fold(other.tag) === fold(tag))?.tag ?? tag;
}

function fold(text: string): string {
  return foldText(text.trim()).text;
}

/** New values of some fields of an annotation. */
export type TagChange = { readonly record: RecordId; readonly fields: Readonly<Record<string, boolean>> };

/** Calls a tag otherwise on all annotations that bear it. Called like another one, the two are one from then on. */
export function renameTag(
  annotations: readonly Pick<Annotation, 'id' | 'tags'>[],
  from: string,
  to: string,
): readonly TagChange[] {
  if (from === to) return [];
  return annotations
    .filter(({ tags }) => tags.includes(from))
    .map(({ id }) => ({ record: id, fields: { [tagField(from)]: false, [tagField(to)]: true } }));
}

/** Takes a tag from all annotations that bear it. */
export function removeTag(annotations: readonly Pick<Annotation, 'id' | 'tags'>[], tag: string): readonly TagChange[] {
  return annotations
    .filter(({ tags }) => tags.includes(tag))
    .map(({ id }) => ({ record: id, fields: { [tagField(tag)]: false } }));
}
