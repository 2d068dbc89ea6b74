'use strict';
// A timer may clear, refresh or add others of the list that is running.
const names = [];
const note = (name) => names.push(name);

const a = setTimeout(() => {
  note('a clears b and itself');
  clearTimeout(b);
  clearTimeout(a);
}, 10);
const b = setTimeout(note, 10, 'b must not run');
const c = setTimeout(() => {
  note('c');
  if (names.filter((name) => name === 'c').length < 2) {
    c.refresh();
  } else {
    const repeat = setInterval(() => {
      note('interval');
      if (names.filter((name) => name === 'interval').length === 3) {
        clearInterval(repeat);
      }
    }, 2);
  }
}, 10);
setTimeout(() => {
  note('d');
  setTimeout(note, 0, 'added by d');
}, 10);

process.on('exit', () => console.log(names.join('\n')));
