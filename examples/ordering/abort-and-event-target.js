'use strict';
// EventTarget dispatch and abort are synchronous; what follows an abort is not.
const { setTimeout: sleep } = require('node:timers/promises');
const { EventEmitter, on } = require('node:events');

const target = new EventTarget();
target.addEventListener('x', (event) => console.log('listener', event.type, event.isTrusted));
target.addEventListener('x', { handleEvent: () => console.log('handleEvent') }, { once: true });
queueMicrotask(() => console.log('microtask'));
target.dispatchEvent(new Event('x'));
target.dispatchEvent(new Event('x'));

const controller = new AbortController();
controller.signal.addEventListener('abort', () => console.log('abort event'));
controller.signal.onabort = () => console.log('onabort');
sleep(10_000, null, { signal: controller.signal }).catch((error) =>
  console.log(error.name, error.code, error.cause.message),
);
(async () => {
  try {
    for await (const [value] of on(new EventEmitter(), 'never', { signal: controller.signal })) {
      console.log(value);
    }
  } catch (error) {
    console.log('iterator', error.name);
  }
})();
console.log('aborting');
controller.abort(new Error('enough'));
console.log('aborted', controller.signal.aborted);
process.nextTick(() => console.log('tick'));
