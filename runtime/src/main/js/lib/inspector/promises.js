'use strict';

// inspector with a post that returns a promise.

const inspector = require('inspector');

class Session extends inspector.Session {
  post(method, params, callback) {
    if (callback !== undefined || typeof params === 'function') {
      return super.post(method, params, callback);
    }
    return new Promise((resolve, reject) => {
      super.post(method, params, (error, result) => {
        if (error) reject(error);
        else resolve(result);
      });
    });
  }
}

module.exports = { ...inspector, Session };
