import chalk, { Chalk } from 'chalk';

const colours = new Chalk({ level: 1 });
console.log(JSON.stringify(colours.red.bold('red') + colours.bgBlue`blue`), typeof chalk.green);
