// Requests of the Runtime domain: [name, method, params]. Params may be a function of the answers so
// far, by name. They are sent one after the other to a program that does nothing.
import { normalise } from './cdp.mjs';

const evaluate = (expression, more) => ['Runtime.evaluate', { expression, ...more }];
const idOf = (name) => (answers) => answers[name].result.result.objectId;

const commands = [
  ['define', ...evaluate('var o = {x: 1, get g() { return 2; }, f(a, b) { return [this.x, a, b]; }}; function thrower() { throw new Error("thrown"); } function deepThrower() {\n  thrower();\n} o')],
  ['getters are not own values', 'Runtime.getProperties', (a) => ({ objectId: idOf('define')(a), ownProperties: true, generatePreview: true })],

  // ---- evaluate: completion values, declarations
  ['empty expression', ...evaluate('')],
  ['completion of block', ...evaluate('{ 1; 2 }')],
  ['completion of if', ...evaluate('if (true) 5; else 6')],
  ['object literal is a block', ...evaluate('{a: 1}')],
  ['declaration has no value', ...evaluate('let lexical = 1')],
  ['lexical persists', ...evaluate('lexical + 1')],
  ['lexical again', ...evaluate('let lexical = 2')],
  ['const', ...evaluate('const constant = 1; constant')],
  ['assign to const', ...evaluate('constant = 2')],
  ['function declaration', ...evaluate('function declared() {} declared')],
  ['class declaration', ...evaluate('class Declared {}')],
  ['strict mode', ...evaluate('"use strict"; undeclared = 1')],
  ['this is global', ...evaluate('this === globalThis')],
  ['await outside', ...evaluate('await 1')],
  ['repl: let again', ...evaluate('let lexical = 3; lexical', { replMode: true })],
  ['repl: after', ...evaluate('lexical')],
  ['repl: const', ...evaluate('const constant = 5; constant', { replMode: true })],
  ['repl: const after', ...evaluate('constant')],
  ['repl: class', ...evaluate('class Declared { two() {} }', { replMode: true })],
  ['repl: await', ...evaluate('await Promise.resolve(7)', { replMode: true })],
  ['repl: await in declaration', ...evaluate('let awaited = await Promise.resolve({v: 1}); awaited.v', { replMode: true })],
  ['repl: awaited persists', ...evaluate('awaited', { replMode: true, returnByValue: true })],
  ['repl: await rejects', ...evaluate('await Promise.reject(new TypeError("rejected"))', { replMode: true })],
  ['repl: object literal', ...evaluate('{a: 1}', { replMode: true })],
  ['repl: statement', ...evaluate('for (const i of [1, 2]) i', { replMode: true })],
  ['repl: await in loop', ...evaluate('var sum = 0; for await (const i of [1, Promise.resolve(2)]) sum += i; sum', { replMode: true })],
  ['repl: promise is not awaited', ...evaluate('Promise.resolve(1)', { replMode: true })],
  ['repl: await function', ...evaluate('async function later() { return await 1; } await later()', { replMode: true })],
  ['repl: syntax error', ...evaluate('let 1', { replMode: true })],

  // ---- errors
  ['throw error', ...evaluate('throw new Error("boom")')],
  ['throw deep', ...evaluate('deepThrower()')],
  ['throw number', ...evaluate('throw 42')],
  ['throw string', ...evaluate('throw "text"')],
  ['throw object', ...evaluate('throw {a: 1}')],
  ['throw undefined', ...evaluate('throw undefined')],
  ['throw null', ...evaluate('throw null')],
  ['throw symbol', ...evaluate('throw Symbol("s")')],
  ['throw on line 3', ...evaluate('\n\n  throw new RangeError("third")')],
  ['reference error', ...evaluate('notDefined')],
  ['type error', ...evaluate('null.x')],
  ['call of undefined', ...evaluate('o.nothing()')],
  ['syntax error', ...evaluate('a b')],
  ['syntax error end', ...evaluate('(1')],
  ['syntax error string', ...evaluate('"abc')],
  ['silent throw', ...evaluate('throw new Error("silent")', { silent: true })],
  ['throw by value', ...evaluate('throw {a: {b: 1}}', { returnByValue: true })],
  ['error in function of source url', ...evaluate('throw new Error("named")\n//# sourceURL=named.js')],
  ['rejection', ...evaluate('Promise.reject(new Error("no"))', { awaitPromise: true })],
  ['rejection with number', ...evaluate('Promise.reject(5)', { awaitPromise: true })],
  ['await value', ...evaluate('Promise.resolve({a: 1})', { awaitPromise: true, returnByValue: true })],
  ['await thenable', ...evaluate('({then(r) { r(9); }})', { awaitPromise: true })],
  ['await non-promise', ...evaluate('11', { awaitPromise: true })],
  ['await timer', ...evaluate('new Promise((r) => setTimeout(r, 5, "late"))', { awaitPromise: true })],

  // ---- parameters
  ['no expression', 'Runtime.evaluate', {}],
  ['expression number', 'Runtime.evaluate', { expression: 1 }],
  ['wrong context', ...evaluate('1', { contextId: 999 })],
  ['right context', ...evaluate('1', { contextId: 1 })],
  ['wrong unique context', ...evaluate('1', { uniqueContextId: 'nope' })],
  ['both contexts', ...evaluate('1', { contextId: 1, uniqueContextId: 'nope' })],
  ['timeout', ...evaluate('while (true) {}', { timeout: 50 })],
  ['timeout not reached', ...evaluate('1 + 1', { timeout: 60_000 })],
  ['after timeout', ...evaluate('1 + 2')],
  ['disableBreaks', ...evaluate('debugger; 3', { disableBreaks: true })],
  ['user gesture', ...evaluate('4', { userGesture: true })],
  ['serialization json', ...evaluate('({a: [1]})', { serializationOptions: { serialization: 'json' } })],
  ['serialization id', ...evaluate('({a: [1]})', { serializationOptions: { serialization: 'idOnly' } })],
  ['serialization deep', ...evaluate('({a: [1, {b: new Map([[1, {c: 2}]])}]})', { serializationOptions: { serialization: 'deep' } })],
  ['serialization deep 1', ...evaluate('({a: [1]})', { serializationOptions: { serialization: 'deep', maxDepth: 1 } })],
  ['serialization wrong', ...evaluate('1', { serializationOptions: { serialization: 'nothing' } })],
  ['by value too deep', ...evaluate('var ring = {}; ring.r = ring; ring', { returnByValue: true })],
  ['by value symbol', ...evaluate('Symbol("x")', { returnByValue: true })],
  ['by value undefined', ...evaluate('undefined', { returnByValue: true })],
  ['by value function', ...evaluate('Object.assign(() => {}, {a: 1})', { returnByValue: true })],
  ['by value date', ...evaluate('new Date(0)', { returnByValue: true })],
  ['by value toJSON', ...evaluate('({toJSON() { return 1; }, a: 2})', { returnByValue: true })],
  ['by value nested', ...evaluate('({a: [1, {b: null, c: undefined, d: NaN}]})', { returnByValue: true })],

  // ---- command line API
  ['no command line', ...evaluate('typeof keys')],
  ['command line', ...evaluate('typeof keys + typeof values + typeof $_ + typeof inspect + typeof copy + typeof dir + typeof queryObjects', { includeCommandLineAPI: true })],
  ['command line keys', ...evaluate('keys({a: 1, b: 2})', { includeCommandLineAPI: true, returnByValue: true })],
  ['command line values', ...evaluate('values({a: 1, b: 2})', { includeCommandLineAPI: true, returnByValue: true })],
  ['command line require', ...evaluate('typeof require("fs").readFile', { includeCommandLineAPI: true })],
  ['command line shadowed', ...evaluate('var keys = 5; keys', { includeCommandLineAPI: true })],
  ['last result in group', ...evaluate('({last: 1})', { objectGroup: 'console', includeCommandLineAPI: true })],
  ['last result', ...evaluate('$_', { objectGroup: 'console', includeCommandLineAPI: true, generatePreview: true })],
  ['command line gone', ...evaluate('typeof $_ + typeof values')],
  ['command line native text', ...evaluate('String(values)', { includeCommandLineAPI: true })],

  // ---- callFunctionOn
  ['call', 'Runtime.callFunctionOn', (a) => ({ objectId: idOf('define')(a), functionDeclaration: 'function(a, b) { return this.f(a, b); }', arguments: [{ value: 2 }, { value: 'three' }], returnByValue: true })],
  ['call arrow', 'Runtime.callFunctionOn', { executionContextId: 1, functionDeclaration: '(...args) => args.length', arguments: [{}, {}] }],
  ['call unserializable', 'Runtime.callFunctionOn', { executionContextId: 1, functionDeclaration: '(a, b, c, d, e) => [Object.is(a, -0), b !== b, c, d === -Infinity, e === 12n]', arguments: [{ unserializableValue: '-0' }, { unserializableValue: 'NaN' }, { unserializableValue: 'Infinity' }, { unserializableValue: '-Infinity' }, { unserializableValue: '12n' }] }],
  ['call object argument', 'Runtime.callFunctionOn', (a) => ({ executionContextId: 1, functionDeclaration: '(a) => a === o', arguments: [{ objectId: idOf('define')(a) }] })],
  ['call json argument', 'Runtime.callFunctionOn', { executionContextId: 1, functionDeclaration: '(a, n, u) => [a, n, u]', arguments: [{ value: { a: [1, { b: 2 }] } }, { value: null }, {}], returnByValue: true }],
  ['call bad unserializable', 'Runtime.callFunctionOn', { executionContextId: 1, functionDeclaration: '() => 1', arguments: [{ unserializableValue: 'xyz' }] }],
  ['call unknown argument', 'Runtime.callFunctionOn', { executionContextId: 1, functionDeclaration: '() => 1', arguments: [{ objectId: '1.2.3' }] }],
  ['call two kinds of argument', 'Runtime.callFunctionOn', (a) => ({ executionContextId: 1, functionDeclaration: '() => 1', arguments: [{ value: 1, objectId: idOf('define')(a) }] })],
  ['call not a function', 'Runtime.callFunctionOn', { executionContextId: 1, functionDeclaration: '5' }],
  ['call syntax error', 'Runtime.callFunctionOn', { executionContextId: 1, functionDeclaration: 'function(' }],
  ['call throws', 'Runtime.callFunctionOn', { executionContextId: 1, functionDeclaration: 'function named() { throw new Error("in call"); }' }],
  ['call throws silently', 'Runtime.callFunctionOn', { executionContextId: 1, functionDeclaration: 'function named() { throw new Error("in call"); }', silent: true }],
  ['call awaits', 'Runtime.callFunctionOn', { executionContextId: 1, functionDeclaration: 'async () => ({a: 1})', awaitPromise: true, returnByValue: true }],
  ['call awaits rejection', 'Runtime.callFunctionOn', { executionContextId: 1, functionDeclaration: 'async () => { throw new Error("late"); }', awaitPromise: true }],
  ['call with preview', 'Runtime.callFunctionOn', { executionContextId: 1, functionDeclaration: '() => ({a: 1})', generatePreview: true }],
  ['call without target', 'Runtime.callFunctionOn', { functionDeclaration: '() => 1' }],
  ['call with both', 'Runtime.callFunctionOn', (a) => ({ functionDeclaration: '() => 1', executionContextId: 1, objectId: idOf('define')(a) })],
  ['call with two contexts', 'Runtime.callFunctionOn', { functionDeclaration: '() => 1', executionContextId: 1, uniqueContextId: 'x' }],
  ['call in wrong context', 'Runtime.callFunctionOn', { functionDeclaration: '() => 1', executionContextId: 77 }],
  ['call on unknown object', 'Runtime.callFunctionOn', { functionDeclaration: '() => 1', objectId: '1.1.1' }],
  ['call on bad id', 'Runtime.callFunctionOn', { functionDeclaration: '() => 1', objectId: 'abc' }],
  ['call on json id', 'Runtime.callFunctionOn', { functionDeclaration: '() => 1', objectId: '{"injectedScriptId":1,"id":1}' }],
  ['call deep', 'Runtime.callFunctionOn', { executionContextId: 1, functionDeclaration: '() => [1, {a: 1}]', serializationOptions: { serialization: 'deep' } }],
  ['call this primitive', 'Runtime.callFunctionOn', { executionContextId: 1, functionDeclaration: 'function() { return this === globalThis; }' }],

  // ---- getProperties, release
  ['properties of bad id', 'Runtime.getProperties', { objectId: 'x' }],
  ['properties of unknown', 'Runtime.getProperties', { objectId: '1.1.99999' }],
  ['properties without id', 'Runtime.getProperties', {}],
  ['array object', ...evaluate('Object.assign(["a", "b"], {named: 1})', { objectGroup: 'g1' })],
  ['properties not indexed', 'Runtime.getProperties', (a) => ({ objectId: idOf('array object')(a), ownProperties: true, nonIndexedPropertiesOnly: true })],
  ['properties accessors', 'Runtime.getProperties', (a) => ({ objectId: idOf('define')(a), accessorPropertiesOnly: true })],
  ['inherited properties', ...evaluate('({__proto__: {inherited: 1, get g() { return 1; }}, own: 2})')],
  ['properties inherited', 'Runtime.getProperties', (a) => ({ objectId: idOf('inherited properties')(a), ownProperties: false })],
  ['symbol object', ...evaluate('Symbol("id")')],
  ['properties of symbol', 'Runtime.getProperties', (a) => ({ objectId: idOf('symbol object')(a), ownProperties: true })],
  ['release group', 'Runtime.releaseObjectGroup', { objectGroup: 'g1' }],
  ['properties of released', 'Runtime.getProperties', (a) => ({ objectId: idOf('array object')(a) })],
  ['release object', 'Runtime.releaseObject', (a) => ({ objectId: idOf('inherited properties')(a) })],
  ['properties of released object', 'Runtime.getProperties', (a) => ({ objectId: idOf('inherited properties')(a) })],
  ['release again', 'Runtime.releaseObject', (a) => ({ objectId: idOf('inherited properties')(a) })],
  ['release bad id', 'Runtime.releaseObject', { objectId: 'zzz' }],
  ['release unknown group', 'Runtime.releaseObjectGroup', { objectGroup: 'none' }],

  // ---- awaitPromise
  ['promise', ...evaluate('Promise.resolve({p: 1})')],
  ['awaitPromise', 'Runtime.awaitPromise', (a) => ({ promiseObjectId: idOf('promise')(a), returnByValue: true })],
  ['awaitPromise preview', 'Runtime.awaitPromise', (a) => ({ promiseObjectId: idOf('promise')(a), generatePreview: true })],
  ['rejected promise', ...evaluate('var rp = Promise.reject(new Error("rp")); rp.catch(() => {}); rp')],
  ['awaitPromise rejected', 'Runtime.awaitPromise', (a) => ({ promiseObjectId: idOf('rejected promise')(a) })],
  ['awaitPromise of object', 'Runtime.awaitPromise', (a) => ({ promiseObjectId: idOf('define')(a) })],
  ['awaitPromise of nothing', 'Runtime.awaitPromise', { promiseObjectId: '1.1.1' }],
  ['pending promise', ...evaluate('new Promise((r) => setTimeout(() => r("settled"), 10))')],
  ['awaitPromise pending', 'Runtime.awaitPromise', (a) => ({ promiseObjectId: idOf('pending promise')(a) })],

  // ---- scripts
  ['compile before enable', 'Runtime.compileScript', { expression: '1', sourceURL: '', persistScript: true }],
  ['enable', 'Runtime.enable', {}],
  ['enable again', 'Runtime.enable', {}],
  ['compile', 'Runtime.compileScript', { expression: 'this.compiled = (this.compiled ?? 0) + 1', sourceURL: 'compiled.js', persistScript: true }],
  ['run', 'Runtime.runScript', (a) => ({ scriptId: a.compile.result.scriptId })],
  ['run again', 'Runtime.runScript', (a) => ({ scriptId: a.compile.result.scriptId })],
  ['compile without persist', 'Runtime.compileScript', { expression: '1 + 1', sourceURL: '', persistScript: false }],
  ['compile error', 'Runtime.compileScript', { expression: 'let x = ;', sourceURL: 'bad.js', persistScript: true }],
  ['compile incomplete', 'Runtime.compileScript', { expression: 'function f() {', sourceURL: '', persistScript: false }],
  ['compile incomplete template', 'Runtime.compileScript', { expression: '`abc', sourceURL: '', persistScript: false }],
  ['compile throwing', 'Runtime.compileScript', { expression: '\nthrow new Error("ran")', sourceURL: 'thrower.js', persistScript: true }],
  ['run throwing', 'Runtime.runScript', (a) => ({ scriptId: a['compile throwing'].result.scriptId })],
  ['run unknown', 'Runtime.runScript', { scriptId: '987654' }],
  ['compile promise', 'Runtime.compileScript', { expression: 'Promise.resolve({a: 5})', sourceURL: '', persistScript: true }],
  ['run awaiting', 'Runtime.runScript', (a) => ({ scriptId: a['compile promise'].result.scriptId, awaitPromise: true, returnByValue: true })],
  ['compile wrong context', 'Runtime.compileScript', { expression: '1', sourceURL: '', persistScript: false, executionContextId: 55 }],

  // ---- the rest
  ['lexical names', 'Runtime.globalLexicalScopeNames', {}],
  ['prototype', ...evaluate('class Queried {} ; var q1 = new Queried(), q2 = {q: new Queried()}; Queried.prototype')],
  ['query objects', 'Runtime.queryObjects', (a) => ({ prototypeObjectId: idOf('prototype')(a) })],
  ['query objects of number', 'Runtime.queryObjects', { prototypeObjectId: '1.1.1' }],
  ['thrown error', ...evaluate('try { deepThrower() } catch (e) { e }')],
  ['exception details', 'Runtime.getExceptionDetails', (a) => ({ errorObjectId: idOf('thrown error')(a) })],
  ['exception details of object', 'Runtime.getExceptionDetails', (a) => ({ errorObjectId: idOf('define')(a) })],
  ['async depth', 'Runtime.setAsyncCallStackDepth', { maxDepth: 4 }],
  ['async depth missing', 'Runtime.setAsyncCallStackDepth', {}],
  ['custom formatter', 'Runtime.setCustomObjectFormatterEnabled', { enabled: false }],
  ['stack size', 'Runtime.setMaxCallStackSizeToCapture', { size: 2 }],
  ['throw with two frames', ...evaluate('function a1() { throw new Error("f"); } function a2() { a1(); } function a3() { a2(); } a3()')],
  ['stack size negative', 'Runtime.setMaxCallStackSizeToCapture', { size: -1 }],
  ['stack size back', 'Runtime.setMaxCallStackSizeToCapture', { size: 200 }],
  ['add binding', 'Runtime.addBinding', { name: 'bound' }],
  ['binding is there', ...evaluate('typeof bound + bound.length + bound.name')],
  ['binding call', ...evaluate('bound("payload")')],
  ['binding call without string', ...evaluate('bound(1)')],
  ['binding call without argument', ...evaluate('bound()')],
  ['remove binding', 'Runtime.removeBinding', { name: 'bound' }],
  ['binding after', ...evaluate('typeof bound')],
  ['discard', 'Runtime.discardConsoleEntries', {}],
  ['run if waiting', 'Runtime.runIfWaitingForDebugger', {}],
  ['unknown command', 'Runtime.nothing', {}],
  ['console log', ...evaluate('console.log("a", {b: 1}, [2])')],
  ['console error', ...evaluate('console.error(new Error("logged"))')],
  ['console table', ...evaluate('console.table([{a: 1, b: 2}])')],
  ['console dir', ...evaluate('console.dir({d: 1})')],
  ['console assert', ...evaluate('console.assert(false, "no", 1)')],
  ['console count', ...evaluate('console.count("c"); console.count("c"); console.countReset("c"); console.count("c")')],
  ['console group', ...evaluate('console.group("g"); console.groupEnd(); console.groupCollapsed("h"); console.groupEnd()')],
  ['console trace', ...evaluate('(function tracer() { console.trace("t") })()')],
  ['console clear', ...evaluate('console.clear()')],
  ['console levels', ...evaluate('console.debug(1); console.info(2); console.warn(3)')],
  ['console context', ...evaluate('typeof console.context')],
  ['console formatted', ...evaluate('console.log("%s is %d", "x", 5)')],
  ['disable', 'Runtime.disable', {}],
  ['heap usage keys', 'Runtime.getHeapUsage', {}],
  ['isolate id', 'Runtime.getIsolateId', {}],
];

const sizes = ['usedSize', 'totalSize', 'embedderHeapUsedSize', 'backingStorageSize'];

function blur(object, keys) {
  for (const key of keys) {
    if (object && key in object) object[key] = `<${typeof object[key]}>`;
  }
}

export async function collect(client) {
  const raw = {};
  const answers = {};
  for (const [name, method, params] of commands) {
    const from = client.events.length;
    let actual;
    try {
      actual = typeof params === 'function' ? params(raw) : params;
    } catch {
      answers[name] = { answer: { missing: 'what it is about' }, events: [] };
      continue;
    }
    raw[name] = await client.send(method, actual);
    answers[name] = normalise({ answer: raw[name], events: client.events.slice(from) });
  }
  blur(answers['heap usage keys'].answer.result, sizes);
  blur(answers['isolate id'].answer.result, ['id']);
  return answers;
}
