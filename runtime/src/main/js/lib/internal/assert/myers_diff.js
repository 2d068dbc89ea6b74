'use strict';

// Shortest edit script between two lists (or strings), after Eugene Myers' O(ND) algorithm.

const KEEP = 0;
const ACTUAL_ONLY = 1;
const EXPECTED_ONLY = -1;

// Each step stores a row of the search: more than this would exhaust memory.
const maxLines = 2 ** 31 - 1;

const sameLine = (a, b, ignoreComma) => a === b ||
  (ignoreComma && (`${a},` === b || a === `${b},`));

/** Rows of furthest x per diagonal, one row for each number of edits. */
function search(actual, expected, ignoreComma) {
  const n = actual.length;
  const m = expected.length;
  const max = n + m;
  if (max > maxLines) {
    const { ERR_OUT_OF_RANGE } = require('internal/errors').codes;
    throw new ERR_OUT_OF_RANGE('myersDiff input size', '< 2^31', max);
  }
  const rows = [];
  let furthest = new Int32Array(3);
  for (let edits = 0; edits <= max; edits++) {
    const row = new Int32Array(2 * edits + 3);
    row.set(furthest, edits === 0 ? 0 : 1);
    rows.push(row.slice());
    const middle = edits + 1;
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && row[middle + k - 1] < row[middle + k + 1]);
      let x = down ? row[middle + k + 1] : row[middle + k - 1] + 1;
      let y = x - k;
      while (x < n && y < m && sameLine(actual[x], expected[y], ignoreComma)) {
        x++;
        y++;
      }
      row[middle + k] = x;
      if (x >= n && y >= m) return rows;
    }
    furthest = row;
  }
  return rows;
}

/** [operation, value] pairs, first to last. */
function myersDiff(actual, expected, ignoreComma = false) {
  const rows = search(actual, expected, ignoreComma);
  const script = [];
  let x = actual.length;
  let y = expected.length;
  for (let edits = rows.length - 1; edits >= 0; edits--) {
    const row = rows[edits];
    const middle = edits + 1;
    const k = x - y;
    const down = k === -edits || (k !== edits && row[middle + k - 1] < row[middle + k + 1]);
    const previousK = down ? k + 1 : k - 1;
    const previousX = edits === 0 ? 0 : row[middle + previousK];
    const previousY = edits === 0 ? 0 : previousX - previousK;
    while (x > previousX && y > previousY) {
      x--;
      y--;
      // Of two lines that differ only by a comma, the one with the comma is shown.
      const line = ignoreComma && !actual[x].endsWith(',') ? expected[y] : actual[x];
      script.push([KEEP, line]);
    }
    if (edits > 0) {
      if (x > previousX) script.push([ACTUAL_ONLY, actual[--x]]);
      else script.push([EXPECTED_ONLY, expected[--y]]);
    }
  }
  return script.reverse();
}

module.exports = { ACTUAL_ONLY, EXPECTED_ONLY, KEEP, myersDiff };
