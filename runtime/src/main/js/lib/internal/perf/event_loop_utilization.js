'use strict';

const { loopIdleTime, milestone, now } = internalBinding('performance');

/** How busy the loop was: since it began, since `util1`, or from `util2` to `util1`. */
function eventLoopUtilization(util1, util2) {
  const loopStart = milestone('loopStart');
  if (loopStart <= 0) return { idle: 0, active: 0, utilization: 0 };
  if (util2) return withRatio(util1.idle - util2.idle, util1.active - util2.active);
  const idle = loopIdleTime();
  const active = now() - loopStart - idle;
  return util1 ? withRatio(idle - util1.idle, active - util1.active) : withRatio(idle, active);
}

function withRatio(idle, active) {
  const total = idle + active;
  return { idle, active, utilization: total === 0 ? 0 : active / total };
}

module.exports = { eventLoopUtilization };
