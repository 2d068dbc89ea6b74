'use strict';

// A session within the program sees pauses, which last no longer than its listener.

const assert = require('node:assert');
const { Session } = require('node:inspector');

const seen = [];
const session = new Session();
session.connect();
session.post('Debugger.enable');
session.on('Debugger.paused', ({ params }) => seen.push(params.callFrames[0].functionName));

function stops() {
  debugger;
  seen.push('went on');
}

stops();
assert.deepStrictEqual(seen, ['stops', 'went on']);
session.disconnect();
