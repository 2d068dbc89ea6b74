'use strict';

const { Command } = require('commander');

const program = new Command('tool').description('a tool').version('1.0.0')
  .option('-n, --number <n>', 'a number', Number)
  .argument('<file>');
program.parse(['node', 'tool', '-n', '5', 'input.txt']);
console.log(program.opts(), program.args);
console.log(program.helpInformation());
