'use strict';

// Puts the parts of an object on one line, into columns, or one below the other.

const { getStringWidth } = require('internal/util/inspect/text');



function fitsOnOneLine(ctx, output, start, base) {
  let total = output.length + start;
  if (total + output.length > ctx.breakLength) return false;
  for (const part of output) {
    total += ctx.colors ? require('internal/util').removeColors(part).length : part.length;
    if (total > ctx.breakLength) return false;
  }
  return base === '' || !base.includes('\n');
}

/** How many columns give a block that is pleasantly wide. */
function countColumns(ctx, entries, widest, total) {
  const bias = Math.sqrt(widest - total / entries);
  const width = Math.max(widest - 3 - bias, 1);
  return Math.min(
    Math.round(Math.sqrt(2.5 * width * entries) / width),
    Math.floor((ctx.breakLength - ctx.indentationLvl) / widest),
    ctx.compact * 4,
    15);
}

/** Arranges short entries of a long array in aligned columns; the list itself if that is no gain. */
function groupArrayElements(ctx, output, value) {
  const separator = 2;
  // A last "... n more items" stays on its own line.
  const hasMore = ctx.maxArrayLength < output.length;
  const count = hasMore ? output.length - 1 : output.length;
  const lengths = new Array(count);
  let total = 0;
  let longest = 0;
  for (let i = 0; i < count; i++) {
    const length = getStringWidth(output[i], ctx.colors);
    lengths[i] = length;
    total += length + separator;
    if (length > longest) longest = length;
  }
  const widest = longest + separator;
  const worthwhile = widest * 3 + ctx.indentationLvl < ctx.breakLength &&
    (total / widest > 5 || longest <= 6);
  if (!worthwhile) return output;
  const columns = countColumns(ctx, output.length, widest, total);
  if (columns <= 1) return output;

  const widths = [];
  for (let column = 0; column < columns; column++) {
    let width = 0;
    for (let i = column; i < count; i += columns) width = Math.max(width, lengths[i]);
    widths.push(width + separator);
  }
  const numeric = value !== undefined && isAllNumbers(value, output.length);
  const rows = [];
  for (let start = 0; start < count; start += columns) {
    const end = Math.min(start + columns, count);
    let row = '';
    for (let i = start; i < end; i++) {
      const last = i === end - 1;
      const cell = last ? output[i] : `${output[i]}, `;
      const width = widths[i - start] + output[i].length - lengths[i] - (last ? separator : 0);
      if (numeric) row += cell.padStart(width);
      else row += last ? cell : cell.padEnd(width);
    }
    rows.push(row);
  }
  if (hasMore) rows.push(output[count]);
  return rows;
}

function isAllNumbers(value, length) {
  for (let i = 0; i < length; i++) {
    if (typeof value[i] !== 'number' && typeof value[i] !== 'bigint') return false;
  }
  return true;
}

/**
 * Joins the parts. `ctx.compact` says how: true packs everything, false gives each part a line, a
 * number lets that many innermost levels share a line when they are short.
 */
function reduceToSingleString(ctx, output, base, braces, isArrayLike, recurseTimes, value) {
  const prefix = base === '' ? '' : `${base} `;
  const newline = `\n${' '.repeat(ctx.indentationLvl)}`;
  if (ctx.compact === true) {
    if (fitsOnOneLine(ctx, output, 0, base)) {
      const tail = base === '' ? '' : ` ${base}`;
      return `${braces[0]}${tail} ${output.join(', ')} ${braces[1]}`;
    }
    const lead = base === '' && braces[0].length === 1 ? ' ' :
      `${base === '' ? '' : ` ${base}`}${newline}  `;
    return `${braces[0]}${lead}${output.join(`,${newline}  `)} ${braces[1]}`;
  }
  if (typeof ctx.compact === 'number' && ctx.compact >= 1) {
    const entries = output.length;
    if (isArrayLike && entries > 6) output = groupArrayElements(ctx, output, value);
    if (ctx.currentDepth - recurseTimes < ctx.compact && entries === output.length) {
      const start = output.length + ctx.indentationLvl + braces[0].length + base.length + 10;
      if (fitsOnOneLine(ctx, output, start, base)) {
        const joined = output.join(', ');
        if (!joined.includes('\n')) return `${prefix}${braces[0]} ${joined} ${braces[1]}`;
      }
    }
  }
  return `${prefix}${braces[0]}${newline}  ${output.join(`,${newline}  `)}${newline}${braces[1]}`;
}

module.exports = { groupArrayElements, reduceToSingleString };
