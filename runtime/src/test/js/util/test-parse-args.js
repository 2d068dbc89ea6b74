'use strict';
// util.parseArgs reads options, groups of letters, values and positionals.
const assert = require('node:assert');
const { parseArgs } = require('node:util');

const options = {
  all: { type: 'boolean', short: 'a' }, out: { type: 'string', short: 'o' },
  tag: { type: 'string', multiple: true, default: ['none'] },
};
const { values, positionals } = parseArgs({
  args: ['-ao', 'file', '--tag=x', '--tag', 'y', 'rest', '--', '-z'], options,
  allowPositionals: true });
assert.deepEqual({ ...values }, { all: true, out: 'file', tag: ['x', 'y'] });
assert.deepStrictEqual(positionals, ['rest', '-z']);
assert.throws(() => parseArgs({ args: ['--nope'], options }),
  { code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION' });
assert.throws(() => parseArgs({ args: ['--out'], options }),
  { code: 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE', message: /argument missing/ });
