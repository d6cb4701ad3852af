import { READING_RULES } from '../../shared/pack/understand.ts';
import { SEGMENT_VERSION } from '../../shared/search/segment-format.ts';

/** The rules that segments are made by now: how papers are understood, and how what is found by is kept. */
export const INDEX_RULES = `${READING_RULES}.${SEGMENT_VERSION}`;
