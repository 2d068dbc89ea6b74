'use strict';

// Consoles' scripts declare again and wait.
import('../differential/check.mjs').then(({ check }) => check('repl'));
