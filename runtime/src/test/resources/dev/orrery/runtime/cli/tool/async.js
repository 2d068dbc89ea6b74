async function inner() {
  console.log('inner');
}
async function outer() {
  console.log('outer');
  await inner();
  console.log('after the await');
}
outer();
console.log('main');
