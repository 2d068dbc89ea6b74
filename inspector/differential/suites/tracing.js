'use strict';

// Trace events; what they are differs, so only their form is compared.

const { shape } = require('../normalise.js');

const config = (includedCategories) => ({ traceConfig: { includedCategories } });

module.exports = {
  program: 'idle.js',

  async run(talk) {
    await talk.ask('categories', 'NodeTracing.getCategories', undefined, ({ categories }) =>
      categories.filter((name) => name.split('.').length < 3).sort());
    await talk.ask('stop without start', 'NodeTracing.stop');
    await talk.ask('start without config', 'NodeTracing.start', {});
    await talk.ask('start', 'NodeTracing.start', config(['node.async_hooks', 'node.perf']));
    await talk.ask('start again', 'NodeTracing.start', config(['v8']));
    await talk.quietly('Runtime.evaluate', { expression: 'setTimeout(() => {}, 1)' });
    await talk.ask('stop', 'NodeTracing.stop');
    await talk.event('data', 'NodeTracing.dataCollected', {
      view: ({ value }) => [...new Set(value.filter(({ cat }) => cat.startsWith('node.async_hooks'))
        .map((event) => JSON.stringify(shape({ ...event, args: {} }))))].sort().map(JSON.parse),
    });
    await talk.event('complete', 'NodeTracing.tracingComplete');
    await talk.ask('start for console', 'NodeTracing.start', config(['node.console']));
    await talk.quietly('Runtime.evaluate',
      { expression: "console.time('t'); console.timeLog('t'); console.timeEnd('t'); console.count()" });
    await talk.ask('stop for console', 'NodeTracing.stop');
    await talk.event('data of console', 'NodeTracing.dataCollected', {
      where: ({ value }) => value.some(({ cat }) => cat === 'node,node.console'),
      view: ({ value }) => value.filter(({ cat }) => cat === 'node,node.console')
        .map(({ ph, cat, name, args }) => ({ ph, cat, name, args })),
    });
  },
};
