'use strict';

// Switches the recording of trace events on and off; they are written to a file at the end.

const { codes: { ERR_TRACE_EVENTS_CATEGORY_REQUIRED } } = require('internal/errors');
const { validateObject, validateStringArray } = require('internal/validators');

const MANY = 10;
const enabled = new Set();

/** The categories that the command line asks for. */
function given() {
  const text = require('internal/options').getOptionValue('--trace-event-categories');
  return text ? text.split(',') : [];
}

function currentCategories() {
  const names = new Set(given());
  for (const tracing of enabled) for (const name of Tracing.namesOf(tracing)) names.add(name);
  return [...names].filter((name) => name !== '').sort();
}

class Tracing {
  #categories;

  constructor(categories) {
    this.#categories = categories;
  }

  static namesOf(tracing) {
    return tracing.#categories;
  }

  enable() {
    if (enabled.has(this)) return;
    enabled.add(this);
    internalBinding('profiling').trace(currentCategories());
    if (enabled.size > MANY) {
      process.emitWarning('Possible trace_events memory leak detected. There are more than ' +
        `${MANY} enabled Tracing objects.`);
    }
  }

  disable() {
    if (enabled.delete(this)) internalBinding('profiling').trace(currentCategories());
  }

  get enabled() {
    return enabled.has(this);
  }

  get categories() {
    return this.#categories.join(',');
  }

  [Symbol.for('nodejs.util.inspect.custom')](depth, options) {
    if (typeof depth === 'number' && depth < 0) return this;
    const { inspect } = require('internal/util/inspect');
    const shown = { enabled: this.enabled, categories: this.categories };
    const left = options.depth == null ? null : options.depth - 1;
    return `Tracing ${inspect(shown, { ...options, depth: left })}`;
  }
}

function createTracing(options) {
  validateObject(options, 'options');
  validateStringArray(options.categories, 'options.categories');
  if (options.categories.length === 0) throw new ERR_TRACE_EVENTS_CATEGORY_REQUIRED();
  return new Tracing([...new Set(options.categories)]);
}

function getEnabledCategories() {
  const names = currentCategories();
  return names.length === 0 ? undefined : names.join(',');
}

module.exports = { createTracing, getEnabledCategories };
