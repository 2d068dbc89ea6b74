'use strict';
const { documentation, plain, prose } = require('../markdown');

// SignatureHelpTriggerKind
const TRIGGER_CHARACTER = 2;
const characters = new Set([',', '(', '<']);

function signatureHelp(session, params) {
  const { path, service, text } = session.at(params);
  const help = service.getSignatureHelpItems(path, text.offset(params.position), {
    triggerReason: reason(params.context),
  });
  if (!help) return null;
  return {
    signatures: help.items.map((item) => signature(item, session.options.client.labelOffsets)),
    activeSignature: help.selectedItemIndex,
    activeParameter: Math.min(help.argumentIndex,
      Math.max(0, help.items[help.selectedItemIndex].parameters.length - 1)),
  };
}

function reason(context) {
  const character = context?.triggerCharacter;
  if (context?.triggerKind !== TRIGGER_CHARACTER) return { kind: 'invoked' };
  if (context.isRetrigger) return { kind: 'retrigger', triggerCharacter: character };
  return characters.has(character) ? { kind: 'characterTyped', triggerCharacter: character }
    : { kind: 'invoked' };
}

function signature(item, labelOffsets) {
  let label = plain(item.prefixDisplayParts);
  const separator = plain(item.separatorDisplayParts);
  const parameters = item.parameters.map((parameter, index) => {
    if (index > 0) label += separator;
    const start = label.length;
    const name = plain(parameter.displayParts);
    label += name;
    const made = { label: labelOffsets ? [start, label.length] : name };
    const text = prose(parameter.documentation);
    if (text) made.documentation = { kind: 'markdown', value: text };
    return made;
  });
  label += plain(item.suffixDisplayParts);
  const tags = item.tags?.filter((tag) => tag.name !== 'param');
  const text = documentation({ ...item, tags });
  return { label, parameters, ...text && { documentation: { kind: 'markdown', value: text } } };
}

module.exports = { signatureHelp };
