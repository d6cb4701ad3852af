import { answerHead, type EmbeddedMark } from '../../../shared/annotations/embedded.ts';
import { CommentView } from '../../notes/CommentView.tsx';
import './embedded-comment.css';
import { writtenWhen } from './written-words.ts';

/** What a mark of the PDF says, and what was answered to it. */
export function EmbeddedComment({ mark: { comment, answers } }: { readonly mark: EmbeddedMark }) {
  return (
    <>
      {comment !== '' && <CommentView comment={comment} />}
      {answers.map((answer, at) => (
        <div key={at} className="embedded-answer">
          <p className="embedded-answer__head">
            {[answerHead(answer), writtenWhen(answer)].filter(words => words !== '').join(' · ')}
          </p>
          <CommentView comment={answer.comment} />
        </div>
      ))}
    </>
  );
}
