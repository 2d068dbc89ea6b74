'use strict';
console.log('training');
