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
    const page = await frontend.browser.newPage({ viewport: { width: 1280, height: 720 } });
    page.setDefaultTimeout(seconds * 1000);
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
    await this.page.getByText(text).first().waitFor({ state: 'visible' });
  }

  async panel(name) {
    await this.page.getByRole('tab', { name, exact: true }).first().click();
  }

  /** Puts `text` into the console's prompt and waits for what is shown of its value meanwhile. */
  async prompt(text, eager) {
    await this.page.locator('.console-prompt-editor-container .cm-content').first().click();
    await this.press('Control+A', 'Delete');
    await this.type(text);
    if (eager) {
      await this.page.locator('.console-eager-preview').getByText(eager).waitFor();
    }
  }

  /** Runs what is in the prompt and waits for its result. */
  async enter(result) {
    const results = this.page.locator('.console-user-command-result');
    const count = await results.count();
    await this.press('Escape', 'Enter');
    await results.nth(count).getByText(result).first().waitFor();
  }

  /** Opens the newest object shown as `text` in the console. */
  async expand(text) {
    await this.page.locator('.console-user-command-result').last().getByText(text).first().click();
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
