'use strict';

const binding = internalBinding('os');
const constants = internalBinding('constants').os;

let information;
const system = (index) => (information ??= binding.getOSInformation())[index];

/** Makes a template string that names the function show its value. */
function asValue(get) {
  get[Symbol.toPrimitive] = get;
  return get;
}

function cpus() {
  const flat = binding.getCPUs();
  const result = [];
  for (let i = 0; i < flat.length; i += 7) {
    const [model, speed, user, nice, sys, idle, irq] = flat.slice(i, i + 7);
    result.push({ model, speed, times: { user, nice, sys, idle, irq } });
  }
  return result;
}

function cidrOf(address, netmask, family) {
  const radix = family === 'IPv6' ? 16 : 10;
  let ones = 0;
  for (const group of netmask.split(family === 'IPv6' ? ':' : '.')) {
    for (let bits = parseInt(group || '0', radix); bits; bits &= bits - 1) ones++;
  }
  return `${address}/${ones}`;
}

function networkInterfaces() {
  const flat = binding.getInterfaceAddresses();
  const result = {};
  for (let i = 0; i < flat.length; i += 7) {
    const [name, address, netmask, family, mac, internal, scopeid] = flat.slice(i, i + 7);
    const entry = { address, netmask, family, mac, internal,
      cidr: cidrOf(address, netmask, family) };
    if (scopeid !== -1) entry.scopeid = scopeid;
    (result[name] ??= []).push(entry);
  }
  return result;
}

function loadavg() {
  return binding.getLoadAvg();
}

function homedir() {
  const { HOME } = process.env;
  if (HOME) return HOME;
  return account('uv_os_homedir', 'utf8')[3];
}

function tmpdir() {
  const { env } = process;
  const directory = env.TMPDIR || env.TMP || env.TEMP || '/tmp';
  return directory.length > 1 && directory.endsWith('/') ? directory.slice(0, -1) : directory;
}

function account(syscall, encoding) {
  const found = binding.getUserInfo(encoding === 'buffer');
  if (found === undefined) {
    const { ERR_SYSTEM_ERROR } = require('internal/errors').codes;
    const { ENOENT } = constants.errno;
    throw new ERR_SYSTEM_ERROR({
      syscall, code: 'ENOENT', message: 'no such file or directory', errno: -ENOENT });
  }
  return found;
}

function userInfo(options = undefined) {
  if (typeof options !== 'object') options = undefined;
  let encoding = 'utf8';
  if (options != null) {
    const { normalizeEncoding } = require('internal/util');
    encoding = options.encoding === 'buffer' ? 'buffer' :
      normalizeEncoding(options.encoding) ?? 'utf8';
  }
  const [uid, gid, ...texts] = account('uv_os_get_passwd', encoding === 'utf8' ? '' : 'buffer');
  const [username, homeDirectory, shell] = encoding === 'utf8' || encoding === 'buffer' ?
    texts : texts.map((text) => text.toString(encoding));
  return { uid, gid, username, homedir: homeDirectory, shell };
}

function priorityError(error) {
  const { codes: { ERR_SYSTEM_ERROR } } = require('internal/errors');
  const { getSystemErrorMessage } = require('internal/util');
  return new ERR_SYSTEM_ERROR({
    syscall: error.syscall, code: error.code, message: getSystemErrorMessage(error.errno),
    errno: error.errno });
}

function getPriority(pid) {
  if (pid === undefined) pid = 0;
  else require('internal/validators').validateInt32(pid, 'pid');
  try {
    return binding.getPriority(pid);
  } catch (error) {
    throw priorityError(error);
  }
}

function setPriority(pid, priority) {
  if (priority === undefined) {
    priority = pid;
    pid = 0;
  }
  const { validateInt32 } = require('internal/validators');
  validateInt32(pid, 'pid');
  validateInt32(priority, 'priority', -20, 19);
  try {
    binding.setPriority(pid, priority);
  } catch (error) {
    throw priorityError(error);
  }
}

module.exports = {
  arch: asValue(() => process.arch),
  availableParallelism: asValue(() => binding.getAvailableParallelism()),
  cpus,
  endianness: asValue(() => (binding.isBigEndian ? 'BE' : 'LE')),
  freemem: asValue(() => binding.getFreeMem()),
  getPriority,
  homedir: asValue(homedir),
  hostname: asValue(() => binding.getHostname()),
  loadavg,
  networkInterfaces,
  platform: asValue(() => process.platform),
  release: asValue(() => system(2)),
  setPriority,
  tmpdir: asValue(tmpdir),
  totalmem: asValue(() => binding.getTotalMem()),
  type: asValue(() => system(0)),
  userInfo,
  uptime: asValue(() => binding.getUptime()),
  version: asValue(() => system(1)),
  machine: asValue(() => system(3)),
};

Object.defineProperties(module.exports, {
  constants: { configurable: false, enumerable: true, value: constants },
  EOL: { configurable: true, enumerable: true, writable: false, value: '\n' },
  devNull: { configurable: true, enumerable: true, writable: false, value: '/dev/null' },
});
