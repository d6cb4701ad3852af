import type { Locator, Page } from '@playwright/test';

/** The text of an item in one column, as a test sees it. */
export class ReflowPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get text(): Locator {
    return this.page.locator('.reflow__text');
  }

  get scroller(): Locator {
    return this.page.locator('.reflow__scroller');
  }

  get title(): Locator {
    return this.text.getByRole('heading', { level: 2 });
  }

  get bar(): Locator {
    return this.page.getByRole('toolbar', { name: 'Text' });
  }

  get speech(): Locator {
    return this.page.getByRole('toolbar', { name: 'Reading aloud' });
  }

  /** Turns to the text, or back to the pages. */
  async toggle(): Promise<void> {
    await this.page.getByRole('button', { name: 'Reading view' }).click();
  }

  /** Turns to the text, and waits until there are words. */
  async open(): Promise<void> {
    await this.toggle();
    await this.text.locator('[data-start]').first().waitFor({ state: 'attached' });
  }

  /** Opens what the text is set by. */
  async openSettings(): Promise<void> {
    await this.bar.getByRole('button', { name: 'Text', exact: true }).click();
  }

  /** The first words in view. */
  async firstWords(): Promise<string> {
    return this.scroller.evaluate(scroller => {
      const { left, top, width } = scroller.getBoundingClientRect();
      for (let down = 20; down < 300; down += 10) {
        for (let x = left + 20; x < left + width; x += 40) {
          const piece = document.elementFromPoint(x, top + down)?.closest('[data-start]');
          if (piece) return piece.textContent ?? '';
        }
      }
      return '';
    });
  }

  /** The words that are shown as being read aloud. */
  async spoken(name: 'spoken' | 'spoken-on-page' = 'spoken'): Promise<string> {
    return this.page.evaluate(
      of => [...(CSS.highlights.get(of) ?? [])].map(range => (range as Range).toString()).join(' '),
      name,
    );
  }

  /** Whether the first of the words that are being read aloud are in view. */
  async spokenIsInView(): Promise<boolean> {
    return this.scroller.evaluate(scroller => {
      const [range] = CSS.highlights.get('spoken') ?? [];
      if (!(range instanceof Range)) return false;
      const [box, view] = [range.getBoundingClientRect(), scroller.getBoundingClientRect()];
      return box.height > 0 && box.top >= view.top && box.bottom <= view.bottom;
    });
  }

  /** Puts a voice in the place of the system's that says its words when {@link sayOn} lets it. */
  async fakeVoice(): Promise<void> {
    await this.page.evaluate(() => {
      type Fake = EventTarget & { text: string; rate: number };
      const said: { text: string; rate: number }[] = [];
      let current: Fake | undefined;
      Object.assign(window, {
        said,
        sayOn: () => {
          const ended = current;
          current = undefined;
          ended?.dispatchEvent(new Event('end'));
        },
        SpeechSynthesisUtterance: class extends EventTarget {
          text: string;
          voice: unknown = null;
          lang = '';
          rate = 1;
          constructor(text: string) {
            super();
            this.text = text;
          }
        },
      });
      const voice = (name: string, lang: string, localService: boolean) => ({
        voiceURI: name,
        name,
        lang,
        localService,
        default: false,
      });
      const voices = [voice('Alba', 'en-GB', true), voice('Cloud', 'en-GB', false), voice('Nia', 'cy-GB', true)];
      const put = (name: string, value: unknown): void => {
        Object.defineProperty(speechSynthesis, name, { configurable: true, value });
      };
      put('getVoices', () => voices);
      put('speak', (utterance: Fake) => {
        said.push({ text: utterance.text, rate: utterance.rate });
        current = utterance;
      });
      put('cancel', () => {
        current = undefined;
      });
      Object.defineProperty(speechSynthesis, 'speaking', { configurable: true, get: () => current !== undefined });
    });
  }

  /** Lets the fake voice come to the end of what it says. */
  async sayOn(): Promise<void> {
    await this.page.evaluate(() => (window as unknown as { sayOn: () => void }).sayOn());
  }

  /** What the fake voice was given to say. */
  async said(): Promise<readonly { readonly text: string; readonly rate: number }[]> {
    return this.page.evaluate(() => (window as unknown as { said: { text: string; rate: number }[] }).said);
  }
}
