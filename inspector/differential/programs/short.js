'use strict';

globalThis.left = 'over';
console.log('ran');
process.exitCode = 3;
