'use strict';

// What might have effects is refused where Node refuses it.
import('../differential/check.mjs').then(({ check }) => check('purity'));
