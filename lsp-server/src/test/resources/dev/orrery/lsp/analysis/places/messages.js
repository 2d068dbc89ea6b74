'use strict';
const { MessageChannel } = require('worker_threads');
const { port1, port2 } = new MessageChannel();
port1.on('message', () => {
  console.log('message');
  port1.close();
});
port1.on('close', () => console.log('port-close'));
port2.postMessage(1);
const other = new MessageChannel();
other.port1.onmessage = () => {
  console.log('onmessage');
  other.port1.close();
};
other.port2.postMessage(1);
const { PerformanceObserver, performance } = require('perf_hooks');
const observer = new PerformanceObserver(() => {
  console.log('observed');
  observer.disconnect();
});
observer.observe({ entryTypes: ['mark'] });
performance.mark('here');
AbortSignal.timeout(5).addEventListener('abort', () => console.log('abort'));
const lines = require('readline').createInterface({ input: require('fs').createReadStream(__filename) });
lines.on('line', () => console.log('line'));
setTimeout(() => {}, 50);
