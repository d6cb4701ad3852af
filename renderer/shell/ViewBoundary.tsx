import { Component, type ReactNode } from 'react';
import { Button } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';

type Props = { readonly children: ReactNode };
type State = { readonly failed: boolean };

/** Keeps a fault in one view from taking the window away, and says what the member can do. */
export class ViewBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <EmptyState
        title="This view could not be shown"
        actions={<Button onClick={() => this.setState({ failed: false })}>Try again</Button>}
      >
        <p>Something went wrong inside Lectern. Your work is safe in the journal on this computer.</p>
        <p>If trying again does not help, close Lectern and open it again.</p>
      </EmptyState>
    );
  }
}
