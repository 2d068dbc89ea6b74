'use strict';
// Says something and ends.

const question = [6, 7];
const answer = question[0] * question[1];
console.log('answer', answer);
