'use strict';
// An immediate queued during the check phase waits for the next iteration.
let iteration = 0;
const round = (name) => console.log(`iteration ${iteration}: ${name}`);

function next() {
  setImmediate(() => {
    iteration++;
    if (iteration < 4) {
      next();
    }
  });
}

next();
setImmediate(() => {
  round('a');
  setImmediate(() => {
    round('queued by a');
    setImmediate(round, 'queued by what a queued');
  });
});
setImmediate(round, 'b');
const dropped = setImmediate(round, 'never');
setImmediate(() => {
  round('c clears d');
  clearImmediate(later);
});
const later = setImmediate(round, 'd');
clearImmediate(dropped);
