'use strict';

const os = require('node:os');
const path = require('node:path');
const fse = require('fs-extra');

(async () => {
  const dir = await fse.mkdtemp(path.join(os.tmpdir(), 'orrery-'));
  await fse.outputJson(path.join(dir, 'a/b/c.json'), { x: 1 });
  await fse.copy(path.join(dir, 'a'), path.join(dir, 'copy'));
  console.log(await fse.readJson(path.join(dir, 'copy/b/c.json')));
  await fse.move(path.join(dir, 'copy'), path.join(dir, 'moved'));
  console.log(await fse.pathExists(path.join(dir, 'copy')), fse.readdirSync(dir).sort());
  await fse.remove(dir);
  console.log(fse.existsSync(dir));
})();
