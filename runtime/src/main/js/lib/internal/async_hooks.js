'use strict';

// Async ids, the stack of execution contexts and the emission of hook events. Counters and the
// current ids are typed arrays shared with the native callback scope.

const binding = internalBinding('async_wrap');

// [current execution id, current trigger id, last id given out, default trigger id or -1]
const ids = new Float64Array(binding.async_id_buffer);

const async_id_symbol = Symbol('async_id_symbol');
const trigger_async_id_symbol = Symbol('trigger_async_id_symbol');
const resource_symbol = Symbol('resource_symbol');
const owner_symbol = Symbol('owner_symbol');
const init_symbol = Symbol('init');
const before_symbol = Symbol('before');
const after_symbol = Symbol('after');
const destroy_symbol = Symbol('destroy');
const promise_resolve_symbol = Symbol('promiseResolve');

// Hooks enabled or disabled by a hook take part only once the emission under way is over.
let activeHooks = [];
let laterHooks;
let emitting = 0;
const topLevelResource = {};
let destroyRegistry;

// How many enabled hooks listen to each event; nothing is emitted to nobody.
const counts = { total: 0, init: 0, before: 0, after: 0, destroy: 0, promiseResolve: 0 };
const EVENTS = {
  init: init_symbol,
  before: before_symbol,
  after: after_symbol,
  destroy: destroy_symbol,
  promiseResolve: promise_resolve_symbol,
};

function setHooks(hooks) {
  if (emitting > 0) {
    laterHooks = hooks;
    return;
  }
  activeHooks = hooks;
  laterHooks = undefined;
  counts.total = 0;
  for (const [event, symbol] of Object.entries(EVENTS)) {
    counts[event] = hooks.filter((hook) => hook[symbol] !== undefined).length;
    counts.total += counts[event];
  }
  binding.setHooks(
    counts.init > 0 ? emitInitNative : undefined,
    counts.before > 0 ? emitBeforeNative : undefined,
    counts.after > 0 ? emitAfterNative : undefined,
    counts.destroy > 0 ? emitDestroyNative : undefined,
  );
  if (counts.total > 0) updatePromiseHooks();
  // A promise reaction may be running, whose end must still be seen.
  else internalBinding('task_queue').enqueueMicrotask(updatePromiseHooks);
}

function enableHook(hook) {
  const hooks = laterHooks ?? activeHooks;
  if (!hooks.includes(hook)) setHooks([...hooks, hook]);
}

function disableHook(hook) {
  const hooks = laterHooks ?? activeHooks;
  if (hooks.includes(hook)) setHooks(hooks.filter((active) => active !== hook));
}

function emit(symbol, ...args) {
  emitting++;
  try {
    for (const hook of activeHooks) hook[symbol]?.(...args);
  } catch (err) {
    fatalError(err);
  } finally {
    emitting--;
  }
  if (emitting === 0 && laterHooks !== undefined) setHooks(laterHooks);
}

// A hook that throws leaves the process in an unknown state: report and exit, as Node does.
function fatalError(err) {
  const { stack } = typeof err?.stack === 'string' ? err : new Error(String(err));
  internalBinding('stdio').writeString(2, `${stack}\n`);
  if (require('internal/options').getOptionValue('--abort-on-uncaught-exception')) process.abort();
  process.exit(1);
}

function lookupPublicResource(resource) {
  if (typeof resource !== 'object' || resource === null) return resource;
  return resource[resource_symbol] ?? resource;
}

function emitInitNative(asyncId, type, triggerAsyncId, resource) {
  emit(init_symbol, asyncId, type, triggerAsyncId, lookupPublicResource(resource));
}

function emitter(symbol, name) {
  const fn = (asyncId) => emit(symbol, asyncId);
  return Object.defineProperty(fn, 'name', { __proto__: null, value: name });
}

const emitBeforeNative = emitter(before_symbol, 'emitBeforeNative');
const emitAfterNative = emitter(after_symbol, 'emitAfterNative');
const emitDestroyNative = emitter(destroy_symbol, 'emitDestroyNative');
const emitPromiseResolveNative = emitter(promise_resolve_symbol, 'emitPromiseResolveNative');

const executionAsyncId = () => ids[0];
const triggerAsyncId = () => ids[1];
const newAsyncId = () => ++ids[2];
const initHooksExist = () => counts.init > 0;
const afterHooksExist = () => counts.after > 0;
const destroyHooksExist = () => counts.destroy > 0;
const enabledHooksExist = () => counts.total > 0;
const hasAsyncIdStack = () => binding.asyncStackDepth() > 0;

