'use strict';

// Messages that are none, commands that are not there, and parameters that do not fit.

module.exports = {
  program: 'idle.js',

  async run(talk) {
    await talk.ask('domains', 'Schema.getDomains');
    await talk.sendText('no JSON', '{"id":1,');
    await talk.sendText('no object', '[1]');
    await talk.sendText('a number', '5');
    await talk.sendText('no id', '{"method":"Schema.getDomains"}');
    await talk.sendText('id is a text', '{"id":"1","method":"Schema.getDomains"}');
    await talk.sendText('id is a fraction', '{"id":1.5,"method":"Schema.getDomains"}');
    await talk.sendText('no method', '{"id":100001}');
    await talk.sendText('method is a number', '{"id":100002,"method":5}');
    await talk.sendText('params is a number', '{"id":100003,"method":"Runtime.evaluate","params":5}');
    await talk.sendText('params is a list', '{"id":100004,"method":"Runtime.evaluate","params":[]}');
    for (const method of ['Nothing.here', 'Runtime.nothing', 'nothing', '', 'Page.enable',
      'DOM.getDocument', 'Target.setAutoAttach', 'Network.setBlockedURLs', 'IO.read']) {
      await talk.ask(`unknown ${method}`, method);
    }
    await talk.ask('without parameters', 'Runtime.evaluate');
    await talk.ask('missing parameter', 'Runtime.evaluate', {});
    for (const [name, method, params] of wrong) await talk.ask(name, method, params);
  },
};

const wrong = [
  ['number for text', 'Runtime.evaluate', { expression: 1 }],
  ['text for boolean', 'Runtime.evaluate', { expression: '1', silent: 'yes' }],
  ['text for number', 'Runtime.evaluate', { expression: '1', contextId: 'x' }],
  ['fraction for integer', 'Runtime.evaluate', { expression: '1', contextId: 1.5 }],
  ['object for list', 'Runtime.callFunctionOn',
    { functionDeclaration: 'f', executionContextId: 1, arguments: {} }],
  ['null for text', 'Runtime.evaluate', { expression: null }],
  ['unknown parameter', 'Runtime.evaluate', { expression: '1', nothing: 1 }],
  ['context that is not there', 'Runtime.evaluate', { expression: '1', contextId: 99 }],
  ['object that is not there', 'Runtime.getProperties', { objectId: '1.1.999' }],
  ['malformed object id', 'Runtime.getProperties', { objectId: 'x' }],
  ['release of what is not there', 'Runtime.releaseObject', { objectId: '1.1.999' }],
  ['release of no group', 'Runtime.releaseObjectGroup', { objectGroup: 'none' }],
  ['property list of a text', 'Runtime.getProperties', { objectId: 5 }],
  ['script that is not there', 'Runtime.runScript', { scriptId: '99999' }],
  ['promise that is not there', 'Runtime.awaitPromise', { promiseObjectId: '1.1.999' }],
  ['query without prototype', 'Runtime.queryObjects', {}],
  ['binding without name', 'Runtime.addBinding', {}],
  ['compile without parameters', 'Runtime.compileScript', { expression: '1' }],
  ['negative stack size', 'Runtime.setMaxCallStackSizeToCapture', { size: -1 }],
  ['body of no request', 'Network.getResponseBody', { requestId: 'none' }],
  ['resource without the option', 'Network.loadNetworkResource', { url: 'none' }],
  ['worker that is not there', 'NodeWorker.sendMessageToWorker', { message: '{}', sessionId: '1' }],
  ['detach of no worker', 'NodeWorker.detach', { sessionId: '1' }],
  ['workers', 'NodeWorker.enable', { waitForDebuggerOnStart: false }],
  ['workers off', 'NodeWorker.disable', {}],
  ['runtime events', 'NodeRuntime.enable', {}],
  ['wait for disconnect', 'NodeRuntime.notifyWhenWaitingForDisconnect', { enabled: true }],
  ['wait without value', 'NodeRuntime.notifyWhenWaitingForDisconnect', {}],
  ['runtime events off', 'NodeRuntime.disable', {}],
];
