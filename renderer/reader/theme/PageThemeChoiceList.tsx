import { changeLooks, useLooks, type PageThemeChoice } from '../../state/looks.ts';
import './page-theme-choice.css';
import './page-theme.css';

/** How pages look, one of six. It holds for all papers on this device. */
export function PageThemeChoiceList() {
  const chosen = useLooks(({ pageTheme }) => pageTheme);
  return (
    <fieldset className="page-themes">
      <legend className="field__label">How pages look</legend>
      <div className="page-themes__options">
        {OPTIONS.map(({ value, label, hint }) => (
          <label key={value} className="page-themes__option" title={hint}>
            <input
              type="radio"
              className="page-themes__radio"
              name="page-theme"
              value={value}
              checked={value === chosen}
              onChange={() => changeLooks(() => ({ pageTheme: value }))}
            />
            <span className={`page-themes__sample page-themes__sample--${value}`} aria-hidden>
              Aa
            </span>
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type Option = { readonly value: PageThemeChoice; readonly label: string; readonly hint: string };

const OPTIONS: readonly Option[] = [
  { value: 'plain', label: 'As printed', hint: 'White paper, by day and by night' },
  { value: 'sepia', label: 'Sepia', hint: 'Warm paper' },
  { value: 'dark', label: 'Dark', hint: 'Light words on dark paper; pictures stay as they are' },
  { value: 'contrast', label: 'Black on white', hint: 'Strong contrast: pale words become dark' },
  { value: 'contrast-dark', label: 'White on black', hint: 'Strong contrast: dark words become light' },
  { value: 'app', label: 'As the app', hint: 'Dark when the app is dark' },
];
