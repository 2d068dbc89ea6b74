'use strict';

// What must differ from run to run, or from runtime to runtime, by a name for it.

const ids = new Set([
  'callFrameId', 'debuggerId', 'exceptionId', 'executionContextUniqueId', 'heapSnapshotObjectId',
  'objectId', 'requestId', 'scriptId', 'sessionId', 'targetId', 'timestamp', 'uniqueContextId',
  'uniqueId', 'wallTime', 'id_',
]);

/** Without stack frames of the runtime's own modules, which Orrery does not show. */
function isOwnFrame({ url, functionName }) {
  return typeof url === 'string' && typeof functionName === 'string' && url.startsWith('node:');
}

function text(value) {
  return value
    .replace(/(?:\n {4}at [^\n]*)+/g, '\n    <frames>')
    .replace(/^(\d+:\d+:\d+:)\d+$/, '$1<scriptId>');
}

function normalise(value, key) {
  if (value === undefined) return value;
  if (ids.has(key) && (typeof value !== 'object')) return `<${key}>`;
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) {
    const items = key === 'callFrames' ? value.filter((frame) => !isOwnFrame(frame)) : value;
    return items.map((item) => normalise(item));
  }
  if (value === null || typeof value !== 'object') return value;
  const copy = {};
  for (const [name, item] of Object.entries(value)) {
    const normal = normalise(item, name);
    if (normal !== undefined) copy[name] = normal;
  }
  return copy;
}

/** What kind of value it is, down to some depth: for what can only be alike. */
function shape(value, depth = 6) {
  if (value === null) return 'null';
  if (Array.isArray(value)) {
    const kinds = new Set(value.map((item) => JSON.stringify(shape(item, depth - 1))));
    return ['array', ...[...kinds].sort().map((kind) => JSON.parse(kind))];
  }
  if (typeof value !== 'object') return typeof value;
  if (depth <= 0) return 'object';
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, shape(item, depth - 1)]));
}

module.exports = { normalise, shape };
