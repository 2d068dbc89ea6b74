'use strict';
exports.area = (width, height) => width * height;
exports.perimeter = (width, height) => 2 * (width + height);
