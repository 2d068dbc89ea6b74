'use strict';
// A warning is emitted in a tick, after what is already queued there.
process.on('warning', (warning) => console.log(`${warning.name} ${warning.code}`));
process.nextTick(() => console.log('tick before'));
process.emitWarning('careful', { type: 'Custom', code: 'C1' });
process.nextTick(() => console.log('tick after'));
queueMicrotask(() => console.log('microtask'));
process.on('custom', (value) => console.log('custom', value));
process.emit('custom', 1);
console.log('main ends');
