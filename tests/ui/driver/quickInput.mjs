import { sleep } from './codeServer.mjs';

/** The box at the window's top: command palette, quick open, go to line. */
export class QuickInput {
  constructor(workbench) {
    this.workbench = workbench;
    this.page = workbench.page;
  }

  widget() {
    return this.page.locator('.quick-input-widget:not([style*="display: none"])');
  }

  /** Opens it by a key, fills in a text, and waits for the first row that `accept` likes; without `accept` only fills it in. */
  async open(key, text, accept) {
    for (let attempt = 0; ; attempt++) {
      await this.close();
      await this.page.keyboard.press(key);
      try {
        const box = this.widget().locator('input.input');
        await box.waitFor({ state: 'visible', timeout: 5_000 });
        await box.fill(text);   // one event: typing letter by letter races the list
        if (!accept) return void await sleep(80);
        return await this.workbench.until(`a row for "${text}"`, () => this.#steadyRow(accept), 8_000);
      } catch (error) {
        if (attempt >= 2) throw error;
      }
    }
  }

  /** The list is sorted anew while it is searched: a row counts when it stands at one place twice. */
  async #steadyRow(accept) {
    const first = (await this.rows()).find(accept);
    await sleep(150);
    const second = (await this.rows()).find(accept);
    return first && second && first.index === second.index ? second : undefined;
  }

  rows() {
    return this.widget().locator('.monaco-list-row').evaluateAll((elements) => elements.map((element) => ({
      label: element.querySelector('.quick-input-list-label .label-name, .monaco-icon-label .label-name')?.textContent ?? '',
      text: element.getAttribute('aria-label') ?? element.textContent, index: Number(element.getAttribute('data-index')) })));
  }

  /** A command may open another quick input at once, so the box need not close. */
  async pick({ index }) {
    await this.widget().locator(`.monaco-list-row[data-index="${index}"]`).click();
    await this.widget().waitFor({ state: 'hidden', timeout: 1_500 }).catch(() => undefined);
  }

  async close() {
    for (let i = 0; i < 3 && await this.widget().count(); i++) {
      await this.page.keyboard.press('Escape');
      await sleep(60);
    }
  }
}
