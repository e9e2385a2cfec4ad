// A VS Code window in headless Chromium, driven as a person would: keys, mouse, what is to be read on the screen.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { sleep } from './codeServer.mjs';
import { Editors } from './editors.mjs';
import { Hovers } from './hovers.mjs';
import { QuickInput } from './quickInput.mjs';

const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium';

export class Workbench {
  /** Opens the server's workspace and waits until it is read: an Explorer row is the last thing to come. */
  static async open(server, { width = 1240, height = 780 } = {}) {
    const browser = await chromium.launch({ executablePath: chromiumPath, headless: true,
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--force-color-profile=srgb', '--font-render-hinting=none'] });
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: 'dark' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url });
    const page = await context.newPage();
    await page.goto(`${server.url}/?folder=${encodeURIComponent(server.workspace)}`, { waitUntil: 'domcontentloaded' });
    await page.waitForSelector('.monaco-workbench .part.statusbar .statusbar-item', { timeout: 90_000 });
    await page.waitForSelector('.explorer-folders-view .monaco-list-row', { timeout: 90_000 });
    return new Workbench(browser, page);
  }

  constructor(browser, page) {
    this.browser = browser;
    this.page = page;
    this.quick = new QuickInput(this);
    this.editors = new Editors(this);
    this.hovers = new Hovers(this);
  }

  close() {
    return this.browser.close();
  }

  async screenshot(file) {
    mkdirSync(path.dirname(file), { recursive: true });
    await this.page.screenshot({ path: file });
  }

  /** Polls until `probe` gives something truthy; the error says what was waited for and what came last. */
  async until(what, probe, timeoutMs = 20_000, everyMs = 100) {
    const end = Date.now() + timeoutMs;
    for (;;) {
      let last;
      try {
        last = await probe();
        if (last) return last;
      } catch (error) {
        last = error.message;
      }
      if (Date.now() > end) throw new Error(`waited ${timeoutMs} ms for ${what}; last: ${JSON.stringify(last)}`);
      await sleep(everyMs);
    }
  }

  press(keys) {
    return this.page.keyboard.press(keys);
  }

  /** Runs a command by its title in the palette. */
  async runCommand(title) {
    const row = await this.quick.open('F1', `>${title}`, (candidate) => candidate.label.trim().toLowerCase() === title.toLowerCase());
    await this.quick.pick(row);
  }

  /** The rows of the Problems view, which is left open. */
  async problems(accept, timeoutMs = 20_000) {
    const view = this.page.locator('.markers-panel');
    if (!await view.isVisible()) {
      await this.press('Control+Shift+m');
      await view.waitFor({ timeout: 10_000 });
    }
    const read = () => this.page.locator('.markers-panel .monaco-list-row').evaluateAll((rows) => rows.map((row) => ({
      source: row.querySelector('.marker-source')?.innerText, code: row.querySelector('.marker-code')?.innerText,
      message: row.querySelector('.marker-message, .marker-message-line')?.innerText.split('\n')[0] ?? '',
      line: Number(/Ln (\d+)/.exec(row.querySelector('.marker-line')?.innerText ?? '')?.[1]) })).filter((row) => row.source));
    let last;
    return this.until('the Problems view', async () => { last = await read(); return accept(last) ? last : undefined; }, timeoutMs)
      .catch((error) => { throw new Error(`${error.message}; rows: ${JSON.stringify(last)}`); });
  }

  async closePanel() {
    if (await this.page.locator('.part.panel').isVisible()) await this.press('Control+j');
    await this.editors.focus();
  }

  /** What the light bulb offers at a position; `pick` applies the one whose title holds that. */
  async quickFixes(line, column, pick) {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    const titles = await this.until('quick fixes', async () => {
      await this.editors.goTo(line, column);
      await this.press('Control+.');
      await sleep(600);
      const texts = (await rows.allInnerTexts()).map((text) => text.trim());
      if (pick ? texts.some((text) => text.includes(pick)) : texts.length > 0) return texts;
      await this.press('Escape');
      return undefined;
    });
    if (!pick) await this.press('Escape');
    else await this.pickAction(pick, titles.length);
    return titles;
  }

  /** By keys: a layer over the page takes the mouse while this menu is up. */
  async pickAction(title, count) {
    for (let i = 0; i <= count; i++) {
      const focused = await this.page.locator('.action-widget .monaco-list-row.action.focused').first().innerText();
      if (focused.includes(title)) break;
      await this.press('ArrowDown');
      await sleep(40);
    }
    await this.press('Enter');
    await this.page.locator('.action-widget').waitFor({ state: 'hidden', timeout: 5_000 });
  }

  /** Opens the context menu at a position and picks an entry. */
  async pickFromContextMenu(line, column, label) {
    // The status bar may know of the caret before it is drawn there. A click where it was drawn last takes it there.
    await this.until(`the context menu at ${line}:${column}`, async () => {
      const caret = await this.editors.goTo(line, column);
      await this.page.mouse.click(caret.x + 3, caret.y + caret.height / 2, { button: 'right' });
      await this.#menuEntry(label).waitFor({ timeout: 5_000 });
      if (await this.editors.caretLine() === line) return true;
      await this.press('Escape');
      return false;
    });
    await this.pickFromMenu(label);
  }

  /** Picks an entry of the context menu that is open. A menu takes no click in its first tenth of a second, and stays. */
  async pickFromMenu(label) {
    const entry = this.#menuEntry(label);
    await entry.waitFor({ timeout: 10_000 });
    await this.until(`the context menu to take "${label}"`, async () => {
      if (await entry.isVisible()) await entry.click({ timeout: 1_000 });
      await entry.waitFor({ state: 'hidden', timeout: 1_000 });
      return true;
    });
  }

  #menuEntry(label) {
    return this.page.locator('.context-view .action-item .action-label', { hasText: label }).first();
  }

  /** The text in a webview (Markdown preview): it lies in an iframe in an iframe. */
  async webviewText(accept, timeoutMs = 20_000) {
    return this.until('the text of a webview', async () => {
      for (const frame of this.page.frames().filter((candidate) => candidate !== this.page.mainFrame())) {
        const text = await frame.locator('body').first().innerText({ timeout: 300 }).catch(() => '');
        if (accept.test(text)) return text;
      }
      return undefined;
    }, timeoutMs);
  }

  /** What the language status item (the braces in the status bar) says. */
  async languageStatus() {
    await this.page.locator('#status\\.languageStatus').click();
    const rows = this.page.locator('.hover-language-status');
    await rows.first().waitFor({ timeout: 5_000 });
    const texts = await rows.allInnerTexts();
    await this.press('Escape');
    return texts.join('\n');
  }

  notifications() {
    return this.page.locator('.notification-toast .notification-list-item-message').allInnerTexts();
  }
}
