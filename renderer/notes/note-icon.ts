import {
  Bookmark,
  Highlighter,
  PenLine,
  SquareDashed,
  StickyNote,
  Strikethrough,
  Underline,
  type LucideIcon,
} from 'lucide-react';
import type { AnnotationType } from '../../shared/annotations/model.ts';

/** The icon of each kind of annotation. */
export const NOTE_ICONS: Readonly<Record<AnnotationType, LucideIcon>> = {
  highlight: Highlighter,
  underline: Underline,
  strikeout: Strikethrough,
  note: StickyNote,
  ink: PenLine,
  area: SquareDashed,
  bookmark: Bookmark,
};
