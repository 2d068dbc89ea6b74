'use strict';

// console.table: rows and columns of data, and the box around them.

const { inspect } = require('internal/util/inspect');
const { getStringWidth } = require('internal/util/inspect/text');
const { previewEntries } = internalBinding('util');
const { isMap, isMapIterator, isSet, isSetIterator } = internalBinding('types');

const iterationHeader = '(iteration index)';
const keyHeader = 'Key';
const valuesHeader = 'Values';

function makeTable(data, properties, inspectOptions) {
  const show = (value) => {
    const isLarge = value !== null && typeof value === 'object' && !Array.isArray(value) &&
      Object.keys(value).length > 2;
    return inspect(value, { maxArrayLength: 3, breakLength: Infinity, ...inspectOptions,
      depth: isLarge ? -1 : 0 });
  };
  const pairs = readPairs(data);
  if (pairs !== undefined) {
    return draw([iterationHeader, keyHeader, valuesHeader],
      [pairs.map((_, i) => String(i)), pairs.map(([key]) => show(key)),
        pairs.map(([, value]) => show(value))]);
  }
  if (isSet(data) || isSetIterator(data)) {
    const values = previewEntries(data);
    return draw([iterationHeader, valuesHeader],
      [values.map((_, i) => String(i)), values.map(show)]);
  }
  return tableOfRows(data, properties, show);
}

/** The entries of maps and of iterators over pairs. */
function readPairs(data) {
  if (!isMap(data) && !isMapIterator(data) && !isSetIterator(data)) return undefined;
  const [entries, isKeyValue] = previewEntries(data, true);
  if (!isKeyValue) return undefined;
  const pairs = [];
  for (let i = 0; i < entries.length; i += 2) pairs.push([entries[i], entries[i + 1]]);
  return pairs;
}

function tableOfRows(data, properties, show) {
  const rows = isMapIterator(data) ? previewEntries(data) : data;
  const indices = Object.keys(rows);
  const columns = new Map();
  const primitives = [];
  indices.forEach((index, row) => {
    const item = rows[index];
    const primitive = item === null || (typeof item !== 'function' && typeof item !== 'object');
    if (primitive && properties === undefined) {
      primitives[row] = show(item);
      return;
    }
    for (const key of properties ?? Object.keys(item)) {
      if (!columns.has(key)) columns.set(key, []);
      columns.get(key)[row] = !primitive && Object.hasOwn(item, key) ? show(item[key]) : '';
    }
  });
  const header = rows === data ? '(index)' : iterationHeader;
  const titles = [header, ...columns.keys()];
  const cells = [indices, ...columns.values()];
  if (primitives.length > 0) {
    titles.push(valuesHeader);
    cells.push(primitives);
  }
  return draw(titles, cells);
}

function draw(titles, columns) {
  const height = Math.max(...columns.map((column) => column.length));
  const widths = titles.map((title, i) => {
    let width = getStringWidth(title);
    for (const cell of columns[i]) width = Math.max(width, getStringWidth(cell ?? ''));
    return width + 2;
  });
  const line = (left, middle, right) =>
    left + widths.map((width) => '─'.repeat(width)).join(middle) + right;
  const row = (cells) => `│${cells.map((cell, i) =>
    ` ${cell}${' '.repeat(widths[i] - getStringWidth(cell) - 1)}`).join('│')}│`;
  const lines = [line('┌', '┬', '┐'), row(titles), line('├', '┼', '┤')];
  for (let i = 0; i < height; i++) lines.push(row(columns.map((column) => column[i] ?? '')));
  lines.push(line('└', '┴', '┘'));
  return lines.join('\n');
}

module.exports = { makeTable };
