'use strict';

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { validateFunction } = require('internal/validators');
const { WeakReference } = require('internal/util');

// Channels by name. Weak, unless somebody subscribed: a channel nobody holds cannot be heard.
class ChannelTable extends Map {
  #finalizers = new FinalizationRegistry((name) => {
    // A new channel may have taken the name meanwhile.
    if (super.get(name)?.get() === undefined) this.delete(name);
  });

  add(channel) {
    this.#finalizers.register(channel, channel.name);
    this.set(channel.name, new WeakReference(channel));
  }

  find(name) {
    return super.get(name)?.get();
  }

  hold(name) {
    super.get(name)?.incRef();
  }

  release(name) {
    super.get(name)?.decRef();
  }
}

const channels = new ChannelTable();

function uncaught(err) {
  process.nextTick(() => {
    throw err;
  });
}

function activate(channel) {
  Object.setPrototypeOf(channel, ActiveChannel.prototype);
  channel._subscribers = [];
  channel._stores = new Map();
}

function deactivateIfIdle(channel) {
  if (channel._subscribers.length > 0 || channel._stores.size > 0) return;
  Object.setPrototypeOf(channel, Channel.prototype);
  channel._subscribers = undefined;
  channel._stores = undefined;
}

function inStore(store, transform, data, next) {
  return () => {
    let value = data;
    if (transform !== undefined) {
      try {
        value = transform(data);
      } catch (err) {
        uncaught(err);
        return next();
      }
    }
    return store.run(value, next);
  };
}

// What a channel is while it has subscribers or stores.
class ActiveChannel {
  subscribe(subscription) {
    validateFunction(subscription, 'subscription');
    // A new array: a publication under way goes on with the old one.
    this._subscribers = [...this._subscribers, subscription];
    channels.hold(this.name);
  }

  unsubscribe(subscription) {
    const index = this._subscribers.indexOf(subscription);
    if (index === -1) return false;
    this._subscribers = this._subscribers.toSpliced(index, 1);
    channels.release(this.name);
    deactivateIfIdle(this);
    return true;
  }

  bindStore(store, transform) {
    if (!this._stores.has(store)) channels.hold(this.name);
    this._stores.set(store, transform);
  }

  unbindStore(store) {
    if (!this._stores.delete(store)) return false;
    channels.release(this.name);
    deactivateIfIdle(this);
    return true;
  }

  get hasSubscribers() {
    return true;
  }

  publish(data) {
    const subscribers = this._subscribers;
    for (let i = 0; i < (subscribers?.length ?? 0); i++) {
      try {
        subscribers[i](data, this.name);
      } catch (err) {
        uncaught(err);
      }
    }
  }

  runStores(data, fn, thisArg, ...args) {
    let run = () => {
      this.publish(data);
      return Reflect.apply(fn, thisArg, args);
    };
    for (const [store, transform] of this._stores) run = inStore(store, transform, data, run);
    return run();
  }
}

class Channel {
  constructor(name) {
    this._subscribers = undefined;
    this._stores = undefined;
    this.name = name;
    channels.add(this);
  }

  static [Symbol.hasInstance](value) {
    const prototype = Object.getPrototypeOf(value);
    return prototype === Channel.prototype || prototype === ActiveChannel.prototype;
  }

  subscribe(subscription) {
    activate(this);
    this.subscribe(subscription);
  }

  unsubscribe() {
    return false;
  }

  bindStore(store, transform) {
    activate(this);
    this.bindStore(store, transform);
  }

  unbindStore() {
    return false;
  }

  get hasSubscribers() {
    return false;
  }

  publish() {}

  runStores(data, fn, thisArg, ...args) {
    return Reflect.apply(fn, thisArg, args);
  }
}

function channel(name) {
  const existing = channels.find(name);
  if (existing) return existing;
  if (typeof name !== 'string' && typeof name !== 'symbol') {
    throw new ERR_INVALID_ARG_TYPE('channel', ['string', 'symbol'], name);
  }
  return new Channel(name);
}

