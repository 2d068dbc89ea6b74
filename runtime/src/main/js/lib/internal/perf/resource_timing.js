'use strict';

// https://w3c.github.io/resource-timing/ ; timingInfo is fetch's "timing info".

const {
  codes: { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_THIS },
} = require('internal/errors');
const { PerformanceEntry, kName, kSkipThrow } = require('internal/perf/performance_entry');

const kRequestedUrl = Symbol('kRequestedUrl');
const kInfo = Symbol('kTimingInfo');
const kInitiator = Symbol('kInitiatorType');
const kResponse = Symbol('kResponse');
const enumerable = { __proto__: null, enumerable: true };

function check(entry) {
  if (entry?.[kInfo] === undefined) throw new ERR_INVALID_THIS('PerformanceResourceTiming');
  return entry;
}

class PerformanceResourceTiming extends PerformanceEntry {
  constructor(secret = undefined, url = undefined) {
    if (secret !== kSkipThrow) throw new ERR_ILLEGAL_CONSTRUCTOR();
    super(kSkipThrow, url, 'resource');
  }

  get name() {
    return check(this)[kRequestedUrl];
  }

  get startTime() {
    return check(this)[kInfo].startTime;
  }

  get duration() {
    const info = check(this)[kInfo];
    return info.endTime - info.startTime;
  }

  get encodedBodySize() {
    return check(this)[kInfo].encodedBodySize;
  }

  get decodedBodySize() {
    return check(this)[kInfo].decodedBodySize;
  }

  get transferSize() {
    const { cacheMode } = check(this)[kResponse];
    if (cacheMode === 'local') return 0;
    if (cacheMode === 'validated') return 300;
    return this[kInfo].encodedBodySize + 300;
  }

  get deliveryType() {
    return check(this)[kResponse].deliveryType;
  }

  get responseStatus() {
    return check(this)[kResponse].responseStatus;
  }

  toJSON() {
    check(this);
    const json = {
      name: this.name,
      entryType: this.entryType,
      startTime: this.startTime,
      duration: this.duration,
      initiatorType: this[kInitiator],
    };
    for (const name of [...Object.keys(timingGetters), ...bodyFields]) json[name] = this[name];
    return json;
  }
}

const connection = (field) => (info) => info.finalConnectionTimingInfo?.[field];
const timingGetters = {
  workerStart: (info) => info.finalServiceWorkerStartTime,
  redirectStart: (info) => info.redirectStartTime,
  redirectEnd: (info) => info.redirectEndTime,
  fetchStart: (info) => info.postRedirectStartTime,
  domainLookupStart: connection('domainLookupStartTime'),
  domainLookupEnd: connection('domainLookupEndTime'),
  connectStart: connection('connectionStartTime'),
  connectEnd: connection('connectionEndTime'),
  secureConnectionStart: connection('secureConnectionStartTime'),
  nextHopProtocol: connection('ALPNNegotiatedProtocol'),
  requestStart: (info) => info.finalNetworkRequestStartTime,
  responseStart: (info) => info.finalNetworkResponseStartTime,
  responseEnd: (info) => info.endTime,
};
const bodyFields = [
  'transferSize', 'encodedBodySize', 'decodedBodySize', 'deliveryType', 'responseStatus',
];

const getter = (name, get) => ({
  __proto__: null,
  configurable: true,
  enumerable: true,
  get: Object.defineProperty(get, 'name', { __proto__: null, value: `get ${name}` }),
});
const properties = {
  initiatorType: getter('initiatorType', function() { return check(this)[kInitiator]; }),
};
for (const [name, read] of Object.entries(timingGetters)) {
  properties[name] = getter(name, function() { return read(check(this)[kInfo]); });
}
for (const name of [...bodyFields, 'toJSON']) properties[name] = enumerable;
properties[Symbol.toStringTag] = {
  __proto__: null, configurable: true, value: 'PerformanceResourceTiming',
};
Object.defineProperties(PerformanceResourceTiming.prototype, properties);

/** Makes the entry of a fetched resource, tells the observers and keeps it. */
function markResourceTiming(timingInfo, requestedUrl, initiatorType, global, cacheMode, bodyInfo,
                            responseStatus, deliveryType = '') {
  const { bufferResourceTiming, enqueue } = require('internal/perf/observe');
  const { ok } = require('assert');
  ok(cacheMode === '' || cacheMode === 'local',
     'cache must be an empty string or \'local\'');
  const entry = new PerformanceResourceTiming(kSkipThrow, requestedUrl);
  entry[kRequestedUrl] = entry[kName] = requestedUrl;
  entry[kInfo] = timingInfo;
  entry[kInitiator] = initiatorType;
  entry[kResponse] = { cacheMode, responseStatus, deliveryType };
  entry[kInfo].encodedBodySize ??= bodyInfo?.encodedSize;
  entry[kInfo].decodedBodySize ??= bodyInfo?.decodedSize;
  enqueue(entry);
  bufferResourceTiming(entry);
  return entry;
}

module.exports = { PerformanceResourceTiming, markResourceTiming };
