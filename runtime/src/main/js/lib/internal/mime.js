'use strict';

// util.MIMEType and MIMEParams, after the WHATWG MIME Sniffing standard.

const { codes: { ERR_INVALID_MIME_SYNTAX } } = require('internal/errors');

const notToken = /[^!#$%&'*+\-.^_`|~A-Za-z0-9]/;
const notQuotable = /[^\t\u0020-\u007e\u0080-\u00ff]/;
const trimEnd = (text) => text.replace(/[\r\n\t ]+$/, '');
const trimStart = (text) => text.replace(/^[\r\n\t ]+/, '');
const lowerCase = (text) => text.replace(/[A-Z]/g, (c) => c.toLowerCase());

function checkToken(text, production, shown = text, isEmptyWrong = true) {
  const index = text.search(notToken);
  if ((isEmptyWrong && text.length === 0) || index !== -1) {
    throw new ERR_INVALID_MIME_SYNTAX(production, shown, index);
  }
}

function parseTypes(text) {
  const start = trimStart(text);
  const slash = start.indexOf('/');
  const type = slash === -1 ? start : start.slice(0, slash);
  const typeIndex = type.search(notToken);
  if (type === '' || slash === -1 || typeIndex !== -1) {
    throw new ERR_INVALID_MIME_SYNTAX('type', text, typeIndex);
  }
  const rest = start.slice(slash + 1);
  const semicolon = rest.indexOf(';');
  const rawSubtype = semicolon === -1 ? rest : rest.slice(0, semicolon);
  const subtype = trimEnd(rawSubtype);
  checkToken(subtype, 'subtype', text);
  return { type: lowerCase(type), subtype: lowerCase(subtype),
    params: semicolon === -1 ? '' : rest.slice(semicolon + 1) };
}

/** Reads one `name=value`; the value of a quoted string ends at its closing quote. */
function readParameter(text, position) {
  const match = /[;=]/g;
  match.lastIndex = position;
  const stop = match.exec(text)?.index ?? text.length;
  const name = lowerCase(trimStart(text.slice(position, stop)));
  if (stop >= text.length || text[stop] === ';') return { end: stop + 1 };
  let value;
  let end;
  if (text[stop + 1] === '"') {
    ({ value, end } = readQuoted(text, stop + 2));
  } else {
    end = text.indexOf(';', stop);
    if (end === -1) end = text.length;
    value = trimEnd(text.slice(stop + 1, end));
    if (value === '') return { end: end + 1 };
  }
  return { name, value, end: end + 1 };
}

function readQuoted(text, position) {
  let value = '';
  for (; position < text.length && text[position] !== '"'; position++) {
    if (text[position] === '\\' && position + 1 < text.length) position++;
    value += text[position];
  }
  const end = text.indexOf(';', position);
  return { value, end: end === -1 ? text.length : end };
}

function parseParams(text, map) {
  for (let position = 0; position < text.length;) {
    const { name, value, end } = readParameter(text, position);
    position = end;
    if (name && !notToken.test(name) && value !== undefined && !notQuotable.test(value) &&
        !map.has(name)) {
      map.set(name, value);
    }
  }
}

const encode = (value) => value.length > 0 && !notToken.test(value) ? value :
  `"${value.replace(/["\\]/g, '\\$&')}"`;

class MIMEParams {
  #map = new Map();
  delete(name) {
    this.#map.delete(name);
  }
  get(name) {
    return this.#map.has(name) ? this.#map.get(name) : null;
  }
  has(name) {
    return this.#map.has(name);
  }
  set(name, value) {
    name = `${name}`;
    value = `${value}`;
    checkToken(name, 'parameter name');
    const index = value.search(notQuotable);
    if (index !== -1) throw new ERR_INVALID_MIME_SYNTAX('parameter value', value, index);
    this.#map.set(name, value);
  }
  *entries() {
    yield* this.#map.entries();
  }
  *keys() {
    yield* this.#map.keys();
  }
  *values() {
    yield* this.#map.values();
  }
  toString() {
    let text = '';
    for (const [name, value] of this.#map) {
      text += `${text === '' ? '' : ';'}${name}=${encode(value)}`;
    }
    return text;
  }
  static parse(text) {
    const params = new MIMEParams();
    parseParams(text, params.#map);
    return params;
  }
}

const { parse } = MIMEParams;
delete MIMEParams.parse;
aliasMethod(MIMEParams, 'toJSON', 'toString');
aliasMethod(MIMEParams, Symbol.iterator, 'entries');

class MIMEType {
  #type;
  #subtype;
  #params;
  constructor(string) {
    string = `${string}`;
    const { type, subtype, params } = parseTypes(string);
    this.#type = type;
    this.#subtype = subtype;
    this.#params = parse(params);
  }
  get type() {
    return this.#type;
  }
  set type(value) {
    value = `${value}`;
    checkToken(value, 'type');
    this.#type = lowerCase(value);
  }
  get subtype() {
    return this.#subtype;
  }
  set subtype(value) {
    value = `${value}`;
    checkToken(value, 'subtype');
    this.#subtype = lowerCase(value);
  }
  get essence() {
    return `${this.#type}/${this.#subtype}`;
  }
  get params() {
    return this.#params;
  }
  toString() {
    const params = this.#params.toString();
    return params === '' ? this.essence : `${this.essence};${params}`;
  }
}
aliasMethod(MIMEType, 'toJSON', 'toString');

function aliasMethod(Class, alias, name) {
  Object.defineProperty(Class.prototype, alias, { __proto__: null,
    value: Class.prototype[name], writable: true, enumerable: false, configurable: true });
}

module.exports = { MIMEParams, MIMEType };
