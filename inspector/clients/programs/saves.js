'use strict';
// Is busy for a while and writes a heap snapshot: with --cpu-prof two files to open later.

class Kept {
  values = [1, 2, 3];
}

globalThis.kept = [new Kept(), new Kept()];

function busy(until) {
  let sum = 0;
  while (Date.now() < until) sum = (sum + 1) % 1000;
  return sum;
}

busy(Date.now() + 1000);
require('node:v8').writeHeapSnapshot();
