import { ChevronLeft } from 'lucide-react';
import './back-button.css';

type BackButtonProps = {
  /** The name of what it leads back to. */
  readonly children: string;
  readonly onClick: () => void;
};

/** Stands above the title of a page, and leads to the page that it belongs to. */
export function BackButton({ children, onClick }: BackButtonProps) {
  return (
    <button type="button" className="back-button" onClick={onClick}>
      <ChevronLeft size={16} aria-hidden />
      {children}
    </button>
  );
}
