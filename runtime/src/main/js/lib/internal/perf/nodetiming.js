'use strict';

const { inspectAs } = require('internal/perf/performance_entry');
const { milestone, loopIdleTime, now } = internalBinding('performance');

const inspectCustom = Symbol.for('nodejs.util.inspect.custom');

class PerformanceNodeTiming {
  constructor() {
    const getter = (get) => ({ __proto__: null, enumerable: true, configurable: true, get });
    const value = (value) => ({ __proto__: null, enumerable: true, configurable: true, value });
    const stage = (name) => getter(() => milestone(name));
    Object.defineProperties(this, {
      name: value('node'),
      entryType: value('node'),
      startTime: value(0),
      duration: getter(now),
      nodeStart: stage('nodeStart'),
      v8Start: stage('v8Start'),
      environment: stage('environment'),
      loopStart: stage('loopStart'),
      loopExit: stage('loopExit'),
      bootstrapComplete: stage('bootstrapComplete'),
      idleTime: getter(loopIdleTime),
    });
  }

  [inspectCustom](depth, options) {
    if (depth < 0) return this;
    return inspectAs('PerformanceNodeTiming', this.toJSON(), options);
  }

  toJSON() {
    return {
      name: 'node',
      entryType: 'node',
      startTime: 0,
      duration: this.duration,
      nodeStart: this.nodeStart,
      v8Start: this.v8Start,
      bootstrapComplete: this.bootstrapComplete,
      environment: this.environment,
      loopStart: this.loopStart,
      loopExit: this.loopExit,
      idleTime: this.idleTime,
    };
  }
}

const { PerformanceEntry } = require('internal/perf/performance_entry');
Object.setPrototypeOf(PerformanceNodeTiming.prototype, PerformanceEntry.prototype);

module.exports = new PerformanceNodeTiming();
