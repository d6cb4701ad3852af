import type { ContextMenuParams, MenuItemConstructorOptions, WebContents } from 'electron';
import { Menu } from 'electron';

type Edits = Pick<WebContents, 'replaceMisspelling'> & {
  readonly session: { readonly addWordToSpellCheckerDictionary: (word: string) => boolean };
};

/** Suggestions shown for a misspelt word. */
const MOST_SUGGESTIONS = 5;

/** What a right click offers: in a text field the edits that can be made there, on selected text to copy it, else nothing. */
export function contextMenuTemplate(
  params: Pick<
    ContextMenuParams,
    'isEditable' | 'editFlags' | 'selectionText' | 'misspelledWord' | 'dictionarySuggestions'
  >,
  contents: Edits,
): MenuItemConstructorOptions[] {
  if (!params.isEditable) return params.selectionText.trim() === '' ? [] : [{ role: 'copy' }];
  const { canCut, canCopy, canPaste, canSelectAll } = params.editFlags;
  return [
    ...spellingItems(params.misspelledWord, params.dictionarySuggestions, contents),
    { role: 'cut', enabled: canCut },
    { role: 'copy', enabled: canCopy },
    { role: 'paste', enabled: canPaste },
    { type: 'separator' },
    { role: 'selectAll', enabled: canSelectAll },
  ];
}

/** Shows the menu of the place that is right-clicked. */
export function offerContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, params) => {
    const template = contextMenuTemplate(params, contents);
    if (template.length > 0) Menu.buildFromTemplate(template).popup();
  });
}

function spellingItems(word: string, suggestions: readonly string[], contents: Edits): MenuItemConstructorOptions[] {
  if (word === '') return [];
  const offered = suggestions.slice(0, MOST_SUGGESTIONS).map(suggestion => ({
    label: suggestion,
    click: () => contents.replaceMisspelling(suggestion),
  }));
  return [
    ...(offered.length > 0 ? offered : [{ label: 'No suggestions', enabled: false }]),
    { type: 'separator' },
    { label: 'Add to dictionary', click: () => void contents.session.addWordToSpellCheckerDictionary(word) },
    { type: 'separator' },
  ];
}
