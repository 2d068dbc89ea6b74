'use strict';
// A thenable is called in a microtask of its own; a native promise adds one more.
const log = (what) => console.log(what);
const thenable = {
  then(resolve) {
    log('then is called');
    resolve('thenable');
  },
};

Promise.resolve(thenable).then(log);
new Promise((resolve) => resolve(Promise.resolve('promise in promise'))).then(log);
Promise.resolve()
  .then(() => thenable)
  .then((what) => log(`chained ${what}`));
Promise.resolve()
  .then(() => Promise.resolve('returned promise'))
  .then(log);

let chain = Promise.resolve();
for (let i = 1; i <= 8; i++) {
  chain = chain.then(() => log(`step ${i}`));
}
