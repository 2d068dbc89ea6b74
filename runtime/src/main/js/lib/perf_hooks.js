'use strict';

const { defineLazy } = internalBinding('builtins');

function lazily(id, ...names) {
  for (const name of names) defineLazy(module.exports, name, true, id, name);
}

lazily('internal/perf/performance', 'Performance');
lazily('internal/perf/performance_entry', 'PerformanceEntry');
lazily('internal/perf/usertiming', 'PerformanceMark', 'PerformanceMeasure');
lazily('internal/perf/observe', 'PerformanceObserver', 'PerformanceObserverEntryList');
lazily('internal/perf/resource_timing', 'PerformanceResourceTiming');
lazily('internal/perf/event_loop_delay', 'monitorEventLoopDelay');
lazily('internal/perf/event_loop_utilization', 'eventLoopUtilization');
lazily('internal/perf/timerify', 'timerify');
lazily('internal/histogram', 'createHistogram');
lazily('internal/perf/performance', 'performance');

module.exports.constants = {
  NODE_PERFORMANCE_GC_MAJOR: 4,
  NODE_PERFORMANCE_GC_MINOR: 1,
  NODE_PERFORMANCE_GC_INCREMENTAL: 8,
  NODE_PERFORMANCE_GC_WEAKCB: 16,
  NODE_PERFORMANCE_GC_FLAGS_NO: 0,
  NODE_PERFORMANCE_GC_FLAGS_CONSTRUCT_RETAINED: 2,
  NODE_PERFORMANCE_GC_FLAGS_FORCED: 4,
  NODE_PERFORMANCE_GC_FLAGS_SYNCHRONOUS_PHANTOM_PROCESSING: 8,
  NODE_PERFORMANCE_GC_FLAGS_ALL_AVAILABLE_GARBAGE: 16,
  NODE_PERFORMANCE_GC_FLAGS_ALL_EXTERNAL_MEMORY: 32,
  NODE_PERFORMANCE_GC_FLAGS_SCHEDULE_IDLE: 64,
};
