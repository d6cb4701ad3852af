import type { ComponentProps } from 'react';
import './card.css';
import { classNames } from './class-names.ts';

export type CardProps = ComponentProps<'div'> & {
  /** Lifted off the ground: for the one thing that matters most in a view. */
  readonly raised?: boolean;
};

/** A surface with a line round it. Rows inside it are divided by `.card__row`. */
export function Card({ raised, className, ...rest }: CardProps) {
  return <div className={classNames('card', raised && 'card--raised', className)} {...rest} />;
}
