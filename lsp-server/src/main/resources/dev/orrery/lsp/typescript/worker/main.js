'use strict';
// Answers questions about JavaScript and TypeScript with TypeScript's language service. One message
// a line comes in on standard input, one a line goes out on standard output.
const { Cancellation } = require('./cancellation');
const { listen, send } = require('./channel');
const { Refusal } = require('./refusal');

// A stray print must not end up among the messages.
console.log = console.info = console.debug = console.error;

let session;
const queue = [];
let running = false;

listen({
  message(message) {
    if (message.start) {
      start(message.start);
    } else {
      queue.push(message);
      schedule();
    }
  },
  end() {
    process.exit(0);
  },
});

function start(options) {
  const cancellation = new Cancellation(options.cancellations);
  send({ progress: { text: 'loading TypeScript', percent: 0 } });
  // Lets the message out before the long load.
  setImmediate(() => {
    const ts = require(options.typescript);
    const { Session } = require('./session');
    session = new Session(ts, options, cancellation);
    send({ ready: { version: ts.version } });
    schedule();
  });
}

function schedule() {
  if (!running && session) {
    running = true;
    setImmediate(step);
  }
}

// One thing a turn, so that messages come in between.
function step() {
  running = false;
  const next = takeNext();
  if (next) {
    handle(next);
  } else if (!session.warmUp.done) {
    warmUp();
  } else {
    return;
  }
  schedule();
}

// What needs types waits for the warm-up; changes of documents keep their place before what follows.
function takeNext() {
  if (session.warmUp.done) return queue.shift();
  const at = queue.findIndex((message) => !message.id || session.canAnswerCold(message) ||
    session.cancellation.isCancelled(message.id));
  return at < 0 ? undefined : queue.splice(at, 1)[0];
}

function warmUp() {
  try {
    session.warmUp.step(send);
  } catch (error) {
    session.warmUp.done = true;
    send({ log: `warm-up: ${error.stack}` });
  }
  if (session.warmUp.done) send({ warm: true });
}

function handle(message) {
  if (!message.id) {
    try {
      session.notify(message);
    } catch (error) {
      send({ log: error.stack });
    }
    return;
  }
  const { id } = message;
  session.cancellation.current = id;
  try {
    session.cancellation.check();
    const result = session.answer(message);
    send({ id, result: result ?? null });
  } catch (error) {
    send({ id, error: describe(error, id) });
  } finally {
    session.cancellation.finished(id);
  }
}

function describe(error, id) {
  if (error instanceof Refusal) return { refused: error.message };
  return { text: String(error?.stack ?? error), cancelled: session.cancellation.isCancelled(id) };
}
