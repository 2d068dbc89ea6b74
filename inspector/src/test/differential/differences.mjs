// Answers that are not Node's, and why.
export const differences = {
  'objects: derived instance':
    'GraalJS keeps private methods and accessors in variables of the class, not with the object',
  'objects: weakmap': 'the entries of a WeakMap are kept in its keys: they cannot be listed',
  'objects: started generator': 'GraalJS does not tell where a generator waits',
  'commands: properties inherited': 'GraalJS makes the properties of Object.prototype in another order',
  'commands: console context': 'console.context is not there',
  'purity: re.source': 'getters of the language have no effects',
  'purity: sym.description': 'getters of the language have no effects',
  'purity: (async () => 1)()': 'asynchronous functions are not interpreted',
};