function subscribe(name, subscription) {
  return channel(name).subscribe(subscription);
}

function unsubscribe(name, subscription) {
  return channel(name).unsubscribe(subscription);
}

function hasSubscribers(name) {
  return channels.find(name)?.hasSubscribers ?? false;
}

const traceEvents = ['start', 'end', 'asyncStart', 'asyncEnd', 'error'];

function tracedChannel(nameOrChannels, event) {
  if (typeof nameOrChannels === 'string') return channel(`tracing:${nameOrChannels}:${event}`);
  if (typeof nameOrChannels === 'object' && nameOrChannels !== null) {
    const found = nameOrChannels[event];
    if (!(found instanceof Channel)) {
      throw new ERR_INVALID_ARG_TYPE(`nameOrChannels.${event}`, ['Channel'], found);
    }
    return found;
  }
  throw new ERR_INVALID_ARG_TYPE('nameOrChannels', ['string', 'object', 'TracingChannel'],
                                 nameOrChannels);
}

class TracingChannel {
  constructor(nameOrChannels) {
    for (const event of traceEvents) {
      Object.defineProperty(this, event, {
        __proto__: null, value: tracedChannel(nameOrChannels, event),
      });
    }
  }

  get hasSubscribers() {
    return traceEvents.some((event) => this[event]?.hasSubscribers);
  }

  subscribe(handlers) {
    for (const event of traceEvents) {
      if (handlers[event]) this[event]?.subscribe(handlers[event]);
    }
  }

  unsubscribe(handlers) {
    let done = true;
    for (const event of traceEvents) {
      if (handlers[event] && !this[event]?.unsubscribe(handlers[event])) done = false;
    }
    return done;
  }

  // `body` between start and end; what it throws is published as an error.
  #trace(context, body) {
    return this.start.runStores(context, () => {
      try {
        return body();
      } catch (err) {
        context.error = err;
        this.error.publish(context);
        throw err;
      } finally {
        this.end.publish(context);
      }
    });
  }

  traceSync(fn, context = {}, thisArg, ...args) {
    if (!this.hasSubscribers) return Reflect.apply(fn, thisArg, args);
    return this.#trace(context, () => context.result = Reflect.apply(fn, thisArg, args));
  }

  tracePromise(fn, context = {}, thisArg, ...args) {
    if (!this.hasSubscribers) return Reflect.apply(fn, thisArg, args);
    const settle = () => {
      this.asyncStart.publish(context);
      // Whatever the subscriber of asyncStart waits for is not waited for here.
      this.asyncEnd.publish(context);
    };
    const onFulfilled = (result) => {
      context.result = result;
      settle();
      return result;
    };
    const onRejected = (err) => {
      context.error = err;
      this.error.publish(context);
      settle();
      return Promise.reject(err);
    };
    return this.#trace(context, () => {
      const result = Reflect.apply(fn, thisArg, args);
      const promise = result instanceof Promise ? result : Promise.resolve(result);
      return promise.then(onFulfilled, onRejected);
    });
  }

  traceCallback(fn, position = -1, context = {}, thisArg, ...args) {
    if (!this.hasSubscribers) return Reflect.apply(fn, thisArg, args);
    const tracing = this;
    const callback = args.at(position);
    validateFunction(callback, 'callback');
    args.splice(position, 1, function(err, result) {
      if (err) {
        context.error = err;
        tracing.error.publish(context);
      } else {
        context.result = result;
      }
      tracing.asyncStart.runStores(context, () => {
        try {
          return Reflect.apply(callback, this, arguments);
        } finally {
          tracing.asyncEnd.publish(context);
        }
      });
    });
    return this.#trace(context, () => Reflect.apply(fn, thisArg, args));
  }
}

function tracingChannel(nameOrChannels) {
  return new TracingChannel(nameOrChannels);
}

module.exports = {
  channel,
  hasSubscribers,
  subscribe,
  tracingChannel,
  unsubscribe,
  Channel,
};
