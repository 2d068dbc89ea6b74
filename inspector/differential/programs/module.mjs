// A module that another one is part of.
import { part } from './module-part.mjs';

const doubled = part * 2;
console.log('up');
setTimeout(function last() {
  eval('1');
  console.log(doubled);
}, 1);
