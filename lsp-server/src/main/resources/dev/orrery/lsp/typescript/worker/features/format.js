'use strict';
const { formatSettings, textEdits } = require('../edits');

function document(session, params) {
  const { path, service, text } = session.at(params);
  return textEdits(text,
    service.getFormattingEditsForDocument(path, formatSettings(session, params.options)));
}

function range(session, params) {
  const { path, service, text } = session.at(params);
  return textEdits(text, service.getFormattingEditsForRange(path, text.offset(params.range.start),
    text.offset(params.range.end), formatSettings(session, params.options)));
}

function onType(session, params) {
  const { path, service, text } = session.at(params);
  return textEdits(text, service.getFormattingEditsAfterKeystroke(path,
    text.offset(params.position), params.ch, formatSettings(session, params.options)));
}

module.exports = { document, onType, range };
