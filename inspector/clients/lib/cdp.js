'use strict';
// chrome-remote-interface, with events that can be waited for.

const CDP = require('chrome-remote-interface');
const { within } = require('./checks.js');

/** A client of the target at `port`; `client.next('Domain.event', filter)` waits for an event. */
async function connect(port, options = {}) {
  const client = await within(CDP({ host: '127.0.0.1', port, ...options }), 'not connected');
  client.next = (event, filter = () => true) => {
    let listener;
    const seen = [];
    const found = new Promise((resolve) => {
      listener = (params) => {
        seen.push(params);
        if (filter(params)) resolve(params);
      };
      client.on(event, listener);
    });
    const done = within(found, `no ${event}`, () => JSON.stringify(seen)).finally(() =>
      client.removeListener(event, listener));
    done.catch(() => {});
    return done;
  };
  return client;
}

module.exports = { CDP, connect };
