#!/bin/sh
# Runs the tests of Node's suite that are known to pass, as a gate against regressions.
# Usage: gate.sh <orrery> <checkout of the suite: the folder that holds test/> [jobs]
# The names are in expected-pass.txt beside this file, one "folder/test-name.js" a line.
set -u
here=$(cd "$(dirname "$0")" && pwd)
orrery=${1:?usage: gate.sh <orrery> <suite> [jobs]}
suite=${2:?usage: gate.sh <orrery> <suite> [jobs]}
case $orrery in */*) orrery=$(cd "$(dirname "$orrery")" && pwd)/$(basename "$orrery") ;; esac
results=$(mktemp -d)
export orrery results
cd "$suite" || exit 1

# Each test runs as Node runs it: its own flags, from the root of the checkout, exit code 0 passes.
one='
  name=$1
  file=test/$name
  flags=$(sed -n "s|^// Flags: *||p" "$file" | tr "\n" " ")
  export TEST_THREAD_ID=$$ TEST_SERIAL_ID=$$ TEST_PARALLEL=1
  if timeout -k 5 60 "$orrery" $flags "$file" >"$results/$$.log" 2>&1 </dev/null; then
    echo pass >>"$results/pass"
  else
    echo "$name" >>"$results/fail"
    echo "FAILED $name"
    tail -n 5 "$results/$$.log" | sed "s/^/    /"
  fi
  rm -f "$results/$$.log"
'
grep -v '^#' "$here/expected-pass.txt" | xargs -P "${3:-2}" -I{} sh -c "$one" sh {}
passed=$(wc -l <"$results/pass" 2>/dev/null || echo 0)
failed=$(wc -l <"$results/fail" 2>/dev/null || echo 0)
rm -rf "$results"
echo "$((passed)) passed, $((failed)) failed"
[ "$failed" -eq 0 ]
