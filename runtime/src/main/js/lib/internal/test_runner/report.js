'use strict';

// The text printed at the end of a run.

function label(value) { return typeof value === 'string' ? ` # ${value}` : ''; }

/** Prints the tree and its totals; true when something failed. */
function report(root, duration) {
  const counts = { tests: 0, suites: 0, pass: 0, fail: 0, cancelled: 0, skipped: 0, todo: 0 };
  const failures = [];
  const lines = [];
  const failed = (test) => !test.todo && !test.skipped &&
    (test.error !== undefined || test.children.some(failed));

  function count(test, bad) {
    if (test.suite) {
      counts.suites++;
      if (bad && test.error) failures.push(test);
      return;
    }
    counts.tests++;
    if (bad && test.error) failures.push(test);
    if (test.skipped) counts.skipped++;
    else if (test.todo) counts.todo++;
    else if (test.error?.value?.failureType === 'cancelledByParent') counts.cancelled++;
    else counts[bad ? 'fail' : 'pass']++;
  }

  function show(test, indent) {
    const bad = failed(test);
    count(test, bad);
    const mark = test.skipped ? '﹣' : bad || test.error ? '✖' : '✔';
    const why = test.skipped ? label(test.skipped === true ? 'SKIP' : test.skipped) :
      test.todo ? label(test.todo === true ? 'TODO' : test.todo) : '';
    if (test.children.length !== 0) lines.push(`${indent}▶ ${test.name}`);
    for (const child of test.children) show(child, `${indent}  `);
    lines.push(`${indent}${mark} ${test.name} (${test.duration.toFixed(6)}ms)${why}`);
    for (const text of test.diagnostics) lines.push(`${indent}ℹ ${text}`);
  }

  for (const test of root.children) show(test, '');
  for (const [name, value] of Object.entries(counts)) lines.push(`ℹ ${name} ${value}`);
  lines.push(`ℹ duration_ms ${duration.toFixed(6)}`);
  if (root.error) failures.push(root);
  if (failures.length !== 0) {
    const { inspect } = require('internal/util/inspect');
    lines.push('', '✖ failing tests:');
    for (const test of failures) {
      const text = inspect(test.error.value).replaceAll('\n', '\n  ');
      lines.push('', `✖ ${test.name} (${test.duration.toFixed(6)}ms)`, `  ${text}`);
    }
  }
  internalBinding('stdio').writeString(1, `${lines.join('\n')}\n`);
  return root.error !== undefined || root.children.some(failed);
}

module.exports = { report };
