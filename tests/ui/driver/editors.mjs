import path from 'node:path';
import { sleep } from './codeServer.mjs';

/** The editor groups: opening files, the caret, the text that is to be seen. */
export class Editors {
  constructor(workbench) {
    this.workbench = workbench;
    this.page = workbench.page;
  }

  active() {
    return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  /** Opens a file of the workspace, by its path in it, in the first group. */
  async open(file) {
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('Control+1');
    const name = path.basename(file), folder = path.dirname(file) === '.' ? '' : path.dirname(file);
    const row = await this.workbench.quick.open('Control+p', file, (candidate) => candidate.label === name && candidate.text.includes(folder));
    await this.workbench.quick.pick(row);
    await this.page.locator(`.editor-group-container.active .tab.active[data-resource-name="${name}"]`).waitFor({ timeout: 15_000 });
    await this.workbench.until('the editor to draw its lines', () => this.active().locator('.view-line').count());
    await this.focus();
  }

  async focus() {
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('Control+1');
    await sleep(60);
    await this.page.locator('.monaco-editor.focused').first().waitFor({ timeout: 5_000 });
  }

  /** The line of the caret, from one, as the status bar has it. */
  async caretLine() {
    return Number(/Ln (\d+)/.exec(await this.page.locator('#status\\.editor\\.selection').innerText())?.[1]);
  }

  /** Puts the caret at a line and column, both from one, a tab being one column; gives the caret's box. */
  async goTo(line, column = 1) {
    for (let attempt = 0; ; attempt++) {
      await this.workbench.quick.open('Control+g', `:${line}:${column}`);
      await this.page.keyboard.press('Enter');
      await this.workbench.quick.widget().waitFor({ state: 'hidden', timeout: 5_000 });
      try {
        await this.workbench.until(`the caret on line ${line}`, async () => await this.caretLine() === line, 3_000);
        break;
      } catch (error) {
        if (attempt >= 2) throw error;
      }
    }
    return this.workbench.until('the caret', () => this.page.locator('.monaco-editor.focused .cursors-layer .cursor').first().boundingBox());
  }

  type(text) {
    return this.page.keyboard.type(text, { delay: 15 });
  }

  /** The visible text of a group, counted from the left. */
  text(group = 0) {
    return this.page.locator('.editor-group-container').nth(group).evaluate((element) => [...element.querySelectorAll('.editor-instance .monaco-editor .view-line')]
      .sort((a, b) => parseFloat(a.style.top) - parseFloat(b.style.top)).map((line) => line.textContent.replace(/\u00a0/g, ' ')).join('\n'));
  }

  /** Waits until a group shows what `accept` matches. */
  textThat(accept, group = 0, timeoutMs = 15_000) {
    let last = '';
    return this.workbench.until(`group ${group} to show ${accept}`, async () => { last = await this.text(group); return accept.test(last) ? last : undefined; }, timeoutMs)
      .catch((error) => { throw new Error(`${error.message}; it shows:\n${last}`); });
  }

  /** How many underlines of a severity are drawn: 'error', 'warning', 'info', 'hint'. */
  underlines(severity) {
    return this.active().locator(`.squiggly-${severity}`).count();
  }

  tabs() {
    return this.page.locator('.editor-group-container .tab').evaluateAll((elements) => elements.map((element) => element.getAttribute('data-resource-name')));
  }
}
