import { Maximize, RotateCcw, RotateCw, Settings2, Volume2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { turnedOn, type Flow, type PageLook, type Spread } from '../../shared/reading/page-look.ts';
import type { Zoom } from '../../shared/reading/place.ts';
import { Button, IconButton } from '../components/Button.tsx';
import { Choice } from '../components/Choice.tsx';
import { Popover } from '../components/Popover.tsx';
import { runCommand } from '../state/commands.ts';
import { SizeControls } from './SizeControls.tsx';
import './view-menu.css';

type ViewMenuProps = {
  readonly look: PageLook;
  readonly zoom: Zoom;
  readonly onLook: (change: Partial<PageLook>) => void;
  readonly onZoom: (zoom: Zoom) => void;
  /** What else can be chosen of how pages look. */
  readonly children?: ReactNode;
};

const SPREADS: readonly { readonly value: Spread; readonly label: string }[] = [
  { value: 'one', label: 'One' },
  { value: 'two', label: 'Two' },
  { value: 'cover', label: 'Two after cover' },
];

const FLOWS: readonly { readonly value: Flow; readonly label: string }[] = [
  { value: 'continuous', label: 'Scroll' },
  { value: 'paged', label: 'Page by page' },
];

/** How the pages are set out, in one place; each choice is also in the application's View menu. */
export function ViewMenu({ look, zoom, onLook, onZoom, children }: ViewMenuProps) {
  return (
    <Popover label="View" icon={Settings2}>
      <div className="view-menu">
        <div className="view-menu__size">
          <SizeControls />
          <IconButton
            icon={Maximize}
            label="Fit page"
            shortcut="Ctrl+8"
            size={16}
            pressed={zoom === 'fit-page'}
            onClick={() => onZoom('fit-page')}
          />
        </div>
        <Choice
          label="Pages across"
          look="segments"
          options={SPREADS}
          value={look.spread}
          onChange={spread => onLook({ spread })}
        />
        <Choice
          label="Movement"
          look="segments"
          options={FLOWS}
          value={look.flow}
          onChange={flow => onLook({ flow })}
        />
        <div className="view-menu__row" role="group" aria-label="Turn the pages">
          <Button look="quiet" icon={RotateCcw} onClick={() => onLook({ turn: turnedOn(look.turn, -1) })}>
            Turn left
          </Button>
          <Button look="quiet" icon={RotateCw} onClick={() => onLook({ turn: turnedOn(look.turn, 1) })}>
            Turn right
          </Button>
        </div>
        {children}
        <Button look="quiet" icon={Volume2} onClick={() => runCommand('read-aloud')}>
          Read aloud
        </Button>
      </div>
    </Popover>
  );
}
