'use strict';

// orrery inspect: the debugger for a terminal.

const DEFAULT_PORT = 9229;
const LOOPBACK = '127.0.0.1';
const BAD_USAGE = 9;

const ADDRESS = /^(?:\[(.+)\]|([^:]+)):(\d+)$/;
const PORT = /^--(?:inspect-)?port=(\d+)$/;

function runInspect(args) {
  if (args.length === 0) {
    process.stderr.write(usage());
    process.exit(BAD_USAGE);
  }
  const address = readArguments(args);
  const { Session } = require('internal/debugger/session');
  new Session(address).open().catch((error) => {
    process.stderr.write(`\n${error.stack}\n`);
    process.exit(1);
  });
}

/** Where the program is or will be; `args` only if it is to be started. */
function readArguments(args) {
  const [first, second] = args;
  const [, ipv6, name, port] = ADDRESS.exec(first) ?? [];
  if (port !== undefined) return { host: ipv6 ?? name, port: Number(port) };
  if (first === '-p' && /^\d+$/.test(second)) {
    wake(Number(second));
    return { host: LOOPBACK, port: DEFAULT_PORT };
  }
  const [, own] = PORT.exec(first) ?? [];
  return own === undefined ?
    { host: LOOPBACK, port: DEFAULT_PORT, args } :
    { host: LOOPBACK, port: Number(own), args: args.slice(1) };
}

/** Has a running program open its inspector. */
function wake(pid) {
  try {
    process.kill(pid, 'SIGUSR1');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
    process.stderr.write(`Target process: ${pid} doesn't exist.\n`);
    process.exit(1);
  }
}

function usage() {
  const command = `${process.argv0} inspect`;
  return `Usage: ${command} script.js
       ${command} <host>:<port>
       ${command} --port=<port> script.js    0 takes any port that is free
       ${command} -p <pid>
`;
}

module.exports = { runInspect };
