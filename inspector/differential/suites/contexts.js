'use strict';

// Contexts of node:vm.

const viewOfScript = ({ url, executionContextId, executionContextAuxData }) =>
  ({ url, executionContextId, executionContextAuxData });

module.exports = {
  program: 'contexts.js',

  async run(talk) {
    const unnamed = ({ context: { name, ...rest } }) =>
      ({ ...rest, name: rest.auxData.isDefault ? '' : name });
    const uniqueIds = {};
    const created = async (name) => {
      // V8 does not tell of those that are there in the order of their ids.
      const where = ({ context }) => context.auxData.isDefault === (name === 'main');
      const params = await talk.event(name, 'Runtime.executionContextCreated',
        { where, view: unnamed });
      uniqueIds[name] = params?.context.uniqueId;
    };
    const script = (name) => talk.event(name, 'Debugger.scriptParsed',
      { where: ({ url }) => url === name, view: viewOfScript });
    await talk.ask('enable', 'Runtime.enable');
    await created('main');
    await created('early');
    await talk.quietly('Debugger.enable');
    await script('early.js');
    await talk.quietly('Runtime.evaluate', { expression: 'make()' });
    await created('late');
    await script('late.js');
    await talk.quietly('Runtime.evaluate', { expression: 'runNew()' });
    await created('third');
    await script('third.js');
    for (const contextId of [1, 2, 3, 99]) {
      await talk.ask(`in ${contextId}`, 'Runtime.evaluate',
        { expression: 'typeof secret + typeof ranEarly + typeof own', contextId });
    }
    await talk.ask('by unique id', 'Runtime.evaluate',
      { expression: 'secret', uniqueContextId: uniqueIds.late });
    await talk.ask('by unknown id', 'Runtime.evaluate',
      { expression: 'secret', uniqueContextId: '1.2' });
    await talk.ask('by no id', 'Runtime.evaluate', { expression: 'secret', uniqueContextId: '1' });
    await talk.ask('by both', 'Runtime.evaluate',
      { expression: 'secret', contextId: 1, uniqueContextId: '1.2' });
    await talk.ask('function', 'Runtime.callFunctionOn',
      { functionDeclaration: 'function() { return f() + own; }', executionContextId: 3 });
    await talk.ask('names', 'Runtime.globalLexicalScopeNames', { executionContextId: 3 });
    await talk.ask('declaration', 'Runtime.evaluate',
      { expression: 'globalThis.added = 7', contextId: 3 });
    await talk.ask('declared', 'Runtime.evaluate', { expression: 'late.added' });
    await talk.ask('error', 'Runtime.evaluate',
      { expression: 'new TypeError instanceof late.constructor', contextId: 1 },
      ({ result: { type } }) => type);
    await talk.quietly('Runtime.evaluate', { expression: 'say()' });
    await talk.event('console', 'Runtime.consoleAPICalled');
    await talk.ask('binding', 'Runtime.addBinding', { name: 'tell', executionContextName: 'early' });
    await talk.ask('binding there', 'Runtime.evaluate', { expression: 'typeof tell', contextId: 2 });
    await talk.ask('binding elsewhere', 'Runtime.evaluate',
      { expression: 'typeof tell', contextId: 3 });
  },
};
