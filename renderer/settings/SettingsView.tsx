import { AboutSection } from './AboutSection.tsx';
import { MarksSection } from './MarksSection.tsx';
import './settings.css';
import { SourcesSection } from './SourcesSection.tsx';
import { SyncSection } from './SyncSection.tsx';

/** Where papers come from, where work goes, and what this program is. */
export function SettingsView() {
  return (
    <div className="page">
      <header className="page__head">
        <h1 className="page__title" tabIndex={-1}>
          Settings
        </h1>
      </header>
      <SourcesSection />
      <SyncSection />
      <MarksSection />
      <AboutSection />
    </div>
  );
}
