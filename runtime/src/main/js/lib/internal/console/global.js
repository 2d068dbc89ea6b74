'use strict';

// The global console: its methods are native, and load the rest of the console when they need it.

const console = Object.create({});
internalBinding('console').install(console);
Object.defineProperty(console, Symbol.toStringTag, { value: 'console', configurable: true });

module.exports = console;
