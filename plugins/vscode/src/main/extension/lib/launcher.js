'use strict';
// Where the command `orrery` is.

const { accessSync, constants, statSync } = require('node:fs');
const { homedir } = require('node:os');
const { delimiter, isAbsolute, join } = require('node:path');

const NAMES = process.platform === 'win32' ? ['orrery.cmd', 'orrery.exe'] : ['orrery'];

/** Something that the user can mend; the message is a sentence. */
class MissingLauncher extends Error {}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    // Not there, or not for this user: the same to one who looks for a program.
    return false;
  }
}

/**
 * The launcher's file.
 *
 * @param {string} chosen the setting `orrery.path`: a file, or empty for the one on PATH
 * @param {string[]} folders of the workspace, which a relative file is looked for in
 * @throws {MissingLauncher}
 */
function findLauncher(chosen, folders = [], env = process.env) {
  if (!chosen) {
    const found = (env.PATH || '').split(delimiter).filter(Boolean)
      .flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isProgram);
    if (found) return found;
    throw new MissingLauncher(
      'Orrery is not on PATH: install it, or say in the setting orrery.path where it is.');
  }
  const file = chosen.replace(/^~(?=[\\/])/, homedir());
  const candidates = isAbsolute(file) ? [file] : folders.map((folder) => join(folder, file));
  const found = candidates.find(isProgram);
  if (found) return found;
  throw new MissingLauncher(`The setting orrery.path says ${chosen}, which is no program.`);
}

/** What `spawn` needs: a .cmd file is run by a shell, which takes blanks in its name for its end. */
const command = (file) => (file.endsWith('.cmd')
  ? { program: `"${file}"`, options: { shell: true } }
  : { program: file, options: {} });

module.exports = { MissingLauncher, command, findLauncher };
