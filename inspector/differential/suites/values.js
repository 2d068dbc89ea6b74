'use strict';

// What is said of values of all kinds: as they are, with preview, their properties, and copies.

const cases = import('../../src/test/differential/objects.mjs');

module.exports = {
  program: 'idle.js',

  async run(talk) {
    const { setup, values, shallow } = await cases;
    await talk.quietly('Runtime.evaluate', { expression: setup });
    for (const [name, expression] of values) {
      const { result } = await talk.ask(name, 'Runtime.evaluate',
        { expression, generatePreview: true });
      await talk.ask(`${name}: copy`, 'Runtime.evaluate', { expression, returnByValue: true });
      await talk.ask(`${name}: deep copy`, 'Runtime.evaluate',
        { expression, serializationOptions: { serialization: 'deep', maxDepth: 2 } },
        ({ result }) => result?.deepSerializedValue ?? null);
      const objectId = result?.objectId;
      if (!objectId) continue;
      await talk.ask(`${name}: properties`, 'Runtime.getProperties',
        { objectId, ownProperties: true }, withoutBufferData);
      await talk.ask(`${name}: accessors`, 'Runtime.getProperties',
        { objectId, accessorPropertiesOnly: true }, withoutBufferData);
    }
    for (const [name, expression] of shallow) {
      await talk.ask(name, 'Runtime.evaluate', { expression });
    }
  },
};

/** The number of an ArrayBuffer's memory tells nothing. */
function withoutBufferData({ internalProperties, ...rest }) {
  return {
    ...rest,
    internalProperties: internalProperties?.filter(({ name }) => name !== '[[ArrayBufferData]]'),
  };
}
