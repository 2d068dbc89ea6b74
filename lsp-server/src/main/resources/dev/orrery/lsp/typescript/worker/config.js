'use strict';
// What a tsconfig.json or jsconfig.json says.
const nodePath = require('node:path').posix;

function readConfig({ ts }, file) {
  const folder = nodePath.dirname(file);
  const { config, error } = ts.readConfigFile(file, ts.sys.readFile);
  const parsed = ts.parseJsonConfigFileContent(config ?? {}, ts.sys, folder, undefined, file);
  const { options } = parsed;
  const references = (parsed.projectReferences ?? []).map(ts.resolveProjectReferencePath);
  // Nothing is written, and nothing of an earlier build is of interest.
  options.noEmit = true;
  delete options.outFile;
  delete options.composite;
  delete options.incremental;
  delete options.tsBuildInfoFile;
  const named = options.types;
  if (named) options.types = named.filter((name) => name !== 'node');
  return {
    file,
    folder,
    fileNames: parsed.fileNames,
    references,
    options,
    nodeTypes: !named || named.includes('node') || named.includes('*'),
    errors: error ? [error] : parsed.errors,
  };
}

module.exports = { readConfig };
