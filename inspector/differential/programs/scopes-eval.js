'use strict';

// Code that evaluates texts can see every variable around it.

const shared = 'of the module';
const notCaptured = 'nobody uses it';

module.exports = {
  directEval() {
    const around = 1;
    eval('const within = around; debugger; within');
  },
  evalInFunction() {
    const around = 1, other = 2;
    eval('(function inner() { const own = around; debugger; return own; })()');
  },
  canUseEval() {
    const all = 1, visible = 2;
    return (() => {
      debugger;
      return eval('all');
    })();
  },
};
