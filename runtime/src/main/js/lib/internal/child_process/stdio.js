'use strict';

// The stdio option: what each descriptor of a child is.

const { codes } = require('internal/errors');

function stdioStringToArray(stdio, channel) {
  let entries;
  switch (stdio) {
    case 'ignore':
    case 'overlapped':
    case 'pipe': entries = [stdio, stdio, stdio]; break;
    case 'inherit': entries = [0, 1, 2]; break;
    default: throw new codes.ERR_INVALID_ARG_VALUE('stdio', stdio);
  }
  if (channel) entries.push(channel);
  return entries;
}

const handleOf = (value) => (value !== null && typeof value === 'object' ?
  [value, value.handle, value._handle].find((each) => typeof each?.readStart === 'function') :
  undefined);

/** Entries for the bindings, and the pipe and number of the IPC channel if one is asked for. */
function getValidStdio(stdio, sync) {
  if (typeof stdio === 'string') stdio = stdioStringToArray(stdio);
  else if (!Array.isArray(stdio)) throw new codes.ERR_INVALID_ARG_VALUE('stdio', stdio);
  const wanted = [...stdio];
  while (wanted.length < 3) wanted.push(undefined);
  const entries = [];
  let ipc;
  let ipcFd;
  const refuse = (error) => {
    for (const { type, handle } of entries) if (type === 'pipe') handle?.close();
    return error;
  };
  const newPipe = (kind) => {
    const { Pipe, constants } = internalBinding('pipe_wrap');
    return new Pipe(constants[kind]);
  };
  wanted.forEach((value, i) => {
    value ??= i < 3 ? 'pipe' : 'ignore';
    const handle = handleOf(value);
    if (value === 'ignore') {
      entries.push({ type: 'ignore' });
    } else if (value === 'pipe' || value === 'overlapped' ||
               (typeof value === 'number' && value < 0)) {
      const entry = { type: value === 'overlapped' ? 'overlapped' : 'pipe',
        readable: i === 0, writable: i !== 0 };
      if (!sync) entry.handle = newPipe('SOCKET');
      entries.push(entry);
    } else if (value === 'ipc') {
      if (sync) throw refuse(new codes.ERR_IPC_SYNC_FORK());
      if (ipc !== undefined) throw refuse(new codes.ERR_IPC_ONE_PIPE());
      ipc = newPipe('IPC');
      ipcFd = i;
      entries.push({ type: 'pipe', handle: ipc, ipc: true });
    } else if (value === 'inherit') {
      entries.push({ type: 'inherit', fd: i });
    } else if (typeof value === 'number' || typeof value.fd === 'number') {
      entries.push({ type: 'fd', fd: typeof value === 'number' ? value : value.fd });
    } else if (handle !== undefined) {
      entries.push({ type: 'wrap', handle, _stdio: value });
    } else if (ArrayBuffer.isView(value) || typeof value === 'string') {
      if (!sync) {
        throw refuse(new codes.ERR_INVALID_SYNC_FORK_INPUT(
          require('internal/util/inspect').inspect(value)));
      }
    } else {
      throw refuse(new codes.ERR_INVALID_ARG_VALUE('stdio', value));
    }
  });
  return { stdio: entries, ipc, ipcFd };
}

module.exports = { getValidStdio, stdioStringToArray };
