'use strict';
// The debugger for a terminal, Node's `node inspect` or, with CLIENT_INSPECT=<orrery>, Orrery's, told
// what to do on its standard input.

const { Checks } = require('./lib/checks.js');
const { Child, debuggee } = require('./lib/process.js');

const prompt = /debug> $/;

/** Types commands one at a time, each when the debugger asks for it. */
class Terminal {
  constructor(port) {
    const debuggerOf = process.env.CLIENT_INSPECT ?? process.env.CLIENT_NODE;
    this.child = new Child(debuggerOf, ['inspect', `127.0.0.1:${port}`], {
      env: { ...process.env, NODE_NO_READLINE: '1', NO_COLOR: '1' },
    });
  }

  /** What is printed from the command on until `pattern`, and then the prompt, are there. */
  async type(command, pattern = /(?=debug> $)/) {
    const from = this.child.text.length;
    this.child.write(`${command}\n`);
    await this.child.until(pattern, from);
    await this.child.until(prompt, from);
    return this.child.text.slice(from);
  }
}

async function main() {
  const checks = new Checks('node-inspect');
  const program = await debuggee('counter.js', '--inspect-brk');
  const terminal = new Terminal(program.port);
  const type = (command, pattern) => terminal.type(command, pattern);

  await checks.check('attaches, and stops at the first line', () =>
    terminal.child.until(/Break on start in .*counter\.js:1\n> 1 'use strict';[^]*debug> $/));
  await checks.check('sb: a breakpoint by file and line, shown in the source', () =>
    type("sb('counter.js', 25)", /> 1 'use strict'|debug> $/));
  await checks.check('breakpoints', () => type('breakpoints', /#0 .*counter\.js:25/));
  await checks.check('cont: to the breakpoint', () =>
    type('cont', /break in .*counter\.js:25[^]*>25 +const step = rounds % 3;/));
  await checks.check('bt', () => type('bt', /#0 round .*counter\.js:25:\d+/));
  await checks.check('exec: global and private state', () =>
    type('exec counter', /\{ #secret: 'hidden', total: 0 \}/));
  await checks.check('exec: an expression', () => type('exec rounds * 2', /^2$/m));
  await checks.check('exec: an error', () => type('exec nothing', /ReferenceError: nothing is not/));
  await checks.check('watch', () => type("watch('step')"));
  await checks.check('next: one line on, with the watched value', () =>
    type('next', /in .*counter\.js:26[^]*Watchers:\n +0: step = 1\n/));
  await checks.check('watchers', () => type('watchers', /0: step = 1/));
  await checks.check('unwatch', () => type("unwatch('step')"));
  await checks.check('step: into the method', () =>
    type('step', /in .*counter\.js:9[^]*> 9 +const before = this\.total;/));
  await checks.check('bt: method under function', () =>
    type('bt', /#0 add .*counter\.js:9:\d+\n#1 round .*counter\.js:26:\d+/));
  await checks.check('exec: `this` and arguments of a frame', () =>
    type('exec [this.total, amount]', /\[ 0, 1 \]/));
  await checks.check('out', () => type('out', /in .*counter\.js:2[67]/));
  await checks.check('setBreakpoint with a condition', () =>
    type("sb('counter.js', 31, 'rounds > 5')"));
  await checks.check('cb: breakpoints go away', () => type("cb('counter.js', 25)"));
  await checks.check('cont: to the condition', () =>
    type('cont', /break in .*counter\.js:31/).then(() => type('exec rounds', /^6$/m)));
  await checks.check('list', () => type('list(2)', / 30 function report[^]*>31[^]* 33 /));
  await checks.check('scripts', () => type('scripts', /^\* +\d+: .*counter\.js$/m));
  await checks.check('cb and cont: the program runs on', async () => {
    await type("cb('counter.js', 31)");
    await type('cont');
  });
  await checks.check('exec: while the program runs', () => type('exec counter.total > 0', /true/));
  await checks.check('pause: a program that waits for a timer', () =>
    type('pause', /break in .*:\d+\n/));
  await checks.check('bt: where it was paused', () => type('bt', /#0 .*:\d+:\d+/));
  await checks.check('cont: again', () => type('cont'));
  await checks.check('profile and profileEnd', async () => {
    await type('profile');
    await type('profileEnd', /\[Profile \d+μs\]/);
    await type('profiles', /\[ \[Profile \d+μs\] \]/);
  });
  await checks.check('sb: a file that is not loaded', () =>
    type("sb('missing.js', 1)", /Warning: script 'missing\.js' was not loaded yet/));
  await checks.check('kill: lets go of the program, which runs on', async () => {
    await type('kill', /(?=debug> $)/);
    await program.until(/Debugger ending on/);
  });
  await terminal.child.stop();

  const again = new Terminal(program.port);
  await checks.check('attaches again', () => again.child.until(/ ok\ndebug> $/));
  await checks.check('pause and repl: its expressions', async () => {
    await again.type('pause', /break in/);
    const from = again.child.text.length;
    again.child.write('repl\n');
    await again.child.until(/Ctrl\+C to leave debug repl\n[> ]+$/, from);
    again.child.write('rounds > 5 && last.slice(0, 5)\n');
    await again.child.until(/'total'\n> $/, from);
    again.child.write('counter\n');
    await again.child.until(/#secret: 'hidden'.*\n> $/, from);
  });
  await again.child.stop();
  await program.stop();
  if (process.env.SHOW) console.log(terminal.child.text);
  checks.end();
}

main();
