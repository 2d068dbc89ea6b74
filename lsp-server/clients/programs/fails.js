'use strict';

class Refusal extends Error {
  name = 'Refusal';
}

function refuse(what) {
  throw new Refusal('no ' + what); // throws
}

try {
  refuse('tea');
} catch {
  // The first one is caught.
}

setTimeout(() => refuse('coffee'), 1);
