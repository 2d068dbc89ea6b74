// The same in a module of the language.

import { basename, join as joined } from 'node:path';
import * as path from 'node:path';
import fs from 'node:fs';

const used = 'used';
let changing = 1;
export let exported = 2;
const unused = 'unused';

{
  const inBlock = used;
  debugger;
  changing += inBlock.length;
}

export const cases = {
  inFunction() {
    const own = used + changing;
    debugger;
    return own + exported + basename(joined('a', 'b'));
  },
  inArrow: () => {
    debugger;
    return path;
  },
  async afterAwait() {
    await null;
    debugger;
    return fs;
  },
};

export default function stopped(parameter) {
  debugger;
  return parameter;
}

cases.byDefault = stopped;
