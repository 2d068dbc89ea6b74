'use strict';

// util.parseArgs: first the arguments become tokens, then the tokens become values.

const { codes: { ERR_INVALID_ARG_VALUE, ERR_PARSE_ARGS_INVALID_OPTION_VALUE,
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL, ERR_PARSE_ARGS_UNKNOWN_OPTION } } =
  require('internal/errors');
const { validateArray, validateBoolean, validateBooleanArray, validateObject, validateString,
  validateStringArray, validateUnion } = require('internal/validators');

const ownOf = (object, key) =>
  object != null && Object.hasOwn(object, key) ? object[key] : undefined;

function defaultArguments() {
  const { getOptionValue } = require('internal/options');
  const isEval = process._eval != null || getOptionValue('--eval') || getOptionValue('--print');
  return process.argv.slice(isEval ? 1 : 2);
}

function checkOptions(options) {
  validateObject(options, 'options');
  for (const name of Object.keys(options)) {
    const option = options[name];
    const path = `options.${name}`;
    validateObject(option, path);
    const type = ownOf(option, 'type');
    validateUnion(type, `${path}.type`, ['string', 'boolean']);
    if (Object.hasOwn(option, 'short')) {
      validateString(option.short, `${path}.short`);
      if (option.short.length !== 1) {
        throw new ERR_INVALID_ARG_VALUE(`${path}.short`, option.short,
          'must be a single character');
      }
    }
    const multiple = ownOf(option, 'multiple');
    if (Object.hasOwn(option, 'multiple')) validateBoolean(multiple, `${path}.multiple`);
    const value = ownOf(option, 'default');
    if (value === undefined) continue;
    const check = type === 'string' ? (multiple ? validateStringArray : validateString) :
      (multiple ? validateBooleanArray : validateBoolean);
    check(value, `${path}.default`);
  }
}

class Tokenizer {
  constructor(args, options) {
    this.options = options;
    this.rest = args.slice();
    this.index = -1;
    this.tokens = [];
    // Letters of a group share the index of their argument.
    this.pendingInGroup = 0;
  }

  run() {
    while (this.rest.length > 0) {
      const arg = this.rest.shift();
      if (this.pendingInGroup > 0) this.pendingInGroup--;
      else this.index++;
      if (arg === '--') {
        this.tokens.push({ kind: 'option-terminator', index: this.index });
        for (const value of this.rest) {
          this.tokens.push({ kind: 'positional', index: ++this.index, value });
        }
        break;
      }
      this.readArgument(arg);
    }
    return this.tokens;
  }

  readArgument(arg) {
    if (/^-[^-]$/.test(arg)) return this.readShort(arg);
    if (/^-[^-]./s.test(arg)) return this.readGroup(arg);
    if (/^--[^=]+$/s.test(arg) || /^--=/.test(arg)) return this.readLong(arg);
    if (/^--[^=]+=/s.test(arg)) {
      const equals = arg.indexOf('=');
      return this.option(arg.slice(2, equals), arg.slice(0, equals), arg.slice(equals + 1), true);
    }
    this.tokens.push({ kind: 'positional', index: this.index, value: arg });
  }

  longNameOf(short) {
    for (const name of Object.keys(this.options)) {
      if (ownOf(this.options[name], 'short') === short) return name;
    }
    return short;
  }

  takesValue(name) {
    return ownOf(ownOf(this.options, name), 'type') === 'string';
  }

  /** The next argument belongs to the option before it, whatever it looks like. */
  nextValue(name) {
    if (!this.takesValue(name) || this.rest.length === 0) return undefined;
    return this.rest.shift();
  }

  option(name, rawName, value, inlineValue) {
    this.tokens.push({ kind: 'option', name, rawName, index: this.index, value, inlineValue });
  }

  readShort(arg) {
    const name = this.longNameOf(arg[1]);
    const value = this.nextValue(name);
    this.option(name, arg, value, value === undefined ? undefined : false);
    if (value !== undefined) this.index++;
  }

  readLong(arg) {
    const name = arg.slice(2);
    const value = this.nextValue(name);
    this.option(name, arg, value, value === undefined ? undefined : false);
    if (value !== undefined) this.index++;
  }

