'use strict';
// What cannot be done, for a reason that the user is to read.
class Refusal extends Error {}

module.exports = { Refusal };
