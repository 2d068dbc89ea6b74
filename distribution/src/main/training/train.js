'use strict';
// The training run of the AOT cache: what programs commonly do, so that its classes, lambdas and
// method profiles are in the cache. A part that fails stops the build of the image.
const parts = ['modules', 'values', 'files', 'streams', 'sockets', 'web', 'compute'];

(async () => {
  for (const part of parts) {
    const start = Date.now();
    await require(`./${part}.js`)();
    console.error(`  training: ${part} ${Date.now() - start} ms`);
  }
})();