  /** -abc is -a -b -c, or -a with the value "bc". */
  readGroup(arg) {
    const first = this.longNameOf(arg[1]);
    if (this.takesValue(first)) return this.option(first, `-${arg[1]}`, arg.slice(2), true);
    const expanded = [];
    for (let i = 1; i < arg.length; i++) {
      const isLast = i === arg.length - 1;
      if (!this.takesValue(this.longNameOf(arg[i])) || isLast) {
        expanded.push(`-${arg[i]}`);
      } else {
        expanded.push(`-${arg.slice(i)}`);
        break;
      }
    }
    this.rest.unshift(...expanded.slice(1));
    this.pendingInGroup = expanded.length - 1;
    this.readArgument(expanded[0]);
  }
}

function checkValue(token, options) {
  const option = ownOf(options, token.name);
  const short = ownOf(option, 'short');
  const shown = `${short ? `-${short}, ` : ''}--${token.name}`;
  const type = ownOf(option, 'type');
  if (type === 'string' && typeof token.value !== 'string') {
    throw new ERR_PARSE_ARGS_INVALID_OPTION_VALUE(`Option '${shown} <value>' argument missing`);
  }
  if (type === 'boolean' && token.value !== undefined) {
    throw new ERR_PARSE_ARGS_INVALID_OPTION_VALUE(`Option '${shown}' does not take an argument`);
  }
}

/** "--foo -x": is -x the value of foo, or was the value forgotten? */
function checkAmbiguity(token) {
  if (token.inlineValue || typeof token.value !== 'string' || token.value.length < 2 ||
      !token.value.startsWith('-')) return;
  const example = token.rawName.startsWith('--') ? `'${token.rawName}=-XYZ'` :
    `'--${token.name}=-XYZ' or '${token.rawName}-XYZ'`;
  throw new ERR_PARSE_ARGS_INVALID_OPTION_VALUE(
    `Option '${token.rawName}' argument is ambiguous.\n` +
    `Did you forget to specify the option argument for '${token.rawName}'?\n` +
    `To specify an option argument starting with a dash use ${example}.`);
}

function store(values, options, name, value) {
  if (name === '__proto__') return;
  const stored = value ?? true;
  if (ownOf(ownOf(options, name), 'multiple')) (values[name] ??= []).push(stored);
  else values[name] = stored;
}

/** --no-foo for a boolean option foo. */
function negate(token, options, strict) {
  if (!token.name.startsWith('no-')) return false;
  const name = token.name.slice(3);
  const type = ownOf(ownOf(options, name), 'type');
  if (strict ? type !== 'boolean' : type === 'string') return false;
  token.name = name;
  return true;
}

function isConfigured(token, options, allowNegative) {
  return Object.hasOwn(options, token.name) || (allowNegative && token.name.startsWith('no-') &&
    ownOf(ownOf(options, token.name.slice(3)), 'type') === 'boolean');
}

function parseArgs(config = {}) {
  const args = ownOf(config, 'args') ?? defaultArguments();
  const strict = ownOf(config, 'strict') ?? true;
  const allowPositionals = ownOf(config, 'allowPositionals') ?? !strict;
  const returnTokens = ownOf(config, 'tokens') ?? false;
  const allowNegative = ownOf(config, 'allowNegative') ?? false;
  const options = ownOf(config, 'options') ?? { __proto__: null };
  validateArray(args, 'args');
  validateBoolean(strict, 'strict');
  validateBoolean(allowPositionals, 'allowPositionals');
  validateBoolean(returnTokens, 'tokens');
  validateBoolean(allowNegative, 'allowNegative');
  checkOptions(options);

  const tokens = new Tokenizer(args, options).run();
  const result = { values: { __proto__: null }, positionals: [] };
  if (returnTokens) result.tokens = tokens;
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (!allowPositionals) throw new ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL(token.value);
      result.positionals.push(token.value);
    } else if (token.kind === 'option') {
      readOption(token, options, result.values, { strict, allowPositionals, allowNegative });
    }
  }
  for (const name of Object.keys(options)) {
    const value = ownOf(options[name], 'default');
    if (value !== undefined && result.values[name] === undefined) result.values[name] = value;
  }
  return result;
}

function readOption(token, options, values, { strict, allowPositionals, allowNegative }) {
  if (strict) {
    if (!isConfigured(token, options, allowNegative)) {
      throw new ERR_PARSE_ARGS_UNKNOWN_OPTION(token.rawName, allowPositionals);
    }
    const negated = allowNegative && !Object.hasOwn(options, token.name);
    checkValue(negated ? { ...token, name: token.name.slice(3) } : token, options);
    checkAmbiguity(token);
  }
  const negated = allowNegative && negate(token, options, strict);
  store(values, options, token.name, negated ? false : token.value);
}

module.exports = { parseArgs };
