'use strict';
const DURATION_MS = 5000;

const kernels = [
  function objects() {
    const list = [];
    for (let i = 0; i < 2000; i++) {
      list.push({ id: i, name: `n${i % 50}`, tags: [i, i + 1] });
    }
    return list.filter((o) => o.id % 3 === 0).map((o) => o.tags[1]).reduce((a, b) => a + b, 0);
  },
  function words() {
    const counts = new Map();
    for (const word of 'the quick brown fox jumps over the lazy dog '.repeat(50).split(' ')) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1])[0][1];
  },
  function patterns() {
    let hits = 0;
    for (let i = 0; i < 300; i++) {
      hits += /(\d+)-([a-z]+)@(?<host>[\w.]+)/.exec(`id ${i}-user@host${i}.org`) ? 1 : 0;
    }
    return hits;
  },
  function numbers() {
    const field = new Float64Array(1000);
    for (let round = 0; round < 20; round++) {
      for (let i = 1; i < field.length; i++) {
        field[i] = Math.sqrt(field[i - 1] + i * 0.5);
      }
    }
    return field[999];
  },
  function text() {
    let out = '';
    for (let i = 0; i < 500; i++) {
      out += JSON.stringify({ i, s: 'x'.repeat(i % 7) });
    }
    return out.length;
  },
];

/** Keeps the compiler busy: what it runs is in the cache too. */
module.exports = async function compute() {
  const end = Date.now() + DURATION_MS;
  while (Date.now() < end) {
    for (const kernel of kernels) {
      kernel();
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
};
