'use strict';
process.on('unhandledRejection', (reason) => console.log(`unhandled: ${reason}`));
process.on('rejectionHandled', () => console.log('handled after all'));

const late = Promise.reject('late');
setTimeout(() => late.catch((reason) => console.log(`caught: ${reason}`)), 5);
