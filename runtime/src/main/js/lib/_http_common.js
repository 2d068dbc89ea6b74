'use strict';

// The parsers that clients and servers share, and what they do with the parser's events.

const { HTTPParser, methods, allMethods } = internalBinding('http_parser');
const { isToken, isFieldValue } = internalBinding('http_headers');
const { getOptionValue } = require('internal/options');
const FreeList = require('internal/freelist');
const incoming = require('_http_incoming');
const { IncomingMessage, readStart, readStop } = incoming;

const kIncomingMessage = Symbol('IncomingMessage');
const kSkipPendingData = Symbol('SkipPendingData');
const kOnMessageBegin = HTTPParser.kOnMessageBegin | 0;
const kOnHeaders = HTTPParser.kOnHeaders | 0;
const kOnHeadersComplete = HTTPParser.kOnHeadersComplete | 0;
const kOnBody = HTTPParser.kOnBody | 0;
const kOnMessageComplete = HTTPParser.kOnMessageComplete | 0;
const kOnExecute = HTTPParser.kOnExecute | 0;
const kOnTimeout = HTTPParser.kOnTimeout | 0;

// All of an object's events arrive with `this` being the parser.

/** Trailers, or the fields of a head that came in several pieces. */
function onHeaders(headers, url) {
  const most = this.maxHeaderPairs;
  if (most <= 0 || this._headers.length < most) this._headers.push(...headers);
  this._url += url;
}

function onHeadersComplete(major, minor, headers, method, url, statusCode, statusMessage, upgrade,
  shouldKeepAlive) {
  const { socket } = this;
  if (headers === undefined) {
    headers = this._headers;
    this._headers = [];
  }
  if (url === undefined) {
    url = this._url;
    this._url = '';
  }
  const server = socket?.server;
  const Message = server?.[kIncomingMessage] || IncomingMessage;
  const message = this.incoming = new Message(socket);
  message.httpVersionMajor = major;
  message.httpVersionMinor = minor;
  message.httpVersion = `${major}.${minor}`;
  message.joinDuplicateHeaders = server?.joinDuplicateHeaders || this.joinDuplicateHeaders;
  message.url = url;
  message.upgrade = upgrade;
  if (typeof method === 'number') {
    message.method = allMethods[method];
  } else {
    message.statusCode = statusCode;
    message.statusMessage = statusMessage;
  }
  const most = this.maxHeaderPairs;
  message._addHeaderLines(headers, most > 0 ? Math.min(headers.length, most) : headers.length);
  return this.onIncoming(message, shouldKeepAlive);
}

function onBody(chunk) {
  const message = this.incoming;
  if (message === null || message._dumped) return;
  if (!message.push(chunk)) readStop(this.socket);
}

function onMessageComplete() {
  const message = this.incoming;
  if (message !== null) {
    message.complete = true;
    const trailers = this._headers;
    if (trailers.length) {
      message._addHeaderLines(trailers, trailers.length);
      this._headers = [];
      this._url = '';
    }
    message.push(null);
  }
  // Whatever the reader of this message does, the next one has to be read.
  readStart(this.socket);
}

function cleanParser(parser) {
  parser._headers = [];
  parser._url = '';
  parser.socket = null;
  parser.incoming = null;
  parser.outgoing = null;
  parser.maxHeaderPairs = 2000;
  parser[kOnMessageBegin] = null;
  parser[kOnExecute] = null;
  parser[kOnTimeout] = null;
  parser._consumed = false;
  parser.onIncoming = null;
  parser.joinDuplicateHeaders = null;
}

const parsers = new FreeList('parsers', 1000, () => {
  const parser = new HTTPParser();
  cleanParser(parser);
  parser[kOnHeaders] = onHeaders;
  parser[kOnHeadersComplete] = onHeadersComplete;
  parser[kOnBody] = onBody;
  parser[kOnMessageComplete] = onMessageComplete;
  return parser;
});

/** Separates a parser from its request and socket and keeps it for another connection. */
function freeParser(parser, req, socket) {
  if (parser) {
    if (parser._consumed) parser.unconsume();
    cleanParser(parser);
    parser.remove();
    if (parsers.free(parser)) parser.free();
    // The parser may be in the middle of a call, so it goes later.
    else setImmediate((unused) => unused.close(), parser);
  }
  if (req) req.parser = null;
  if (socket) socket.parser = null;
}

let lenientWarned = false;

function isLenient() {
  const lenient = getOptionValue('--insecure-http-parser');
  if (lenient && !lenientWarned) {
    lenientWarned = true;
    process.emitWarning('Using insecure HTTP parsing');
  }
  return !!lenient;
}

function prepareError(error, parser, rawPacket) {
  error.rawPacket = rawPacket || parser.getCurrentBuffer();
  if (error.reason) error.message = `Parse Error: ${error.reason}`;
}

module.exports = {
  _checkInvalidHeaderChar: (value) => !isFieldValue(value),
  _checkIsHttpToken: isToken,
  chunkExpression: /(?:^|\W)chunked(?:$|\W)/i,
  continueExpression: /(?:^|\W)100-continue(?:$|\W)/i,
  CRLF: '\r\n',
  freeParser,
  methods,
  parsers,
  kIncomingMessage,
  HTTPParser,
  isLenient,
  prepareError,
  kSkipPendingData,
};
