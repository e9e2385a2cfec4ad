import { sleep } from './codeServer.mjs';

const awayX = 700, awayY = 5;
const loading = /^Loading\.\.\.$/;

/** Hovers over the active editor, by mouse and by keyboard. */
export class Hovers {
  constructor(workbench) {
    this.workbench = workbench;
    this.page = workbench.page;
  }

  /** Rests the mouse on a position until a hover matches; a neutral spot lies between two tries. */
  async byMouse(line, column, expect, timeoutMs = 20_000) {
    await this.hide();
    const caret = await this.workbench.editors.goTo(line, column);
    return this.#until(`a hover at ${line}:${column}`, expect, timeoutMs, async () => {
      await this.page.mouse.move(awayX, awayY);
      await sleep(50);
      await this.page.mouse.move(caret.x + 3, caret.y + caret.height / 2 - 2);
      await sleep(30);
      await this.page.mouse.move(caret.x + 4, caret.y + caret.height / 2, { steps: 3 });
    });
  }

  /** The same by «Show or Focus Hover». */
  async byKeys(line, column, expect, timeoutMs = 20_000) {
    await this.hide();
    await this.workbench.editors.goTo(line, column);
    return this.#until(`a hover by keys at ${line}:${column}`, expect, timeoutMs, async () => {
      await this.hide();
      await this.page.keyboard.press('Control+k');
      await this.page.keyboard.press('Control+i');
    });
  }

  async #until(what, expect, timeoutMs, call) {
    let last = '';
    return this.workbench.until(`${what} like ${expect}`, async () => {
      await call();
      for (let i = 0; i < 20; i++) {
        await sleep(100);
        const text = await this.text();
        last = text || last;
        if (expect.test(text)) return text;
      }
      return undefined;
    }, timeoutMs, 50).catch((error) => { throw new Error(`${error.message}; hover: ${last}`); });
  }

  async hide() {
    await this.page.keyboard.press('Escape');
    await this.page.mouse.move(awayX, awayY);
    await sleep(60);
  }

  widget() {
    return this.page.locator('.monaco-resizable-hover .monaco-hover:not(.hidden), .monaco-hover.resizable-widget:not(.hidden)').first();
  }

  /** The hover has faded in and its code has its colours: Rust's grammar is loaded with its first use. */
  async settled() {
    await this.workbench.until('the hover to settle', () => this.page.evaluate(() => {
      const hover = [...document.querySelectorAll('.monaco-hover')].find((element) => !element.classList.contains('hidden') && element.querySelector('.hover-row'));
      if (!hover) return false;
      for (let element = hover; element; element = element.parentElement) if (Number(getComputedStyle(element).opacity) < 1) return false;
      return [...hover.querySelectorAll('[data-code]')].every((code) => code.querySelector('.monaco-tokenized-source'));
    }), 5_000);
    await sleep(150);
  }

  /** The parts of the visible hover, top to bottom; empty without one. */
  parts() {
    return this.page.evaluate(() => {
      const isSeen = (element) => element.getBoundingClientRect().width > 0 && getComputedStyle(element).visibility !== 'hidden';
      const hover = [...document.querySelectorAll('.monaco-hover')].find((element) => !element.classList.contains('hidden')
        && !element.classList.contains('workbench-hover') && element.querySelector('.hover-row') && isSeen(element));
      return [...hover?.querySelectorAll('.hover-row:not(.status-bar)') ?? []].map((row) => row.innerText.replace(/\u00a0/g, ' ').trim());
    });
  }

  async text() {
    return (await this.parts()).filter((part) => part && !loading.test(part)).join('\n---\n');
  }

  async follow(linkText) {
    await this.widget().locator('a', { hasText: linkText }).first().click();
  }
}
