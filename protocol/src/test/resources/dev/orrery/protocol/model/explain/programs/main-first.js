'use strict';
setTimeout(() => console.log('timer'), 1);
queueMicrotask(() => console.log('microtask'));
console.log('main program');
