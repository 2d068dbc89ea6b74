'use strict';

// CPU profiles, by their form, and coverage, by its counts.

const { shape } = require('../normalise.js');

function viewOfProfile({ profile: { nodes, samples, timeDeltas, ...rest } }) {
  const ids = new Set(nodes.map(({ id }) => id));
  const names = new Set(nodes.map(({ callFrame }) => callFrame.functionName));
  return {
    ...shape(rest),
    nodeKeys: [...new Set(nodes.flatMap(Object.keys))].sort(),
    frame: shape(nodes[0].callFrame),
    root: nodes[0].callFrame.functionName,
    hasWork: names.has('work') && names.has('fibonacci'),
    samplesHaveNodes: samples.length > 0 && samples.every((id) => ids.has(id)),
    oneDeltaEach: samples.length === timeDeltas.length,
    childrenAreNodes: nodes.every(({ children = [] }) => children.every((id) => ids.has(id))),
  };
}

module.exports = {
  program: 'work.js',

  async run(talk) {
    const evaluate = (expression) => talk.quietly('Runtime.evaluate', { expression });
    const own = (view) => ({ result, ...rest }) =>
      ({ ...shape(rest), result: result.filter(({ url }) => url === talk.url).map(view) });

    await talk.ask('start when disabled', 'Profiler.start');
    await talk.ask('coverage when disabled', 'Profiler.takePreciseCoverage');
    await talk.ask('enable', 'Profiler.enable');
    await talk.ask('stop without start', 'Profiler.stop');
    await talk.ask('interval', 'Profiler.setSamplingInterval', { interval: 500 });
    await talk.ask('interval without value', 'Profiler.setSamplingInterval', {});
    await talk.ask('start', 'Profiler.start');
    await talk.ask('start again', 'Profiler.start');
    await talk.ask('interval while it runs', 'Profiler.setSamplingInterval', { interval: 500 });
    await evaluate('work()');
    await talk.ask('stop', 'Profiler.stop', undefined, viewOfProfile);
    await talk.ask('best effort', 'Profiler.getBestEffortCoverage', undefined,
      own(({ functions }) => shape(functions[0])));
    await talk.ask('coverage without start', 'Profiler.takePreciseCoverage');
    await talk.ask('start coverage', 'Profiler.startPreciseCoverage',
      { callCount: true, detailed: true }, shape);
    await evaluate('fibonacci(5); choose(true); choose(true)');
    await talk.ask('coverage', 'Profiler.takePreciseCoverage', undefined, own((script) => script));
    await evaluate('choose(false)');
    await talk.ask('coverage since', 'Profiler.takePreciseCoverage', undefined, own((script) => script));
    await talk.ask('stop coverage', 'Profiler.stopPreciseCoverage');
    await talk.ask('start of functions only', 'Profiler.startPreciseCoverage',
      { callCount: true, detailed: false }, shape);
    await evaluate('choose(false)');
    await talk.ask('coverage of functions', 'Profiler.takePreciseCoverage', undefined,
      own((script) => script));
    await evaluate("console.profile('title')");
    await talk.event('console profile', 'Profiler.consoleProfileStarted', { view: shape });
    await evaluate("work(); console.profileEnd('title')");
    await talk.event('console profile end', 'Profiler.consoleProfileFinished',
      { view: ({ profile, ...rest }) => ({ ...shape(rest), ...viewOfProfile({ profile }) }) });
    await talk.ask('disable', 'Profiler.disable');
  },
};
