'use strict';

module.exports = `\
run, restart, r       Start the program again, or connect to it again
kill                  End the program, or let go of it if it was not started here

cont, c               Let the program go on
next, n               Go on to the next line
step, s               Go on into the function that is called
out, o                Go on until the function returns
pause                 Stop the program where it runs

backtrace, bt         Show the calls that led here
list(n)               Show n lines (5) of source around this place
setContextLineNumber(n)
                      Show n lines (2) around each place where the program stops
scripts               Show the scripts that are loaded
scripts(true)         Show internal ones too

setBreakpoint, sb     Stop at (), (line), ('file.js', line), each with a condition as last
                      argument of ('file.js', line, 'x > 4'), or at calls of ('fn()')
clearBreakpoint, cb   Take ('file.js', line) away
breakpoints           Show all breakpoints
breakOnException      Stop at every exception
breakOnUncaught       Stop at exceptions that nothing catches
breakOnNone           Do not stop at exceptions (as at the start)

exec expr, p expr, exec('expr'), p('expr')
                      Evaluate in the program and print the value; .scope has the names in sight
repl                  Evaluate all that is typed, until Ctrl+C
watch('expr')         Print its value whenever the program stops
unwatch('expr'), unwatch(index)
                      Do so no longer
watchers              Print the values now

profile               Begin a CPU profile
profileEnd            End it
profiles              Show those that were made
profiles[n].save('node.cpuprofile')
                      Write one to a file
takeHeapSnapshot('node.heapsnapshot')
                      Write a heap snapshot to a file

version               Show the version of V8 that the program tells
Debugger, EventLoop, HeapProfiler, NodeTracing, Profiler, Runtime
                      Domains of the DevTools Protocol: Runtime.evaluate({ expression: '1' })
.exit                 Leave`;
