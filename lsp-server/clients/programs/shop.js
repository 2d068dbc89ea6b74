'use strict';

function price(item, count) {
  const each = item === 'tea' ? 3 : 4;
  const total = each * count; // total
  return total;
}

const prices = [];
for (let count = 1; count <= 5; count++) {
  prices.push(price('tea', count)); // push
}
console.log('prices', prices.join(' '));
console.error('closing');
