'use strict';
// Starts this runtime again as a child, with a pipe and with an IPC channel.
const { execFile, fork } = require('node:child_process');

if (process.argv[2] === 'child') {
  process.on('message', ({ n }) => {
    process.send({ n, factorial: Array.from({ length: n }, (_, i) => i + 1).reduce((a, b) => a * b) });
    if (n === 5) {
      process.disconnect();
    }
  });
} else {
  const script = 'process.stdin.pipe(process.stdout); process.exitCode = 3';
  const child = execFile(process.execPath, ['-e', script], (error, stdout) => {
    console.log('echo', stdout, 'exit code', error.code);
    const worker = fork(__filename, ['child']);
    worker.on('message', (message) => console.log(message));
    worker.on('exit', (code, signal) => console.log('worker exit', code, signal));
    for (let n = 3; n <= 5; n++) {
      worker.send({ n });
    }
  });
  child.stdin.end('through two pipes');
}
