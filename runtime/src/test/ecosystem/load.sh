#!/bin/sh
# express 5 under wrk: GET, POST and static files, 64 connections. Fails on any error.
# Usage: load.sh <runtime> <folder for node_modules, filled by run.sh> [seconds]
set -u
here=$(cd "$(dirname "$0")" && pwd)
runtime=${1:?usage: load.sh <runtime> <folder> [seconds]}
work=${2:?usage: load.sh <runtime> <folder> [seconds]}
seconds=${3:-30}
cp "$here"/programs/load-* "$work"/
output=$(mktemp)
"$runtime" "$work/load-express.js" >"$output" &
server=$!
trap 'kill $server 2>/dev/null; rm -f "$output"' EXIT
until [ -s "$output" ]; do
  kill -0 $server || exit 1
  sleep 0.1
done
report=$(wrk -t2 -c64 -d"${seconds}s" --timeout 20s -s "$work/load-mix.lua" \
  "http://127.0.0.1:$(cat "$output")")
printf '%s\n' "$report"
grep VmHWM "/proc/$server/status"
printf '%s\n' "$report" |
  grep -q 'answers [1-9][0-9]*, wrong 0, connect 0, read 0, write 0, timeout 0$'
