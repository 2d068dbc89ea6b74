'use strict';

// Events of the protocol's Network domain, reported by the program or by its http modules.

const binding = internalBinding('inspector');
const { validateObject, validateString } = require('internal/validators');
const { getOptionValue } = require('internal/options');
const { isUint8Array } = require('internal/util/types');

/** Reports an event; the bytes in `data` go beside the JSON. */
function report(name, { data, ...params }) {
  binding.emit(`Network.${name}`, JSON.stringify(params), isUint8Array(data) ? data : undefined);
}

const events = {};
for (const name of ['requestWillBeSent', 'responseReceived', 'loadingFinished', 'loadingFailed',
  'dataSent', 'dataReceived', 'webSocketCreated', 'webSocketClosed',
  'webSocketHandshakeResponseReceived']) {
  events[name] = (params = {}) => {
    validateObject(params, 'params');
    if (getOptionValue('--experimental-network-inspection') === true) report(name, params);
  };
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

module.exports = { events, report, resources };
