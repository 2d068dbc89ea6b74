const answer = Promise.resolve(42);
process.nextTick(console.log, 'tick');
answer.then((value) => console.log(`reaction to ${value}`));
console.log('end of module');
