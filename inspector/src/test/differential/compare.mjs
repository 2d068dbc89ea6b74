// node compare.mjs EXPECTED.json ACTUAL.json [MAX]: lists what differs, at most MAX differences of
// one answer, and how many answers are equal.
import { readFileSync } from 'node:fs';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const expected = read(process.argv[2]);
const actual = read(process.argv[3]);
const max = Number(process.argv[4] ?? Infinity);
const brief = (value) => (JSON.stringify(value) ?? 'nothing').slice(0, 300);

function differences(a, b, path, found) {
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
    a.forEach((_, i) => differences(a[i], b[i], `${path}[${a[i]?.name ?? i}]`, found));
  } else if (a && b && typeof a === 'object' && typeof b === 'object' && !Array.isArray(a)) {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      differences(a[key], b[key], `${path}.${key}`, found);
    }
  } else if (Array.isArray(a) && Array.isArray(b)) {
    const names = (list) => list.map((item) => item?.name ?? brief(item));
    const missing = names(a).filter((name) => !names(b).includes(name));
    const added = names(b).filter((name) => !names(a).includes(name));
    found.push(`${path}: ${a.length} and ${b.length}, missing ${brief(missing)}, added ${brief(added)}`);
    for (const item of a) {
      const other = item?.name && b.find(({ name }) => name === item.name);
      if (other) differences(item, other, `${path}[${item.name}]`, found);
    }
  } else if (a !== b) {
    found.push(`${path}: expected ${brief(a)}, was ${brief(b)}`);
  }
  return found;
}

let equal = 0;
const names = Object.keys(expected);
for (const name of names) {
  const found = differences(expected[name], actual[name], '', []);
  if (found.length === 0) equal++;
  else console.log(`${name}\n  ${found.slice(0, max).join('\n  ')}`);
}
console.log(`${equal} of ${names.length} equal`);
