'use strict';

// The part of node:v8 that has a meaning on another engine; the rest is absent.

const { memoryUsage } = internalBinding('process');
const { codes: { ERR_METHOD_NOT_IMPLEMENTED } } = require('internal/errors');

function getHeapStatistics() {
  const { 0: rss, 1: total, 2: used, 3: outside, 4: external } = memoryUsage();
  const { totalmem } = require('os');
  return {
    total_heap_size: total,
    total_heap_size_executable: 0,
    total_physical_size: rss,
    total_available_size: Math.max(0, totalmem() - used),
    used_heap_size: used,
    heap_size_limit: internalBinding('process').heapLimit(),
    malloced_memory: outside,
    peak_malloced_memory: outside,
    does_zap_garbage: 0,
    number_of_native_contexts: 1,
    number_of_detached_contexts: 0,
    total_global_handles_size: 0,
    used_global_handles_size: 0,
    external_memory: external,
  };
}

function notImplemented(name) {
  return { [name]() { throw new ERR_METHOD_NOT_IMPLEMENTED(`v8.${name}()`); } }[name];
}

/** There are no start-up snapshots, so none is being built. */
const startupSnapshot = {
  isBuildingSnapshot: () => false,
  addSerializeCallback: notImplemented('startupSnapshot.addSerializeCallback'),
  addDeserializeCallback: notImplemented('startupSnapshot.addDeserializeCallback'),
  setDeserializeMainFunction: notImplemented('startupSnapshot.setDeserializeMainFunction'),
};

function checkSnapshotOptions(options) {
  const { validateBoolean, validateObject } = require('internal/validators');
  if (options === undefined) return;
  validateObject(options, 'options');
  for (const name of ['exposeInternals', 'exposeNumericValues']) {
    if (options[name] !== undefined) validateBoolean(options[name], `options.${name}`);
  }
}

function writeHeapSnapshot(filename, options) {
  let name = filename;
  if (name !== undefined) {
    name = require('internal/fs/utils').getValidatedPath(name, 'path');
    name = require('path').toNamespacedPath(String(name));
  }
  checkSnapshotOptions(options);
  return internalBinding('profiling').writeHeapSnapshot(name);
}

function getHeapSnapshot(options) {
  checkSnapshotOptions(options);
  const { Readable } = require('stream');
  const bytes = internalBinding('profiling').heapSnapshot();
  let from = 0;
  return new Readable({
    read(size) {
      this.push(from < bytes.length ? bytes.subarray(from, from += size) : null);
    },
  });
}

module.exports = {
  getHeapStatistics,
  takeCoverage() { internalBinding('profiling').takeCoverage(); },
  stopCoverage() { internalBinding('profiling').stopCoverage(); },
  startupSnapshot,
  serialize: notImplemented('serialize'),
  deserialize: notImplemented('deserialize'),
  setFlagsFromString: notImplemented('setFlagsFromString'),
  getHeapSnapshot,
  writeHeapSnapshot,
};
