'use strict';
// What a tsconfig.json or jsconfig.json says.
const nodePath = require('node:path').posix;

function readConfig({ ts }, file) {
  const folder = nodePath.dirname(file);
  const { config, error } = ts.readConfigFile(file, ts.sys.readFile);
  const parsed = ts.parseJsonConfigFileContent(config ?? {}, ts.sys, folder, undefined, file);
  const { options } = parsed;
  options.noEmit = true;
  // Without it imports name files that exist only after a build.
  delete options.outFile;
  const references = (parsed.projectReferences ?? []).map(ts.resolveProjectReferencePath);
  // Sources are what is asked about, not their declarations of an earlier build.
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
