'use strict';

// How many colours a terminal has, from its environment variables. The names of terminals are
// common knowledge of terminfo; the levels (bits per pixel) are Node's: 1, 4, 8 or 24.

const kLevels = { 2: 1, 16: 4, 256: 8, 16777216: 24 };
const k16m = /^(?:truecolor|24bit)$/i;
const kCi = { APPVEYOR: 24, BUILDKITE: 24, CIRCLECI: 24, DRONE: 8, GITEA_ACTIONS: 24,
  GITHUB_ACTIONS: 24, GITLAB_CI: 8, TRAVIS: 8 };
const kTerms = { 'eterm': 4, 'cons25': 4, 'console': 4, 'cygwin': 4, 'dtterm': 4, 'gnome': 4,
  'hurd': 4, 'jfbterm': 4, 'konsole': 4, 'kterm': 4, 'mlterm': 4, 'mosh': 24, 'putty': 4, 'st': 4,
  'rxvt-unicode-24bit': 24, 'terminator': 24, 'xterm-kitty': 24 };
const kTermPatterns = [/ansi/, /color/, /linux/, /direct/, /^con[0-9]*x[0-9]/, /^rxvt/, /^screen/,
  /^xterm/, /^vt100/, /^vt220/];

function forced(env) {
  switch (env.FORCE_COLOR) {
    case undefined: return undefined;
    case '': case '1': case 'true': return 4;
    case '2': return 8;
    case '3': return 24;
    default: return 1;
  }
}

function getColorDepth(env = process.env) {
  const depth = forced(env);
  if (depth !== undefined) {
    if (env.NO_COLOR !== undefined || env.NODE_DISABLE_COLORS !== undefined) {
      const ignored = env.NO_COLOR === undefined ? 'NODE_DISABLE_COLORS' : 'NO_COLOR';
      process.emitWarning(
        `The '${ignored}' env is ignored due to the 'FORCE_COLOR' env being set.`, 'Warning');
    }
    return depth;
  }
  if ((env.NODE_DISABLE_COLORS !== undefined && env.NODE_DISABLE_COLORS !== '') ||
      (env.NO_COLOR !== undefined && env.NO_COLOR !== '') || env.TERM === 'dumb') {
    return 1;
  }
  if (env.TMUX) return 24;
  if ('TF_BUILD' in env && 'AGENT_NAME' in env) return 4;
  if ('CI' in env) {
    for (const name of Object.keys(kCi)) if (name in env) return kCi[name];
    return env.CI_NAME === 'codeship' ? 8 : 1;
  }
  if ('TEAMCITY_VERSION' in env) {
    return /^(?:9\.0*[1-9]\d*\.|\d{2,}\.)/.test(env.TEAMCITY_VERSION) ? 4 : 1;
  }
  switch (env.TERM_PROGRAM) {
    case 'iTerm.app': return !env.TERM_PROGRAM_VERSION || /^[0-2]\./.test(env.TERM_PROGRAM_VERSION) ?
      8 : 24;
    case 'HyperTerm': case 'MacTerm': return 24;
    case 'Apple_Terminal': return 8;
    default:
  }
  if (k16m.test(env.COLORTERM)) return 24;
  if (env.TERM) {
    if (/^xterm-256/.test(env.TERM)) return 8;
    const term = env.TERM.toLowerCase();
    if (kTerms[term]) return kTerms[term];
    if (kTermPatterns.some((pattern) => pattern.test(term))) return 4;
  }
  return env.COLORTERM ? 4 : 1;
}

function hasColors(count, env) {
  if (env === undefined &&
      (count === undefined || (typeof count === 'object' && count !== null))) {
    env = count;
    count = 16;
  } else {
    require('internal/validators').validateInteger(count, 'count', 2);
  }
  const depth = getColorDepth(env);
  const wanted = Object.keys(kLevels).find((colors) => Number(colors) >= count);
  return wanted !== undefined && depth >= kLevels[wanted] && count <= 2 ** depth;
}

module.exports = { getColorDepth, hasColors };
