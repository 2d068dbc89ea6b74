'use strict';
const { Refusal } = require('../refusal');

const preferences = { providePrefixAndSuffixTextForRename: true, allowRenameOfImportPath: false };

function info(session, params) {
  const { path, project, service, text } = session.at(params);
  const offset = text.offset(params.position);
  const found = service.getRenameInfo(path, offset, preferences);
  if (!found.canRename) throw new Refusal(found.localizedErrorMessage);
  return { path, project, service, text, offset, found };
}

function prepare(session, params) {
  const { text, found } = info(session, params);
  return { range: text.span(found.triggerSpan), placeholder: found.displayName };
}

function rename(session, params) {
  const { path, project, service, offset } = info(session, params);
  const places = service.findRenameLocations(path, offset, false, false, preferences) ?? [];
  const changes = {};
  for (const { fileName, textSpan, prefixText = '', suffixText = '' } of places) {
    if (project.isForeign(fileName)) {
      throw new Refusal(`It is also used in ${fileName}.`);
    }
    const uri = session.documents.uriOf(fileName);
    (changes[uri] ??= []).push({ range: session.text(fileName).span(textSpan),
      newText: prefixText + params.newName + suffixText });
  }
  return { changes };
}

module.exports = { prepare, rename };
