setTimeout(() => {
  console.log('first');
  Promise.resolve().then(() => console.log('between timers'));
}, 1);
setTimeout(() => console.log('second'), 1);
const end = Date.now() + 30;
while (Date.now() < end);
