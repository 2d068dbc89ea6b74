'use strict';

// net.BlockList: rules about IP addresses. The rules and their matching are native.

const { BlockList: NativeList } = internalBinding('block_list');
const { SocketAddress } = require('internal/socketaddress');
const { codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE } } = require('internal/errors');
const { validateInt32, validateString } = require('internal/validators');

function toSocketAddress(value, family, name) {
  if (SocketAddress.isSocketAddress(value)) return value;
  validateString(value, name);
  validateString(family, 'family');
  return new SocketAddress({ address: value, family });
}

class BlockList {
  #rules = new NativeList();

  static isBlockList(value) {
    return typeof value === 'object' && value !== null && #rules in value;
  }

  [Symbol.for('nodejs.util.inspect.custom')](depth, options) {
    if (depth < 0) return options.stylize('[BlockList]', 'special');
    const { inspect } = require('internal/util/inspect');
    const nested = { ...options, depth: options.depth == null ? null : options.depth - 1 };
    return `BlockList ${inspect({ rules: this.rules }, nested)}`;
  }

  addAddress(address, family = 'ipv4') {
    this.#rules.addAddress(toSocketAddress(address, family, 'address').address);
  }

  addRange(start, end, family = 'ipv4') {
    const first = toSocketAddress(start, family, 'start');
    const last = toSocketAddress(end, family, 'end');
    if (!this.#rules.addRange(first.address, last.address)) {
      throw new ERR_INVALID_ARG_VALUE('start', first, 'must come before end');
    }
  }

  addSubnet(network, prefix, family = 'ipv4') {
    const base = toSocketAddress(network, family, 'network');
    validateInt32(prefix, 'prefix', 0, base.family === 'ipv4' ? 32 : 128);
    this.#rules.addSubnet(base.address, prefix);
  }

  check(address, family = 'ipv4') {
    if (!SocketAddress.isSocketAddress(address)) {
      validateString(address, 'address');
      validateString(family, 'family');
      try {
        address = new SocketAddress({ address, family });
      } catch {
        return false; // what is no address is not in the list
      }
    }
    return this.#rules.check(address.address);
  }

  get rules() {
    return this.#rules.getRules();
  }

  toJSON() {
    return this.rules;
  }

  /** Adds rules in the form that toJSON gives. */
  fromJSON(data) {
    if (typeof data === 'string') data = JSON.parse(data);
    if (!Array.isArray(data) || !data.every((rule) => typeof rule === 'string')) {
      throw new ERR_INVALID_ARG_TYPE('data', ['string', 'string[]'], data);
    }
    for (const rule of data) this.#addText(rule);
  }

  #addText(rule) {
    const [, kind, version, rest] = /^(Address|Range|Subnet): IPv([46]) (.*)$/.exec(rule) ?? [];
    const family = `ipv${version}`;
    if (kind === 'Address') {
      this.addAddress(rest, family);
    } else if (kind === 'Range') {
      const [start, end] = rest.split('-');
      this.addRange(start, end, family);
    } else if (kind === 'Subnet') {
      const [network, prefix] = rest.split('/');
      this.addSubnet(network, Number(prefix), family);
    }
  }
}

module.exports = { BlockList };
