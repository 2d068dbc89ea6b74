'use strict';

// Compares two recorded values field by field.

const brief = (value) => (JSON.stringify(value) ?? 'nothing').slice(0, 240);
const nameOf = (item) => (item && typeof item === 'object' ? item.name ?? item.functionName : item);

function isPlain(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** @returns what differs: [{ path, expected, actual }] */
function differences(expected, actual, path = '', found = []) {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    compareArrays(expected, actual, path, found);
  } else if (isPlain(expected) && isPlain(actual)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      differences(expected[key], actual[key], `${path}.${key}`, found);
    }
  } else if (expected !== actual) {
    found.push({ path, expected: brief(expected), actual: brief(actual) });
  }
  return found;
}

function compareArrays(expected, actual, path, found) {
  if (expected.length === actual.length) {
    expected.forEach((item, i) => {
      differences(item, actual[i], `${path}[${nameOf(item) ?? i}]`, found);
    });
    return;
  }
  const names = (list) => list.map((item) => nameOf(item) ?? brief(item));
  const [left, right] = [names(expected), names(actual)];
  found.push({
    path: `${path}.length`,
    expected: `${left.length}, also ${brief(left.filter((name) => !right.includes(name)))}`,
    actual: `${right.length}, also ${brief(right.filter((name) => !left.includes(name)))}`,
  });
  for (const item of expected) {
    const other = item?.name && actual.find((candidate) => candidate?.name === item.name);
    if (other) differences(item, other, `${path}[${item.name}]`, found);
  }
}

module.exports = { differences };
