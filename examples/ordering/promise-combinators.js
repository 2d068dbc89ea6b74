'use strict';
// all, race, any and allSettled settle a fixed number of microtasks after what they wait for.
const log = (name) => (what) => console.log(name, JSON.stringify(what));
const later = (ms, what) => new Promise((resolve) => setTimeout(resolve, ms, what));
const failure = (what) => Promise.reject(new Error(what));

Promise.all([1, Promise.resolve(2), later(20, 3)]).then(log('all'));
Promise.race([later(20, 'slow'), 'at once']).then(log('race'));
Promise.any([failure('x'), Promise.resolve('good')]).then(log('any'));
Promise.any([failure('x'), failure('y')]).catch((error) =>
  console.log(error.name, error.errors.map((each) => each.message).join()),
);
Promise.allSettled([failure('z'), 4]).then((results) =>
  console.log('allSettled', results.map(({ status }) => status).join()),
);
Promise.all([]).then(log('all of nothing'));
Promise.resolve('plain').then(log('then'));
const { promise, resolve } = Promise.withResolvers();
promise.then(log('withResolvers'));
resolve('resolved by hand');
