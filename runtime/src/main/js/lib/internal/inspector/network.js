'use strict';

// Events of the protocol's Network domain that programs report themselves.

const binding = internalBinding('inspector');
const { validateObject, validateString } = require('internal/validators');
const { getOptionValue } = require('internal/options');

/** JSON has no bytes: data goes as base64. A Buffer's toJSON has been called already. */
function encode(key, converted) {
  const value = this[key];
  return ArrayBuffer.isView(value) ?
    Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') :
    converted;
}

function send(event, params) {
  if (params) validateObject(params, 'params');
  binding.emit(`Network.${event}`, JSON.stringify(params ?? {}, encode));
}

const events = {};
for (const name of ['requestWillBeSent', 'responseReceived', 'loadingFinished', 'loadingFailed',
  'dataSent', 'dataReceived', 'webSocketCreated', 'webSocketClosed',
  'webSocketHandshakeResponseReceived']) {
  events[name] = (params) => send(name, params);
}

const resources = {
  put(url, data) {
    if (getOptionValue('--experimental-inspector-network-resource') !== true) {
      process.emitWarning('The --experimental-inspector-network-resource option is not enabled. ' +
        'Please enable it to use the putNetworkResource function');
      return;
    }
    validateString(url, 'url');
    validateString(data, 'data');
    binding.putResource(url, data);
  },
};

module.exports = { events, resources };
