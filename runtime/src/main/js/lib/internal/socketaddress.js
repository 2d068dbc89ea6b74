'use strict';

// net.SocketAddress: an IP address with port and flow label, checked and in its usual form.

const { codes: { ERR_INVALID_ADDRESS, ERR_INVALID_ARG_VALUE } } = require('internal/errors');
const { validateObject, validatePort, validateString, validateUint32 } =
  require('internal/validators');
const { normalize } = internalBinding('block_list');
const { isIP } = require('internal/net');

class SocketAddress {
  #address;
  #family;
  #port;
  #flowlabel;

  static isSocketAddress(value) {
    return typeof value === 'object' && value !== null && #address in value;
  }

  constructor(options = {}) {
    validateObject(options, 'options');
    let { family = 'ipv4' } = options;
    const { port = 0, flowlabel = 0 } = options;
    const { address = family === 'ipv4' ? '127.0.0.1' : '::' } = options;
    if (typeof family?.toLowerCase === 'function') family = family.toLowerCase();
    if (family !== 'ipv4' && family !== 'ipv6') {
      throw new ERR_INVALID_ARG_VALUE('options.family', options.family);
    }
    validateString(address, 'options.address');
    validatePort(port, 'options.port');
    validateUint32(flowlabel, 'options.flowlabel', false);
    if (isIP(address) !== (family === 'ipv4' ? 4 : 6)) throw new ERR_INVALID_ADDRESS();
    this.#address = normalize(address);
    this.#family = family;
    this.#port = port | 0;
    this.#flowlabel = family === 'ipv6' ? flowlabel : 0;
  }

  get address() {
    return this.#address;
  }

  get port() {
    return this.#port;
  }

  get family() {
    return this.#family;
  }

  get flowlabel() {
    return this.#flowlabel;
  }

  [Symbol.for('nodejs.util.inspect.custom')](depth, options) {
    if (depth < 0) return options.stylize('[SocketAddress]', 'special');
    const { inspect } = require('internal/util/inspect');
    const nested = { ...options, depth: options.depth == null ? null : options.depth - 1 };
    return `SocketAddress ${inspect(this.toJSON(), nested)}`;
  }

  toJSON() {
    return { address: this.#address, port: this.#port, family: this.#family,
             flowlabel: this.#flowlabel };
  }

  /** `address:port`, `[address]:port` or an address alone; undefined for anything else. */
  static parse(input) {
    validateString(input, 'input');
    try {
      const { hostname, port } = new (require('internal/url').URL)(`http://${input}`);
      const ipv6 = hostname.startsWith('[') && hostname.endsWith(']');
      return new SocketAddress({
        address: ipv6 ? hostname.slice(1, -1) : hostname,
        port: port | 0,
        family: ipv6 ? 'ipv6' : 'ipv4',
      });
    } catch {
      return undefined; // not an address: that is the answer
    }
  }
}

for (const name of ['address', 'port', 'family', 'flowlabel']) {
  Object.defineProperty(SocketAddress.prototype, name, { __proto__: null, enumerable: true });
}

module.exports = { SocketAddress };
