'use strict';

const _ = require('lodash');

console.log(_.chunk([1, 2, 3, 4, 5], 2), _.groupBy(['a', 'bb', 'cc'], 'length'));
console.log(_.merge({ a: { b: 1 } }, { a: { c: 2 } }), _.kebabCase('fooBarBaz'));
console.log(_.template('hello <%= name %>')({ name: 'you' }), _.isEqual({ a: [1] }, { a: [1] }));
_.debounce(() => console.log('debounced'), 5)();
