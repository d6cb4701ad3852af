import { describe, expect, it } from 'vitest';
import { understandPaper } from '../../../../../shared/pack/understand.ts';
import { LAYOUTS } from '../../../../fixtures/agendas/all-layouts.ts';
import { made } from '../../../../fixtures/agendas/build.ts';
import { complaints } from '../../../../fixtures/agendas/judge.ts';
import { OUTLINE_KINDS } from '../../../../fixtures/agendas/outlines.ts';

const OUTLINE_WORDS = {
  right: 'with its outline',
  none: 'without an outline',
  headings: 'with an outline of headings alone',
  files: 'with an outline of file names',
  shifted: 'with an outline that points two pages too far',
  nowhere: 'with an outline that points nowhere',
  reversed: 'with an outline in the wrong order',
} as const;

describe.each(LAYOUTS)('An agenda: $id', layout => {
  it.each(OUTLINE_KINDS.map(kind => ({ kind, words: OUTLINE_WORDS[kind] })))('is read $words', ({ kind }) => {
    const paper = made(layout, kind);
    expect(complaints(layout, paper, kind, understandPaper(paper.input))).toEqual([]);
  });
});
