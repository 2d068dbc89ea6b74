'use strict';

const { glob, globSync } = require('glob');

console.log(globSync('program-{koa,ws}.js').sort());
glob('node_modules/{koa,express}/package.json').then((found) => console.log(found.sort()));
