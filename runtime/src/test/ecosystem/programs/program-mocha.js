'use strict';

const Mocha = require('mocha');

const mocha = new Mocha({ reporter: 'json', reporterOptions: {}, color: false });
mocha.addFile(`${__dirname}/suite.spec.js`);
const write = process.stdout.write;
process.stdout.write = () => true;
mocha.run((failures) => {
  process.stdout.write = write;
  console.log('failures', failures);
}).on('pass', (test) => process.nextTick(() => process.stderr.write(`${test.title}\n`)));
