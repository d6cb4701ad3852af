import { pageWords } from '../pack/labels/page-words.ts';
import { flowText, type Flow, type FlowBlock, type FlowPage } from '../reflow/flow.ts';
import { sentencesOf } from '../text/sentences.ts';
import { breathsOf } from './breaths.ts';
import { spokenFlow } from './spoken-flow.ts';

/** Words that are being spoken, where they stand in the text of a page, and how far down that page, in points. */
export type SpokenStretch = {
  readonly pageIndex: number;
  readonly start: number;
  readonly end: number;
  readonly down: number;
};

/** A sentence to be read aloud. */
export type Sentence = {
  /** What is said, in pieces that a voice gets through without a pause. */
  readonly breaths: readonly string[];
  readonly pageIndex: number;
  /** Where its words stand; none where what is said is not on the page. */
  readonly stretches: readonly SpokenStretch[];
};

/** All that is read aloud of some pages, in reading order. Of a page without words it is said that it has none. */
export function speechScript(pages: readonly FlowPage[], labels: readonly (string | null)[]): readonly Sentence[] {
  return pages.flatMap(({ pageIndex, wordless, blocks }): readonly Sentence[] => {
    if (wordless === null) return blocks.flatMap(block => sentencesOfBlock(block, pageIndex));
    const name = pageWords(labels, pageIndex);
    const said = wordless === 'picture' ? 'is a picture, and has no words to read.' : 'has not been read yet.';
    return [{ breaths: [`${name.charAt(0).toUpperCase()}${name.slice(1)} ${said}`], pageIndex, stretches: [] }];
  });
}

/** The sentence to begin with at a place: the one that holds it, or the next one after it. */
export function sentenceFrom(script: readonly Sentence[], pageIndex: number, offset: number): number {
  const holds = script.findIndex(({ stretches }) =>
    stretches.some(stretch => stretch.pageIndex === pageIndex && stretch.start <= offset && offset < stretch.end),
  );
  if (holds >= 0) return holds;
  const next = script.findIndex(
    ({ pageIndex: page, stretches }) =>
      page > pageIndex || (page === pageIndex && stretches.every(({ start }) => start >= offset)),
  );
  return next >= 0 ? next : Math.max(0, script.length - 1);
}

function sentencesOfBlock(block: FlowBlock, pageIndex: number): readonly Sentence[] {
  switch (block.is) {
    case 'heading':
    case 'paragraph':
      return sentencesOfFlow(block.flow, block.number, pageIndex);
    case 'list':
      return block.entries.flatMap(({ marker, flow }) => sentencesOfFlow(flow, marker, pageIndex));
    case 'table':
      return block.rows.flatMap(row =>
        rowSentence(
          row.map(({ flow }) => flow),
          pageIndex,
        ),
      );
  }
}

function sentencesOfFlow(printed: Flow, number: string, pageIndex: number): readonly Sentence[] {
  const flow = spokenFlow(printed);
  const text = flowText(flow);
  return sentencesOf(text).flatMap(({ start, end }, at) => {
    const stretches = stretchesOf(flow, start, end);
    const words = at === 0 && number !== '' ? `${number} ${text.slice(start, end)}` : text.slice(start, end);
    return sentence(words, stretches, pageIndex);
  });
}

/** A row of a table is said as one: what stands in its cells, with a pause between them. */
function rowSentence(printed: readonly Flow[], pageIndex: number): readonly Sentence[] {
  const cells = printed.map(spokenFlow);
  const stretches = cells.flatMap(flow => stretchesOf(flow, 0, Infinity));
  return sentence(cells.map(flowText).join(', '), stretches, pageIndex);
}

function sentence(words: string, stretches: readonly SpokenStretch[], pageIndex: number): readonly Sentence[] {
  const breaths = breathsOf(words);
  return breaths.length > 0 ? [{ breaths, pageIndex: stretches[0]?.pageIndex ?? pageIndex, stretches }] : [];
}

/** Where a part of the text of a flow stands on its pages. */
function stretchesOf(flow: Flow, start: number, end: number): readonly SpokenStretch[] {
  const stretches: SpokenStretch[] = [];
  let passed = 0;
  flow.forEach((piece, at) => {
    if (at > 0 && !piece.glued) passed += 1;
    const from = Math.max(0, start - passed);
    const to = Math.min(piece.text.length, end - passed);
    passed += piece.text.length;
    if (from >= to) return;
    const { pageIndex, down } = piece;
    stretches.push({ pageIndex, down, start: piece.start + from, end: piece.start + to });
  });
  return stretches;
}
