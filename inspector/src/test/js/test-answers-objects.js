'use strict';

// Values are shown as Node shows them.
import('../differential/check.mjs').then(({ check }) => check('objects'));
