'use strict';

// Does nothing; its values are there for questions.

globalThis.settings = { depth: 3, names: ['a', 'b'], nested: { on: true } };

console.log('up');
setInterval(() => {}, 1000);
