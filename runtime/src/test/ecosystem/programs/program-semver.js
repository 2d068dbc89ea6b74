'use strict';

const semver = require('semver');

console.log(semver.satisfies('1.2.3', '^1.0.0'), semver.inc('1.2.3', 'minor'));
console.log(semver.sort(['2.0.0', '1.10.0', '1.9.0-beta.1']), semver.coerce('v3.4 build').version);
