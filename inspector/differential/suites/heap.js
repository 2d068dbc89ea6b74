'use strict';

// Heap snapshots and samples, by their form.

const { shape } = require('../normalise.js');

function viewOfSnapshot(chunks) {
  const { snapshot, nodes, edges, strings, ...rest } = JSON.parse(chunks.join(''));
  const { meta, node_count: nodeCount, edge_count: edgeCount } = snapshot;
  const width = meta.node_fields.length;
  const names = new Set(strings);
  let objects = 0;
  for (let i = 0; i < nodes.length; i += width) {
    if (strings[nodes[i + 1]] === 'Kept' && meta.node_types[0][nodes[i]] === 'object') objects++;
  }
  return {
    meta: Object.keys(meta),
    nodeFields: meta.node_fields,
    edgeFields: meta.edge_fields,
    nodeTypes: meta.node_types[0],
    edgeTypes: meta.edge_types[0],
    parts: Object.keys(rest).sort(),
    nodesFit: nodes.length === nodeCount * width,
    edgesFit: edges.length === edgeCount * meta.edge_fields.length,
    // The prototype is named after the class, too.
    objects: objects >= 2,
    names: ['kept', 'first', 'second', 'self', 'name'].filter((name) => names.has(name)),
  };
}

module.exports = {
  program: 'work.js',

  async run(talk) {
    await talk.ask('enable', 'HeapProfiler.enable');
    await talk.ask('collect', 'HeapProfiler.collectGarbage');
    await talk.ask('snapshot', 'HeapProfiler.takeHeapSnapshot', { reportProgress: true });
    const chunks = talk.drain('HeapProfiler.addHeapSnapshotChunk').map(({ chunk }) => chunk);
    talk.record('form of snapshot', chunks.length > 0 ? viewOfSnapshot(chunks) : 'none');
    talk.record('progress', talk.drain('HeapProfiler.reportHeapSnapshotProgress').some(
      ({ finished }) => finished));
    const { result } = await talk.quietly('Runtime.evaluate', { expression: 'kept[0]' }) ?? {};
    const found = await talk.ask('id of object', 'HeapProfiler.getHeapObjectId',
      { objectId: result?.objectId ?? '' });
    await talk.ask('object of id', 'HeapProfiler.getObjectByHeapObjectId',
      { objectId: found.heapSnapshotObjectId ?? '0' });
    await talk.ask('object of unknown id', 'HeapProfiler.getObjectByHeapObjectId',
      { objectId: '999999999' });
    await talk.ask('object of no id', 'HeapProfiler.getObjectByHeapObjectId', { objectId: 'x' });
    await talk.ask('id of unknown object', 'HeapProfiler.getHeapObjectId', { objectId: '1.1.999' });
    await talk.ask('inspected', 'HeapProfiler.addInspectedHeapObject',
      { heapObjectId: found.heapSnapshotObjectId ?? '0' });
    await talk.ask('start sampling', 'HeapProfiler.startSampling', { samplingInterval: 64 });
    await talk.quietly('Runtime.evaluate', { expression: 'kept.push(Array.from({ length: 1e4 }, (_, i) => [i]))' });
    await talk.ask('sampling', 'HeapProfiler.getSamplingProfile', undefined,
      ({ profile }) => ({ keys: Object.keys(profile), head: shape(profile.head, 1) }));
    await talk.ask('stop sampling', 'HeapProfiler.stopSampling', undefined,
      ({ profile }) => Object.keys(profile));
    await talk.ask('stop sampling again', 'HeapProfiler.stopSampling', undefined, shape);
    await talk.ask('track', 'HeapProfiler.startTrackingHeapObjects', {});
    await talk.ask('stop tracking', 'HeapProfiler.stopTrackingHeapObjects', { reportProgress: false });
    const query = await talk.quietly('Runtime.evaluate', { expression: 'kept[0].constructor.prototype' });
    const objects = await talk.ask('query', 'Runtime.queryObjects',
      { prototypeObjectId: query?.result.objectId ?? '' });
    await talk.ask('found', 'Runtime.getProperties',
      { objectId: objects.objects?.objectId ?? '', ownProperties: true },
      ({ result: items }) => items.length);
    await talk.ask('disable', 'HeapProfiler.disable');
  },
};
