'use strict';

const { quote, escape } = require('internal/util/inspect/text');

/** 1234567 -> 1_234_567, also with a sign. */
const groupFromEnd = (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, '_');
const groupFromStart = (digits) => digits.replace(/\d{3}(?=\d)/g, '$&_');

function formatNumber(stylize, number, numericSeparator) {
  if (!numericSeparator) return stylize(Object.is(number, -0) ? '-0' : `${number}`, 'number');
  const text = String(number);
  if (!Number.isFinite(number) || text.includes('e')) return stylize(text, 'number');
  const [whole, fraction] = text.split('.');
  return stylize(fraction === undefined ? groupFromEnd(whole) :
    `${groupFromEnd(whole)}.${groupFromStart(fraction)}`, 'number');
}

function formatBigInt(stylize, bigint, numericSeparator) {
  const text = String(bigint);
  return stylize(`${numericSeparator ? groupFromEnd(text) : text}n`, 'bigint');
}

function formatString(stylize, text, ctx) {
  let trailer = '';
  if (text.length > ctx.maxStringLength) {
    const remaining = text.length - ctx.maxStringLength;
    text = text.slice(0, ctx.maxStringLength);
    trailer = `... ${remaining} more character${remaining > 1 ? 's' : ''}`;
  }
  // Long text with several lines is shown line by line.
  if (ctx.compact !== true && text.length > 16 && text.includes('\n') &&
      text.length > ctx.breakLength - ctx.indentationLvl - 4) {
    return text.match(/[^\n]*\n|[^\n]+$/g).map((line) => stylize(quote(line), 'string'))
      .join(` +\n${' '.repeat(ctx.indentationLvl + 2)}`) + trailer;
  }
  return stylize(quote(text), 'string') + trailer;
}

function formatPrimitive(stylize, value, ctx) {
  switch (typeof value) {
    case 'string': return formatString(stylize, value, ctx);
    case 'number': return formatNumber(stylize, value, ctx.numericSeparator);
    case 'bigint': return formatBigInt(stylize, value, ctx.numericSeparator);
    case 'boolean': return stylize(`${value}`, 'boolean');
    case 'undefined': return stylize('undefined', 'undefined');
    default: return stylize(escape(Symbol.prototype.toString.call(value)), 'symbol');
  }
}

module.exports = { formatBigInt, formatNumber, formatPrimitive };
