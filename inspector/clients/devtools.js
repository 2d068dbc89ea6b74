'use strict';
// Chromium's DevTools. SHOTS names a folder for a picture of each panel.

const assert = require('node:assert');
const { mkdtempSync, readFileSync, readdirSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { Checks } = require('./lib/checks.js');
const { Frontend } = require('./lib/frontend.js');
const { Child, debuggee, hasPhases } = require('./lib/process.js');

// What DevTools asks of real Node in vain, too.
const usual = /setAttachDebugStack|setBlockedURLs|emulateNetworkConditionsByRule|404|overrideNetworkState/;

async function runningConsole(frontend, check) {
  await check('console', async () => {
    await frontend.panel('Console');
    await frontend.shows(/open at/);
    await frontend.prompt('orders.size > 0', 'true');
    await frontend.enter('true');
    await frontend.prompt('await sell(7)');
    await frontend.enter('{id: 7, total: 21}');
    await frontend.prompt('nothing.more');
    await frontend.enter(/ReferenceError: nothing is not defined/);
  });
  await check('objects', async () => {
    await frontend.prompt('orders', /^Map\(5\)/);
    await frontend.enter(/^Map\(5\)/);
    await frontend.open(/^Map\(5\)/);
    await frontend.shows('[[Entries]]');
    await frontend.branch('[[Entries]]');
    await frontend.branch('0');
    await frontend.branch('value');
    await frontend.shows('#price');
    await frontend.branch('tags');
    await frontend.shows('[[Prototype]]');
  });
  await check('live expression', async () => {
    await frontend.button('Create live expression');
    await frontend.page.locator('.console-pins .cm-focused').waitFor();
    await frontend.type('served');
    await frontend.press('Control+Enter');
    const value = frontend.page.locator('.console-watch-result').or(
      frontend.page.locator('.console-pins')).first();
    const number = async () => Number(/\d+/.exec(await value.innerText())?.[0]);
    await frontend.until(async () => (await number()) > 0);
    const before = await number();
    await frontend.until(async () => (await number()) > before);
  });
}

async function sources(frontend, check, file) {
  const line = readFileSync(file, 'utf8').split('\n').findIndex((text) =>
    text.includes('const total =')) + 1;
  await check('paused', async () => {
    await frontend.file('shop.js');
    await frontend.breakpoint(line);
    await frontend.shows('Paused on breakpoint');
    const at = frontend.page.locator('.cm-executionLine');
    await at.waitFor();
    assert.match(await at.innerText(), /const total = order\.total\(id\);/);
    const frames = await frontend.texts('.call-frame-item-title');
    assert.deepStrictEqual(frames.slice(0, 2), ['check', 'load']);
    assert.ok(frames.includes('sell'), frames.join());
  });
  await check('scopes', async () => {
    for (const name of ['Local', 'Closure', 'Global']) await frontend.shows(name);
    await frontend.branch('order');
    await frontend.shows('#price');
    await frontend.shows(/^item$/);
  });
  await check('console in a pause', async () => {
    await frontend.press('Escape');
    await frontend.prompt('order.total(2) + id - id', '6');
    await frontend.enter('6');
    await frontend.press('Escape');
  });
  await check('resumed', async () => {
    await frontend.breakpoint(line);
    await frontend.button(/^Resume script execution/);
    await frontend.shows('Not paused');
  });
}

async function recording(frontend, check, phases) {
  await check('performance', async () => {
    await frontend.panel('Performance');
    await frontend.button(/^Record/);
    await frontend.shows(/Stop/);
    await frontend.elapsed(1500);
    await frontend.button(/^Stop/);
    await frontend.shows('Bottom-up');
    await frontend.closeHelp();
    await frontend.page.getByRole('tab', { name: 'Call tree' }).click();
    if (phases) {
      await frontend.rows('timers', 'Alt+ArrowRight', / timers .* setInterval #\d+ .* (report|buy) shop\.js:\d+/);
    } else {
      await frontend.rows('processTimers', 'Alt+ArrowRight', / shop\.js:\d+/);
    }
    await frontend.zoom();
  });
}

/** Shows the objects of a class in the snapshot that is shown. */
async function instances(frontend, name) {
  const filter = frontend.page.getByRole('textbox', { name: /class/i }).filter({ visible: true });
  await filter.first().click();
  await frontend.type(name);
  await frontend.rows(new RegExp(`^\\s*${name}`), 'ArrowRight', new RegExp(`${name}\\s*@`));
}

async function memory(frontend, check) {
  await check('memory', async () => {
    await frontend.panel('Memory');
    await frontend.button('Take heap snapshot');
    await frontend.shows('Constructor');
    await instances(frontend, 'Order');
    await frontend.rows(/^\s*Order\s*@/, 'ArrowRight', /item\s*::/);
    await frontend.shows('Map');
  });
}

async function requests(frontend, check) {
  await check('network', async () => {
    await frontend.panel('Network');
    const names = frontend.page.locator('.network-log-grid .name-column').filter({ visible: true });
    await names.nth(5).waitFor();
    await names.nth(3).click();
    await frontend.shows('Request URL');
    await frontend.shows(/^application\/json$/);
    await frontend.page.getByRole('tab', { name: 'Response', exact: true }).click();
    await frontend.shows(/"total"/);
  });
}

async function savedFiles(frontend, check) {
  const folder = mkdtempSync(join(tmpdir(), 'devtools-'));
  try {
    const child = new Child(process.env.DEBUGGEE, ['--cpu-prof', join(__dirname, 'programs',
      'saves.js')], { cwd: folder });
    await child.exited;
    const file = (end) => join(folder, readdirSync(folder).find((name) => name.endsWith(end)));
    await check('a profile from --cpu-prof', async () => {
      await frontend.panel('Performance');
      await frontend.load(file('.cpuprofile'));
      await frontend.page.getByRole('tab', { name: 'Bottom-up' }).click();
      await frontend.shows(/^busy$/);
    });
    await check('a snapshot from writeHeapSnapshot', async () => {
      await frontend.panel('Memory');
      await frontend.button('Clear all profiles');
      await frontend.load(file('.heapsnapshot'));
      // Its size stands there once it is loaded. A click at its name would change that.
      await frontend.page.getByRole('treeitem', { name: /Heap\..*[kM]B/ }).last().click({
        position: { x: 10, y: 10 } });
      await instances(frontend, 'Kept');
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function mapped(checks) {
  const program = await debuggee('mapped/main.mjs');
  await program.until(/ready/);
  const frontend = await Frontend.open(program.url, process.env.SHOTS);
  const check = checkWithShot(checks, frontend);
  await check('an imported module', async () => {
    await frontend.shows('Console');
    await frontend.file('price.mjs');
    await frontend.shows(/const each =/);
  });
  await check('a source map', async () => {
    await frontend.file('label.ts');
    await frontend.breakpoint(3);
    await frontend.shows('Paused on breakpoint');
    const at = frontend.page.locator('.cm-executionLine').filter({ visible: true });
    await at.waitFor();
    assert.match(await at.innerText(), /return text;/);
    assert.match((await frontend.texts('.call-frame-location'))[0], /label\.ts:3/);
  });
  await frontend.close();
  await program.stop();
}

function checkWithShot(checks, frontend) {
  return (name, body) =>
    checks.check(name, async () => {
      try {
        await body();
      } finally {
        await frontend.shot(name.replace(/\W+/g, '-'));
      }
    });
}

async function main() {
  const checks = new Checks('devtools');
  const program = await debuggee('shop.js', '--inspect', {
    before: ['--experimental-network-inspection'] });
  await program.until(/open at/);
  const frontend = await Frontend.open(program.url, process.env.SHOTS);
  const check = checkWithShot(checks, frontend);
  await check('open', async () => {
    await frontend.shows('Console');
    await program.until(/Debugger attached/);
  });
  await runningConsole(frontend, check);
  await sources(frontend, check, program.file);
  await requests(frontend, check);
  await recording(frontend, check, await hasPhases());
  await memory(frontend, check);
  await savedFiles(frontend, check);
  await checks.check('the front end complains of nothing but what Node lacks, too', async () => {
    assert.deepStrictEqual(frontend.errors.filter((text) => !usual.test(text)), []);
  });
  await frontend.close();
  await program.stop();
  await mapped(checks);
  checks.end();
}

main();
