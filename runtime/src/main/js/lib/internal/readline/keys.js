'use strict';

// Turns the characters a terminal sends into keys. Terminals disagree; known are those of xterm,
// gnome, rxvt, putty and Cygwin:
//   ESC O letter          ESC O modifier letter
//   ESC [ letter          ESC [ modifier letter      ESC [ number ; modifier letter
//   ESC [ [ letter        ESC [ number ~             ESC [ number ; modifier ~   (also ^ and $)

const NAMES = {
  __proto__: null,
  'OP': 'f1', 'OQ': 'f2', 'OR': 'f3', 'OS': 'f4',
  '[P': 'f1', '[Q': 'f2', '[R': 'f3', '[S': 'f4',
  '[11~': 'f1', '[12~': 'f2', '[13~': 'f3', '[14~': 'f4',
  '[200~': 'paste-start', '[201~': 'paste-end',
  '[[A': 'f1', '[[B': 'f2', '[[C': 'f3', '[[D': 'f4', '[[E': 'f5',
  '[15~': 'f5', '[17~': 'f6', '[18~': 'f7', '[19~': 'f8', '[20~': 'f9',
  '[21~': 'f10', '[23~': 'f11', '[24~': 'f12',
  '[A': 'up', '[B': 'down', '[C': 'right', '[D': 'left', '[E': 'clear', '[F': 'end', '[H': 'home',
  'OA': 'up', 'OB': 'down', 'OC': 'right', 'OD': 'left', 'OE': 'clear', 'OF': 'end', 'OH': 'home',
  '[1~': 'home', '[2~': 'insert', '[3~': 'delete', '[4~': 'end', '[5~': 'pageup',
  '[6~': 'pagedown', '[[5~': 'pageup', '[[6~': 'pagedown', '[7~': 'home', '[8~': 'end',
};

// rxvt has its own codes for keys with a modifier.
const SHIFTED = {
  __proto__: null,
  '[a': 'up', '[b': 'down', '[c': 'right', '[d': 'left', '[e': 'clear',
  '[2$': 'insert', '[3$': 'delete', '[5$': 'pageup', '[6$': 'pagedown', '[7$': 'home',
  '[8$': 'end', '[Z': 'tab',
};
const CONTROLLED = {
  __proto__: null,
  'Oa': 'up', 'Ob': 'down', 'Oc': 'right', 'Od': 'left', 'Oe': 'clear',
  '[2^': 'insert', '[3^': 'delete', '[5^': 'pageup', '[6^': 'pagedown', '[7^': 'home',
  '[8^': 'end',
};

const PLAIN = {
  __proto__: null,
  '\r': 'return', '\n': 'enter', '\t': 'tab', '\b': 'backspace', '\x7f': 'backspace',
  '\x1b': 'escape', ' ': 'space',
};

// More characters must follow.
const INCOMPLETE = /^\x1b(?:\x1b?(?:O\d?|\[\[?(?:\d{1,3}(?:;\d?)?)?)?)?$/;
const PARTS = /^(\x1b\x1b?)?([O[]?)([^]*)$/;

/** Collects characters until they make up a key, then calls `emit(text, key)`. */
class KeyDecoder {
  #emit;
  #sequence = '';

  constructor(emit) {
    this.#emit = emit;
  }

  feed(character) {
    this.#sequence += character;
    if (!INCOMPLETE.test(this.#sequence)) this.#finish();
  }

  /** No more characters come: an ESC was the escape key. */
  flush() {
    if (this.#sequence !== '') this.#finish();
  }

  #finish() {
    const sequence = this.#sequence;
    this.#sequence = ''; // Before the listeners, who may throw.
    const key = { sequence, name: undefined, ctrl: false, meta: false, shift: false };
    const [, escape, introducer, rest] = PARTS.exec(sequence);
    const escaped = escape !== undefined;
    if (escaped && introducer !== '') nameCode(key, introducer, rest);
    else nameCharacter(key, introducer + rest, escaped);
    if (key.name !== undefined || escaped) this.#emit(escaped ? undefined : sequence, key);
    else this.#emit(sequence, key);
  }
}

function nameCode(key, introducer, rest) {
  let code;
  let modifier = 1;
  if (introducer === 'O') {
    const digit = /^(\d)([^]*)$/.exec(rest);
    if (digit) modifier = Number(digit[1]);
    code = `O${digit ? digit[2] : rest}`;
  } else {
    const lead = rest[0] === '[' ? '[[' : '[';
    const command = rest.slice(lead.length - 1);
    const number = /^(\d\d?)(?:;(\d))?([~^$])$/.exec(command);
    const letter = /^(?:\d;)?(\d)?([A-Za-z])$/.exec(command);
    if (number) {
      code = lead + number[1] + number[3];
      modifier = Number(number[2] || 1);
    } else if (letter) {
      code = lead + letter[2];
      modifier = Number(letter[1] || 1);
    } else {
      code = lead + command;
    }
  }
  const bits = modifier - 1;
  key.ctrl = Boolean(bits & 4);
  key.meta = Boolean(bits & 10);
  key.shift = Boolean(bits & 1);
  key.code = code;
  if (code in SHIFTED) key.shift = true;
  if (code in CONTROLLED) key.ctrl = true;
  key.name = NAMES[code] ?? SHIFTED[code] ?? CONTROLLED[code] ?? 'undefined';
}

function nameCharacter(key, character, escaped) {
  if (character === '' || character in PLAIN) {
    key.name = character === '' ? 'escape' : PLAIN[character];
    key.meta = escaped;
  } else if (!escaped && character <= '\x1a') {
    key.name = String.fromCharCode(character.charCodeAt(0) + 96);
    key.ctrl = true;
  } else if (/^[0-9A-Za-z]$/.test(character)) {
    key.name = character.toLowerCase();
    key.shift = /^[A-Z]$/.test(character);
    key.meta = escaped;
  } else if (escaped) {
    key.meta = true;
  }
}

module.exports = KeyDecoder;
