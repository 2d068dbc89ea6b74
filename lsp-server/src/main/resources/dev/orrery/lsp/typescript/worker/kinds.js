'use strict';
// TypeScript's kinds of things as the protocol's numbers.

// CompletionItemKind
const completion = {
  primitiveType: 14, keyword: 14, const: 21, let: 6, var: 6, 'local var': 6, alias: 6,
  parameter: 6, property: 5, getter: 5, setter: 5, accessor: 5, function: 3, 'local function': 3,
  method: 2, construct: 2, call: 2, index: 2, enum: 13, 'enum member': 20, module: 9,
  'external module name': 9, class: 7, 'local class': 7, type: 7, interface: 8,
  'type parameter': 25, warning: 1, script: 17, directory: 19, string: 21, constructor: 4,
};

// SymbolKind
const symbol = {
  module: 2, class: 5, 'local class': 5, enum: 10, 'enum member': 22, interface: 11, type: 26,
  'type parameter': 26, method: 6, property: 7, getter: 7, setter: 7, accessor: 7, constructor: 9,
  construct: 9, function: 12, 'local function': 12, var: 13, let: 13, 'local var': 13, const: 14,
  parameter: 13, script: 1, string: 15, index: 8, call: 12,
};

function completionKind(kind) {
  return Object.hasOwn(completion, kind) ? completion[kind] : 6;
}

function symbolKind(kind) {
  return Object.hasOwn(symbol, kind) ? symbol[kind] : 13;
}

function isDeprecated({ kindModifiers }) {
  return kindModifiers?.split(',').includes('deprecated') ?? false;
}

module.exports = { completionKind, isDeprecated, symbolKind };
