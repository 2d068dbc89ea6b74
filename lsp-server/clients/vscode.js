'use strict';
// The extension in a real VS Code: what is shown beside the code, and what its lenses do.

const { join } = require('node:path');
const { Checks } = require('../../inspector/clients/lib/checks.js');
const { Workbench } = require('./lib/workbench.js');

const LINES = '.editor-instance .view-line';
const LENSES = '.editor-instance .codelens-decoration';
const MACHINE = { 'orrery.path': process.env.ORRERY };

async function hints(bench) {
  const wanted = ['(error, text) poll ← pool', '(() timers', '(() check', '(() tick', '(() microtask'];
  let shown;
  await bench.until(async () => {
    shown = (await bench.texts(LINES)).join('\n').replace(/ +/g, ' ');
    return wanted.every((each) => shown.includes(each));
  }, () => shown);
}

async function diagnostics(bench) {
  await bench.page.locator('.editor-instance .squiggly-warning').first().waitFor();
  await bench.command('View: Focus Problems');
  await bench.shows(/readFileSync blocks the thread in the timers phase/, '.markers-panel');
  await bench.shot('diagnostics');
  await bench.press('Control+j');
}

async function hover(bench) {
  await bench.hover('setImmediate');
  await bench.shows(/Runs in the check phase, right after poll/, '.monaco-hover');
  await bench.shot('hover');
  await bench.press('Escape');
}

async function colours(bench) {
  const colour = (text) => bench.line(text).locator('span').filter({ hasText: text }).last()
    .evaluate((span) => getComputedStyle(span).color);
  let seen;
  await bench.until(async () => {
    seen = await Promise.all(['setInterval', 'setImmediate', 'nextTick'].map(colour));
    return new Set(seen).size === 3;
  }, () => String(seen));
}

async function lenses(bench) {
  let shown;
  await bench.until(async () => {
    shown = (await bench.texts(LENSES)).join(' ');
    return ['Run', 'Record', 'Debug'].every((each) => shown.includes(each));
  }, () => shown);
}

async function live(bench) {
  await bench.lens('Run');
  await bench.page.locator('.terminal').first().waitFor();
  await bench.press('Control+j');
  let shown;
  await bench.until(async () => {
    shown = (await bench.texts(LENSES)).join(' ');
    return /fired \S+x · p95 \S+ ms · timers/.test(shown) && /check · waits/.test(shown);
  }, () => shown);
  await bench.shot('live');
  await bench.command('Orrery: Stop Programs');
}

async function record(bench) {
  await bench.openFile('order.js');
  await bench.lens('Record');
  let shown;
  await bench.until(async () => {
    shown = (await bench.texts(LENSES)).join(' ');
    return /fired 1x .* timers .* recorded/.test(shown) && /check .* recorded/.test(shown);
  }, () => shown);
  await bench.shot('record');
  await bench.press('Control+j');
  await bench.openFile('clock.js');
}

async function fix(bench) {
  await bench.openFile('copy.js');
  await bench.page.locator('.editor-instance .squiggly-warning').first().waitFor();
  await bench.line('createReadStream').locator('span').filter({ hasText: 'pipe' }).last().click();
  // Asked too early, the editor says that there are none.
  await bench.until(async () => {
    await bench.press('Escape', 'Control+.');
    await bench.page.waitForTimeout(500);
    return (await bench.texts('.action-widget')).join().includes('Use pipeline');
  });
  await bench.shot('fix');
  await bench.press('Enter');
  await bench.until(async () => (await bench.texts(LINES)).join().includes('pipeline(fs.create'));
  await bench.press('Control+z');
  await bench.openFile('clock.js');
}

async function predict(bench) {
  await bench.openFile('order.js');
  await bench.lens('Predict order');
  await bench.page.locator('.tab').filter({ hasText: 'order.js.txt' }).waitFor();
  let shown;
  await bench.until(async () => {
    shown = (await bench.texts(LINES)).join('\n');
    return /first[^]*second[^]*third[^]*fourth/.test(shown);
  }, () => shown);
  await bench.shot('predict');
  await bench.press('Control+w');
  await bench.openFile('clock.js');
}

async function debug(bench) {
  await bench.openFile('clock.js');
  await bench.breakpoint('seen.check');
  await bench.lens('Debug');
  await bench.paused();
  await bench.shows('clock.js', '.debug-call-stack');
  for (const name of ['Watch', 'Loaded Scripts', 'Breakpoints']) await bench.fold(name);
  await bench.lower('Call Stack', 500);
  const scope = (name) => bench.page.locator('.debug-variables .monaco-list-row')
    .filter({ hasText: name }).first();
  await scope('Closure').click();
  await bench.shows('text', '.debug-variables');
  await scope('Closure').click();
  await scope('Event Loop').click();
  await bench.shows('Timers', '.debug-variables');
  await bench.press('Control+j');
  await bench.shot('debug');
}

async function step(bench) {
  await bench.press('F10');
  await bench.until(async () => (await bench.texts('.debug-call-stack')).join().includes('20:5'));
  await bench.press('Control+Shift+y');
  await bench.page.locator('.repl-input-wrapper').click();
  await bench.page.keyboard.type('seen.timers > 0');
  await bench.press('Enter');
  await bench.shows(/^true$/, '.repl');
  await bench.press('F5');
  await bench.until(async () => (await bench.texts('.debug-call-stack')).join().includes('19:5'));
  await bench.press('Shift+F5');
  await bench.page.locator('.debug-toolbar').waitFor({ state: 'hidden' });
}

/** The server begins anew with TypeScript; the editor's own does not know Node's types. */
async function typescript(bench) {
  await bench.openFile('clock.js');
  const hovered = (condition) => {
    let shown;
    return bench.until(async () => {
      await bench.press('Escape');
      await bench.page.mouse.move(0, 0);
      await bench.hover('readFileSync');
      shown = (await bench.texts('.monaco-hover')).join(' ');
      return condition(shown);
    }, () => shown);
  };
  const signature = 'function readFileSync(path: ';
  bench.settings('Machine', { ...MACHINE, 'orrery.typescript': 'auto' });
  await hovered((text) => text.includes(signature));
  await bench.shot('typescript');
  await lenses(bench);
  bench.settings('Machine', MACHINE);
  await hovered((text) => text.includes('readFileSync') && !text.includes(signature));
  await lenses(bench);
}

async function main() {
  const checks = new Checks('vscode');
  const bench = await Workbench.open({
    folder: join(__dirname, 'workspace'),
    extension: process.env.VSIX,
    codeServer: process.env.CODE_SERVER,
    shots: process.env.SHOTS,
    machine: MACHINE,
  });
  try {
    await bench.openFile('clock.js');
    // The server runs.
    await bench.page.locator('.statusbar-item .codicon-pulse').waitFor();
    const chosen = process.argv.slice(2);
    const all = {
      hints, diagnostics, hover, colours, lenses, fix, live, record, predict, debug, step,
      typescript,
    };
    for (const [name, body] of Object.entries(all)) {
      if (chosen.length && !chosen.includes(name)) continue;
      await checks.check(name, () => body(bench));
      await bench.shot(`${name}-end`);
    }
  } finally {
    await bench.close();
  }
  checks.end();
}

main();
