'use strict';
const { writeString } = internalBinding('stdio');
module.exports = {
  log(...args) { writeString(1, args.map(String).join(' ') + '\n'); },
  error(...args) { writeString(2, args.map(String).join(' ') + '\n'); },
};
