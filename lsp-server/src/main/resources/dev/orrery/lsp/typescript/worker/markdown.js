'use strict';
// TypeScript's descriptions as Markdown.

function plain(parts) {
  return (parts ?? []).map((part) => part.text).join('');
}

function code(text) {
  return `\`\`\`typescript\n${text}\n\`\`\``;
}

// Links of JSDoc are shown as their texts.
function prose(parts) {
  let target;
  return (parts ?? []).map((part) => {
    if (part.kind === 'link') {
      const end = part.text === '}';
      const text = end && target ? `\`${target}\`` : '';
      target = undefined;
      return text;
    } else if (part.kind === 'linkName' || part.kind === 'linkText') {
      const text = part.text.trim();
      const url = /^(https?:\S+)\s*\|?\s*(.*)$/.exec(text);
      if (url) return url[2] ? `[${url[2]}](${url[1]})` : `<${url[1]}>`;
      target = target ? `${target} ${text}` : text;
      return '';
    }
    return part.text;
  }).join('');
}

function tag({ name, text }) {
  if (name === 'example') return `*@example*\n${example(prose(text))}`;
  const body = prose(text);
  const label = `*@${name}*`;
  const param = name === 'param' && /^(\S+)\s*([^]*)$/.exec(body);
  if (param) return `${label} \`${param[1]}\` ${param[2]}`.trimEnd();
  return body ? `${label} — ${body}` : label;
}

function example(text) {
  return text.includes('```') ? text : code(text);
}

function documentation(info) {
  const text = prose(info.documentation);
  const tags = (info.tags ?? []).map(tag).join('  \n');
  return [text, tags].filter(Boolean).join('\n\n');
}

module.exports = { code, documentation, plain, prose };
