import { Copy } from 'lucide-react';
import { Fragment, useState } from 'react';
import type { Contact, Report } from '../../../shared/pack/report/report.ts';
import { classNames } from '../../components/class-names.ts';
import { Button } from '../../components/Button.tsx';
import { notify } from '../../state/notices.ts';
import './head-card.css';
import { exemptWords, factsOf, kindWords, moreFactsOf } from './report-words.ts';

type HeadCardProps = {
  readonly report: Report;
  /** The number of the item it is for; empty where it has none. */
  readonly number: string;
  /** What the item is called on the agenda; what the report calls itself where it is for none. */
  readonly title: string;
  /** Whether the agenda says that it is not for the public. */
  readonly isExempt: boolean;
  /** Whether another took its place. */
  readonly isReplaced: boolean;
  readonly onGoTo: (pageIndex: number) => void;
};

/** Of recommendations and contacts, so many are shown unasked. */
const FIRST_RECOMMENDATIONS = 3;
const FIRST_CONTACTS = 1;
/** Characters that the lines shown of a recommendation hold in the narrowest card. */
const LONGEST_SHOWN = 70;

/** The head of the report the member is in: what it asks of them, and whom to ask. What the paper does not say is left out. */
export function HeadCard({ report, number, title, isExempt, isReplaced, onGoTo }: HeadCardProps) {
  const [isOpen, setIsOpen] = useState(false);
  const facts = factsOf(report);
  const more = moreFactsOf(report);
  const exempt = exemptWords(report) ?? (isExempt ? 'Exempt' : undefined);
  const { recommendations, recommendationsLead: lead, contacts } = report;
  const asked = isOpen ? recommendations : recommendations.slice(0, FIRST_RECOMMENDATIONS);
  const told = isOpen ? contacts : contacts.slice(0, FIRST_CONTACTS);
  const isCut = recommendations.some(({ text }) => text.length > LONGEST_SHOWN);
  const hidden = Math.max(0, recommendations.length - FIRST_RECOMMENDATIONS);
  const isMore = hidden > 0 || contacts.length > FIRST_CONTACTS || more.length > 0 || isCut;
  const toggle = isMore && (
    <Button look="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
      {isOpen ? 'Less' : moreWords(hidden)}
    </Button>
  );
  return (
    <section className="head-card" aria-label={number === '' ? 'Report' : `Report of item ${number}`}>
      <p className="head-card__kind">{kindWords(number, isReplaced)}</p>
      <h2 className="head-card__subject">
        <button type="button" title="Go to the head of the report" onClick={() => onGoTo(report.pageIndex)}>
          {title}
        </button>
      </h2>
      {facts.length > 0 && <p className="head-card__facts">{facts.join(' · ')}</p>}
      {exempt !== undefined && <p className="head-card__exempt">{exempt}</p>}
      {asked.length > 0 && (
        <>
          <h3 className="head-card__asks">Recommendations</h3>
          {lead && <p className="head-card__lead">{lead}</p>}
          <ol className={isOpen ? 'head-card__list head-card__list--whole' : 'head-card__list'}>
            {asked.map((recommendation, at) => (
              <li key={`${at}-${recommendation.number}`}>
                <button
                  type="button"
                  className={classNames(
                    'head-card__recommendation',
                    recommendation.number === '' && 'head-card__recommendation--bare',
                  )}
                  title={recommendation.text}
                  onClick={() => onGoTo(recommendation.pageIndex)}
                >
                  {recommendation.number !== '' && <span className="figures">{recommendation.number}</span>}
                  <span className="head-card__text">{recommendation.text}</span>
                </button>
              </li>
            ))}
          </ol>
          {hidden > 0 && toggle}
        </>
      )}
      {isOpen && more.length > 0 && (
        <dl className="head-card__more">
          {more.map(({ name, words }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
      {told.map((contact, at) => (
        <ContactLine key={`${at}-${contact.name}`} contact={contact} />
      ))}
      {hidden === 0 && toggle}
    </section>
  );
}

function moreWords(hidden: number): string {
  if (hidden === 0) return 'More of this report';
  return hidden === 1 ? '1 more recommendation' : `${hidden} more recommendations`;
}

/** An address that is longer than its line is broken before its @, and behind its points. */
const MAY_BREAK = /(?=@)|(?<=\.)/;

/** Whom to ask. The window starts no other program: number and address are copied. */
function ContactLine({ contact: { name, role, phone, email } }: { readonly contact: Contact }) {
  const who = [name, role].filter(part => part !== null && part !== '').join(', ');
  return (
    <div className="head-card__contact">
      {who !== '' && <p>Contact: {who}</p>}
      {phone !== null && <CopyButton what="number" words={phone} />}
      {email !== null && <CopyButton what="address" words={email} />}
    </div>
  );
}

function CopyButton({ what, words }: { readonly what: 'number' | 'address'; readonly words: string }) {
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(words);
      notify({ tone: 'quiet', text: `Copied: ${words}` });
    } catch {
      notify({ tone: 'look', text: `The ${what} could not be copied. It is ${words}.` });
    }
  };
  return (
    <button
      type="button"
      className="head-card__copy"
      aria-label={`Copy the ${what} ${words}`}
      title={`Copy the ${what}`}
      onClick={() => void copy()}
    >
      <span>
        {words.split(MAY_BREAK).map((part, at) => (
          <Fragment key={at}>
            {at > 0 && <wbr />}
            {part}
          </Fragment>
        ))}
      </span>
      <Copy size={12} aria-hidden />
    </button>
  );
}