function executionAsyncResource() {
  return lookupPublicResource(binding.executionAsyncResource() ?? topLevelResource);
}

function getOrSetAsyncId(object) {
  if (Object.hasOwn(object, async_id_symbol)) return object[async_id_symbol];
  return object[async_id_symbol] = newAsyncId();
}

function getDefaultTriggerAsyncId() {
  const id = ids[3];
  return id < 0 ? ids[0] : id;
}

function clearDefaultTriggerAsyncId() {
  ids[3] = -1;
}

// Runs block with triggerAsyncId as the trigger of the resources it creates.
function defaultTriggerAsyncIdScope(triggerAsyncId, block, ...args) {
  if (triggerAsyncId === undefined) return block(...args);
  const outer = ids[3];
  ids[3] = triggerAsyncId;
  try {
    return block(...args);
  } finally {
    ids[3] = outer;
  }
}

function emitInit(asyncId, type, triggerAsyncId, resource) {
  if (!initHooksExist()) return;
  emitInitNative(asyncId, type, triggerAsyncId ?? getDefaultTriggerAsyncId(), resource);
}

function emitBefore(asyncId, triggerAsyncId, resource) {
  binding.pushAsyncContext(asyncId, triggerAsyncId, resource);
  if (counts.before > 0) emitBeforeNative(asyncId);
}

function emitAfter(asyncId) {
  if (counts.after > 0) emitAfterNative(asyncId);
  binding.popAsyncContext(asyncId);
}

function emitDestroy(asyncId) {
  if (destroyHooksExist() && asyncId > 0) binding.queueDestroyAsyncId(asyncId);
}

// Emits destroy once object is collected, unless destroyed.destroyed was set before.
function registerDestroyHook(object, asyncId, destroyed) {
  destroyRegistry ??= new FinalizationRegistry((held) => {
    if (!held.destroyed?.destroyed) binding.queueDestroyAsyncId(held.asyncId);
  });
  destroyRegistry.register(object, { asyncId, destroyed });
}

function trackPromise(promise, parent) {
  if (promise[async_id_symbol]) return;
  promise[async_id_symbol] = newAsyncId();
  promise[trigger_async_id_symbol] = parent ? getOrSetAsyncId(parent) : getDefaultTriggerAsyncId();
}

function promiseInitHook(promise, parent) {
  trackPromise(promise, parent);
  const asyncId = promise[async_id_symbol];
  emitInit(asyncId, 'PROMISE', promise[trigger_async_id_symbol], promise);
  if (destroyHooksExist()) registerDestroyHook(promise, asyncId);
}

function promiseBeforeHook(promise) {
  trackPromise(promise);
  emitBefore(promise[async_id_symbol], promise[trigger_async_id_symbol], promise);
}

function promiseAfterHook(promise) {
  trackPromise(promise);
  const asyncId = promise[async_id_symbol];
  if (counts.after > 0) emitAfterNative(asyncId);
  // The context is gone already when an exception unwound it.
  if (asyncId === executionAsyncId()) binding.popAsyncContext(asyncId);
}

function promiseResolveHook(promise) {
  trackPromise(promise);
  emitPromiseResolveNative(promise[async_id_symbol]);
}

function updatePromiseHooks() {
  if (!enabledHooksExist()) {
    binding.setPromiseHooks();
    return;
  }
  binding.setPromiseHooks(
    initHooksExist() || destroyHooksExist() ? promiseInitHook : undefined,
    promiseBeforeHook,
    promiseAfterHook,
    counts.promiseResolve > 0 ? promiseResolveHook : undefined,
  );
}

module.exports = {
  symbols: {
    async_id_symbol,
    trigger_async_id_symbol,
    init_symbol,
    before_symbol,
    after_symbol,
    destroy_symbol,
    promise_resolve_symbol,
    owner_symbol,
    resource_symbol,
  },
  async_id_symbol,
  trigger_async_id_symbol,
  owner_symbol,
  executionAsyncId,
  triggerAsyncId,
  executionAsyncResource,
  enableHook,
  disableHook,
  newAsyncId,
  getOrSetAsyncId,
  getDefaultTriggerAsyncId,
  clearDefaultTriggerAsyncId,
  defaultTriggerAsyncIdScope,
  enabledHooksExist,
  initHooksExist,
  afterHooksExist,
  destroyHooksExist,
  emitInit,
  emitBefore,
  emitAfter,
  emitDestroy,
  registerDestroyHook,
  hasAsyncIdStack,
  pushAsyncContext: binding.pushAsyncContext,
  popAsyncContext: binding.popAsyncContext,
  clearAsyncIdStack: binding.clearAsyncIdStack,
};
