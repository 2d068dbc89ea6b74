'use strict';
// Only referenced timers and immediates keep the process; an unref'd one runs if there is time.
const ran = [];
setTimeout(() => ran.push('never: nothing waits for it'), 10_000).unref();
setImmediate(() => ran.push('immediate')).unref().ref();
const short = setTimeout(() => ran.push('unref, but in time'), 5).unref();
setTimeout(() => ran.push('last referenced timer'), 60);

console.log(short.hasRef(), short.ref().hasRef(), short.unref().hasRef());
process.on('exit', (code) => console.log(code, ran.sort()));
