'use strict';

// Commands are answered as Node answers them.
import('../differential/check.mjs').then(({ check }) => check('commands'));
