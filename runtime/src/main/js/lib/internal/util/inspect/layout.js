'use strict';

// Puts the parts of an object on one line, into columns, or one below the other. `ctx.compact` says
// how: true packs everything, false gives each part a line, a number lets that many innermost
// levels share a line when they are short.

const { joinParts } = internalBinding('util');

function isAllNumbers(value, length) {
  for (let i = 0; i < length; i++) {
    if (typeof value[i] !== 'number' && typeof value[i] !== 'bigint') return false;
  }
  return true;
}

function reduceToSingleString(ctx, output, base, braces, isArrayLike, recurseTimes, value) {
  const common = [output, base, braces[0], braces[1], ctx.breakLength, ctx.compact, ctx.colors,
    ctx.indentationLvl, ctx.currentDepth - recurseTimes];
  if (isArrayLike && output.length > 6) {
    common.push(ctx.maxArrayLength, value !== undefined && isAllNumbers(value, output.length));
  }
  return joinParts(...common);
}

module.exports = { reduceToSingleString };
