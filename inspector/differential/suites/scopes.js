'use strict';

// What a pause shows of each kind of code: calls, scopes, variables, `this`.

const { pauseBy, resume } = require('../pauses.js');

/** A property in few words, so that differences are easy to read. */
function word({ name, value, get, writable }) {
  const shown = value?.type === 'function' ? 'function' : !value ? (get ? 'getter' : 'nothing') :
    value.unserializableValue ?? (value.type === 'string' ? JSON.stringify(value.value) :
      value.description?.split('\n')[0] ?? value.value ?? value.type);
  return [name, writable === false ? `${shown}, fixed` : `${shown}`];
}

async function variables(talk, { type, object }) {
  if (type === 'global' || type === 'script') return undefined;
  const found = await talk.quietly('Runtime.getProperties',
    { objectId: object.objectId, ownProperties: true });
  return found ? Object.fromEntries(found.result.map(word)) : 'nothing';
}

async function describe(talk, { callFrames, ...rest }) {
  const frames = [];
  for (const { scopeChain, this: self, callFrameId, ...frame } of callFrames) {
    const scopes = [];
    for (const scope of scopeChain) {
      const { object, ...view } = scope;
      scopes.push({ ...view, object: { ...object, objectId: undefined },
                    variables: await variables(talk, scope) });
    }
    frames.push({ ...frame, this: { ...self, objectId: undefined }, scopes });
  }
  return { ...rest, frames };
}

async function stopIn(talk, name, expression) {
  const paused = await pauseBy(talk, `${name}: reason`, expression, ({ reason }) => reason);
  if (paused) talk.record(name, await describe(talk, paused));
  await resume(talk);
}

module.exports = {
  program: 'scopes.js',
  stopIn,

  async run(talk) {
    await talk.quietly('Debugger.enable');
    const names = async (object) => {
      const { result } = await talk.quietly('Runtime.evaluate',
        { expression: `Object.keys(${object})`, returnByValue: true });
      return result.value;
    };
    for (const name of await names('cases')) {
      const iterates = name === 'generator' ? '.next(), it.next()' : name === 'asyncGenerator' ? '.next()' : '';
      const call = iterates ? `{ const it = cases.${name}(); it${iterates.replace(', it', '; it')} }` : `cases.${name}()`;
      await stopIn(talk, name, call);
    }
    await stopIn(talk, 'module', 'load()');
    await talk.quietly('Runtime.evaluate', { expression: 'load()', awaitPromise: true });
    for (const name of await names('globalThis.esm ?? {}')) {
      await stopIn(talk, `module: ${name}`, `esm.${name}()`);
    }
  },
};
