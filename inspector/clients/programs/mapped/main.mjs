// Imports a module, and requires one that was made of TypeScript.
import { createRequire } from 'node:module';
import { price } from './price.mjs';

const require = createRequire(import.meta.url);
const { label } = require('./label.js');

setInterval(function show() {
  globalThis.last = label('tea', price(3));
}, 100);
console.log('ready');
