// The main ES module itself runs as a microtask, so here promise reactions come before ticks.
const log = (what) => console.log(what);

process.nextTick(log, 'tick');
Promise.resolve('microtask').then(log);
queueMicrotask(() => log('second microtask'));
log('module body');

await null;
log('after the first await');
process.nextTick(log, 'tick queued after await');
await new Promise((resolve) => setImmediate(resolve));
log('after an immediate');
