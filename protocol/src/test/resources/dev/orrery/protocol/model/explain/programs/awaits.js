'use strict';
async function inner() {
  await null;
  console.log('inner goes on');
  return 'result';
}

async function outer() {
  const result = await inner();
  console.log(`outer has the ${result}`);
}

outer();
console.log('end of main');
