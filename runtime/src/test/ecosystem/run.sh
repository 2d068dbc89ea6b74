#!/bin/sh
# Runs unmodified npm packages on Orrery and on node and prints one line each.
# Usage: run.sh <orrery> [node] [folder for node_modules]
# Needs npm and a network once; the packages stay in the folder (default: target/ecosystem).
set -u
here=$(cd "$(dirname "$0")" && pwd)
orrery=${1:?usage: run.sh <orrery> [node] [folder]}
node=${2:-node}
work=${3:-$here/../../../../target/ecosystem}
case $orrery in */*) orrery=$(cd "$(dirname "$orrery")" && pwd)/$(basename "$orrery") ;; esac
mkdir -p "$work"
work=$(cd "$work" && pwd)
if [ ! -d "$work/node_modules/express" ]; then
  echo "installing packages into $work" >&2
  (cd "$work" && echo '{"private":true}' >package.json && npm install --no-audit --no-fund \
    --ignore-scripts --loglevel=error express@5 koa@3 commander@14 chalk@5 lodash@4 rxjs@7 ws@8 \
    semver@7 glob@11 fs-extra@11 mocha@11 prettier@3) || exit 1
fi
cp "$here"/programs/* "$work"/
cd "$work" || exit 1

milliseconds() { date +%s%N | cut -c1-13; }

passed=0
failed=0
for program in program-*; do
  name=${program#program-}
  name=${name%.*}
  start=$(milliseconds)
  expected=$("$node" "$program" 2>&1)
  middle=$(milliseconds)
  actual=$("$orrery" "$program" 2>&1)
  code=$?
  end=$(milliseconds)
  if [ "$code" -eq 0 ] && [ "$actual" = "$expected" ]; then
    verdict=ok
    passed=$((passed + 1))
  else
    verdict=FAILED
    failed=$((failed + 1))
    printf '%s\n' "$actual" | head -n 20 | sed 's/^/    /'
  fi
  printf '%-10s %-7s orrery %6d ms, node %5d ms\n' "$name" "$verdict" $((end - middle)) \
    $((middle - start))
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
