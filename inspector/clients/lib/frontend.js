'use strict';
// Chromium's own DevTools, on its page for JavaScript runtimes, without a window.

const { chromium } = require('playwright-core');
const { mkdirSync } = require('node:fs');
const { createServer } = require('node:net');
const { join } = require('node:path');

const seconds = Number(process.env.DEADLINE || 30);

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

class Frontend {
  /** What the front end complains of in its own console. */
  errors = [];

  static async open(url, shots) {
    const frontend = new Frontend();
    const port = await freePort();
    frontend.browser = await chromium.launch({
      executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
      args: ['--headless', '--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`,
        '--remote-allow-origins=*', '--disable-background-networking'],
    });
    const page = await frontend.browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(seconds * 1000);
    page.on('websocket', (socket) => {
      if (!process.env.PROTOCOL || !socket.url().includes(url)) return;
      const log = (sign) => ({ payload }) => console.error(sign, payload.slice(0, 2000));
      socket.on('framesent', log('>')).on('framereceived', log('<'));
    });
    page.on('console', (message) => {
      if (message.type() === 'error') frontend.errors.push(message.text().slice(0, 200));
    });
    await page.goto(`http://127.0.0.1:${port}/devtools/js_app.html?experiments=true&v8only=true&ws=${
      url.replace('ws://', '')}`);
    frontend.page = page;
    frontend.shots = shots;
    if (shots) mkdirSync(shots, { recursive: true });
    return frontend;
  }

  /** Waits until `text` (a string, or a RegExp) is shown somewhere. */
  async shows(text) {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  async panel(name) {
    await this.page.getByRole('tab', { name, exact: true }).first().click();
  }

  /** Presses the first button with that name. */
  async button(name) {
    await this.page.getByRole('button', { name }).first().click();
  }

  /** Opens a file that was saved, in the panel that is shown. */
  async load(file) {
    const chosen = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: /^Load/ }).filter({ visible: true }).first().click();
    await (await chosen).setFiles(file);
  }

  /** Waits until `condition()` gives true; `detail()` says what there was if it never does. */
  async until(condition, detail = () => '') {
    const end = Date.now() + seconds * 1000;
    while (!(await condition())) {
      if (Date.now() > end) throw new Error(`${seconds} s passed: ${condition}\n${detail()}`);
      await this.page.waitForTimeout(50);
    }
  }

  /** What is written in each of the elements. */
  async texts(selector) {
    return this.page.locator(selector).evaluateAll((all) => all.map((each) => each.textContent));
  }

  // ---- console -----------------------------------------------------------------------------------

  /** Puts `text` into the console's prompt and waits for what is shown of its value meanwhile. */
  async prompt(text, eager) {
    await this.page.locator('.console-prompt-editor-container .cm-content').first().click();
    await this.press('Control+A', 'Delete');
    await this.type(text);
    if (eager) {
      await this.page.locator('.console-eager-preview').getByText(eager).first().waitFor();
    }
  }

  /** Runs what is in the prompt and waits for its result. */
  async enter(result) {
    const results = this.page.locator('.console-user-command-result');
    const count = await results.count();
    await this.press('Enter');
    await results.nth(count).getByText(result).first().waitFor();
  }

  /** Opens the newest object shown as `text` in the console. */
  async open(text) {
    await this.page.locator('.console-user-command-result').last().getByText(text).first().click();
  }

  /** Opens a property in the newest tree of them that is shown. */
  async branch(name) {
    const item = this.page.locator('li.parent').filter({ visible: true }).filter({
      has: this.page.locator('.name').filter({ hasText: new RegExp(`^${RegExp.escape(name)}$`) }),
    }).last();
    await item.click();
    if (!/expanded/.test(await item.getAttribute('class'))) await this.press('ArrowRight');
  }

  // ---- performance -------------------------------------------------------------------------------

  /** Takes away what explains the panel to those who see it for the first time. */
  async closeHelp() {
    const help = this.page.getByText('Keyboard shortcuts for flame chart');
    await help.waitFor();
    // It has to take the focus first.
    await this.until(async () => {
      await this.press('Escape');
      await this.elapsed(300);
      return !(await help.isVisible());
    });
    const drawer = this.page.getByRole('button', { name: 'Close drawer' });
    if (await drawer.first().isVisible()) await drawer.first().click();
    const sidebar = this.page.getByRole('button', { name: 'Hide sidebar' });
    if (await sidebar.first().isVisible()) await sidebar.first().click();
  }

  /** Shows a part of the recording. */
  async zoom() {
    const { width } = this.page.viewportSize();
    await this.page.mouse.click(width / 2, 350);
    for (let i = 0; i < 5; i++) {
      await this.press('w');
      await this.elapsed(200);
    }
    await this.page.mouse.move(width / 2, 10);
    await this.elapsed(1000);
  }

  /** Opens by `key` what is below a table's first row with `text`, and waits for `wanted` there. */
  async rows(text, key, wanted) {
    const rows = this.page.locator('tr.data-grid-data-grid-node').filter({ visible: true });
    await rows.filter({ hasText: text }).first().click();
    await this.press(key);
    let shown;
    await this.until(async () => {
      shown = (await rows.allInnerTexts()).join(' ').replace(/\s+/g, ' ');
      return wanted.test(shown);
    }, () => shown);
  }

  // ---- sources -----------------------------------------------------------------------------------

  /** Opens a file by its name. */
  async file(name) {
    await this.panel('Sources');
    await this.press('Control+p');
    await this.shows('Type ? to see available commands');
    await this.type(name);
    await this.page.locator('.filtered-list-widget-item').first().getByText(name).waitFor();
    await this.press('Enter');
    await this.gutterOf(1).waitFor();
  }

  gutterOf(line) {
    return this.page.locator('.cm-lineNumbers .cm-gutterElement').filter({ visible: true })
      .getByText(String(line), { exact: true }).first();
  }

  /** Sets a breakpoint in a line that is shown, or takes it away. */
  async breakpoint(line) {
    await this.gutterOf(line).click();
  }

  /** For what is measured over a time, such as a recording. */
  elapsed(milliseconds) {
    return this.page.waitForTimeout(milliseconds);
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text) {
    await this.page.keyboard.type(text);
  }

  async shot(name) {
    if (this.shots) await this.page.screenshot({ path: join(this.shots, `${name}.png`) });
  }

  close() {
    return this.browser.close();
  }
}

module.exports = { Frontend };
