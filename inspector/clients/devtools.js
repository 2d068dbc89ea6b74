'use strict';
// Chromium's DevTools. SHOTS names a folder for a picture of each panel.

const assert = require('node:assert');
const { Checks } = require('./lib/checks.js');
const { Frontend } = require('./lib/frontend.js');
const { debuggee } = require('./lib/process.js');

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
    await frontend.prompt('orders');
    await frontend.enter(/^Map\(\d\)/);
    await frontend.expand(/^Map\(\d\)/);
    await frontend.shows('[[Entries]]');
    await frontend.shows('[[Prototype]]');
  });
  await check('live expression', async () => {
    await frontend.page.getByRole('button', { name: 'Create live expression' }).click();
    await frontend.type('served');
    await frontend.press('Control+Enter');
    await frontend.shows(/^\d{2,}$/);
  });
}

async function recording(frontend, check) {
  await check('performance', async () => {
    await frontend.panel('Performance');
    await frontend.page.getByRole('button', { name: /^Record/ }).first().click();
    await frontend.shows(/Stop/);
    await frontend.elapsed(1500);
    await frontend.page.getByRole('button', { name: /^Stop/ }).first().click();
    await frontend.shows(/^(Summary|Bottom-up)$/);
  });
}

async function main() {
  const checks = new Checks('devtools');
  const program = await debuggee('shop.js');
  await program.until(/open at/);
  const frontend = await Frontend.open(program.url, process.env.SHOTS);
  const check = (name, body) =>
    checks.check(name, async () => {
      try {
        await body();
      } finally {
        await frontend.shot(name.replace(/\W+/g, '-'));
      }
    });
  await check('open', async () => {
    await frontend.shows('Console');
    await program.until(/Debugger attached/);
  });
  await runningConsole(frontend, check);
  await recording(frontend, check);
  await checks.check('the front end complains of nothing but what Node lacks, too', async () => {
    assert.deepStrictEqual(frontend.errors.filter((text) => !usual.test(text)), []);
  });
  await frontend.close();
  await program.stop();
  checks.end();
}

main();
