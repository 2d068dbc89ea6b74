// An ES module that uses CommonJS, JSON, dynamic import and top-level await.
import { createRequire } from 'node:module';
import { area, default as shapes } from './shapes.cjs';
import config from './config.json' with { type: 'json' };
import * as cycle from './cycle-a.mjs';

console.log(import.meta.filename.endsWith('main.mjs'), import.meta.main);
console.log(area(config.width, config.height), shapes.area === area);
console.log(cycle.describe());

const require = createRequire(import.meta.url);
console.log(require('./shapes.cjs') === shapes, require('./esm-only.mjs').name);

const { default: lazy } = await import(`./${config.lazy}`);
console.log(lazy);

try {
  await import('./missing.mjs');
} catch (error) {
  console.log(error.code);
}
