'use strict';
// VS Code in a browser without a window: code-server, with the extension and nothing else.

const { spawnSync } = require('node:child_process');
const { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { createServer } = require('node:net');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { chromium } = require('playwright-core');
const { Child } = require('../../../inspector/clients/lib/process.js');

const seconds = Number(process.env.DEADLINE || 30);

const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'window.menuBarVisibility': 'hidden',
  'chat.commandCenter.enabled': false,
  'editor.minimap.enabled': false,
  'editor.fontSize': 13,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'typescript.tsserver.log': 'off',
};

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

class Workbench {
  /** Opens a copy of `folder`. */
  static async open({ folder, extension, codeServer, shots, machine }) {
    const workbench = new Workbench();
    const home = mkdtempSync(join(tmpdir(), 'orrery-vscode-'));
    workbench.home = home;
    const [data, extensions] = [join(home, 'data'), join(home, 'extensions')];
    workbench.folder = join(home, 'workspace');
    cpSync(folder, workbench.folder, { recursive: true });
    workbench.data = data;
    workbench.settings('User', SETTINGS);
    workbench.settings('Machine', machine);
    const where = ['--user-data-dir', data, '--extensions-dir', extensions];
    const entry = join(codeServer, 'out/node/entry.js');
    const env = { ...process.env, XDG_CONFIG_HOME: join(home, 'config') };
    const installed = spawnSync(process.execPath,
      [entry, ...where, '--install-extension', extension], { encoding: 'utf8', env });
    if (installed.status !== 0) throw new Error(installed.stdout + installed.stderr);
    const port = await freePort();
    workbench.server = new Child(process.execPath, [entry, ...where, '--auth', 'none',
      '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check',
      '--disable-workspace-trust', '--disable-getting-started-override', workbench.folder],
    { env });
    await workbench.server.until(/HTTP server listening/);
    workbench.browser = await chromium.launch({
      executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    workbench.shots = shots;
    if (shots) mkdirSync(shots, { recursive: true });
    workbench.page = await workbench.browser.newPage({ viewport: { width: 1080, height: 700 } });
    workbench.page.setDefaultTimeout(seconds * 1000);
    await workbench.page.goto(`http://127.0.0.1:${port}/?folder=${workbench.folder}`);
    await workbench.page.locator('.monaco-workbench .part.editor').waitFor();
    return workbench;
  }

  /** Writes settings; what is of the machine is not taken from the user's. */
  settings(scope, settings) {
    mkdirSync(join(this.data, scope), { recursive: true });
    writeFileSync(join(this.data, scope, 'settings.json'), JSON.stringify(settings));
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Runs something from the palette, by its title. */
  async command(title) {
    await this.quick(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row').first()
      .getByText(title, { exact: false }).first().waitFor();
    await this.press('Enter');
  }

  async quick(text) {
    await this.press('F1');
    const input = this.page.locator('.quick-input-widget input').first();
    await input.waitFor();
    await input.fill(text);
  }

  /** Opens a file from the explorer: the palette would need ripgrep to find it. */
  async openFile(name) {
    await this.page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name })
      .first().dblclick();
    await this.page.locator('.tabs-container .tab').filter({ hasText: name }).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** Waits until something with this text is shown. */
  async shows(text, within = 'body') {
    await this.page.locator(within).getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** What is written in each of the elements, with plain spaces. */
  async texts(selector) {
    const all = await this.page.locator(selector).filter({ visible: true }).allInnerTexts();
    return all.map((each) => each.replace(/\s/g, ' ').trim());
  }

  /** Waits until `condition()` gives true; `detail()` says what there was if it never does. */
  async until(condition, detail = () => '') {
    const end = Date.now() + seconds * 1000;
    while (!(await condition())) {
      if (Date.now() > end) throw new Error(`${seconds} s passed: ${condition}\n${await detail()}`);
      await this.page.waitForTimeout(50);
    }
  }

  /** The line of the editor that has this text. */
  line(text) {
    return this.page.locator('.editor-instance .view-line').filter({ hasText: text }).first();
  }

  /** Shows what there is to tell of a word. */
  async hover(word) {
    await this.line(word).locator('span').filter({ hasText: word }).last().hover();
    await this.page.locator('.monaco-hover .hover-contents').first().waitFor();
  }

  /** Clicks a code lens by its text. */
  async lens(text) {
    await this.page.locator('.editor-instance .codelens-decoration a').filter({ hasText: text })
      .first().click();
  }

  /** Sets a breakpoint in the line of the editor that has this text. */
  async breakpoint(text) {
    await this.line(text).click();
    await this.press('F9');
    await this.page.locator('.editor-instance .codicon-debug-breakpoint').first().waitFor();
  }

  #head(name) {
    return this.page.locator('.sidebar .pane-header').filter({ hasText: name }).first();
  }

  /** Gives what is above a part of the side bar more room: moves its head down to `y`. */
  async lower(name, y) {
    const box = await this.#head(name).boundingBox();
    await this.page.mouse.move(box.x + 150, box.y);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + 150, y, { steps: 8 });
    await this.page.mouse.up();
  }

  /** Folds a part of the side bar. */
  async fold(name) {
    const head = this.#head(name);
    if ((await head.getAttribute('aria-expanded')) === 'true') await head.click();
  }

  /** Waits until the program that is debugged has stopped in a line that is shown. */
  async paused() {
    await this.page.locator('.debug-toolbar').waitFor();
    await this.page.locator('.debug-top-stack-frame-line').first().waitFor();
  }

  async shot(name) {
    if (!this.shots) return;
    const path = join(this.shots, `${name}.png`);
    // What fades in is to be seen whole.
    await this.page.screenshot({ path, animations: 'disabled' });
  }

  async close() {
    await this.browser?.close();
    await this.server?.stop();
    if (!process.env.KEEP) rmSync(this.home, { recursive: true, force: true });
  }
}

module.exports = { Workbench };
