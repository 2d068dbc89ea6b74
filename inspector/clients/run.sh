#!/bin/sh
# Debugs a runtime with real clients of Node's inspector and prints a line for each thing tried.
# Usage: run.sh <orrery or node> [node-inspect | cri | js-debug | devtools]...
# Needs npm, a network once, a Node for the clients themselves (NODE, default: node), and Chromium
# for devtools (CHROMIUM, default: chromium). Packages stay in CLIENTS_CACHE
# (default: ~/.cache/orrery-inspector-clients). DEADLINE is what one wait may take, in seconds.
# CLIENT_INSPECT=<orrery>: its `inspect` instead of Node's for node-inspect.
set -u
here=$(cd "$(dirname "$0")" && pwd)
runtime=${1:?usage: run.sh <orrery or node> [client]...}
shift
case $runtime in */*) runtime=$(cd "$(dirname "$runtime")" && pwd)/$(basename "$runtime") ;; esac
NODE=$(command -v "${NODE:-node}") || { echo "no node to run the clients with" >&2; exit 2; }
cache=${CLIENTS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/orrery-inspector-clients}
mkdir -p "$cache"
cache=$(cd "$cache" && pwd)
[ $# -gt 0 ] || set -- node-inspect cri js-debug devtools

# A package's folder in the cache, installed when it is not there.
packages() {
  [ -d "$cache/node_modules/${1%@*}" ] && return
  echo "installing $1 into $cache" >&2
  (cd "$cache" && { [ -f package.json ] || echo '{"private":true}' >package.json; } &&
    npm install --no-audit --no-fund --ignore-scripts --loglevel=error "$1") || exit 2
}

# VS Code's debugger is not on npm by itself: it is taken out of code-server's package.
js_debug() {
  [ -d "$cache/js-debug/src" ] && return
  echo "taking js-debug out of code-server into $cache" >&2
  (cd "$cache" && npm pack --silent code-server@4.100.3 >/dev/null &&
    mkdir -p js-debug.part && tar xzf code-server-4.100.3.tgz -C js-debug.part \
    --strip-components=5 package/lib/vscode/extensions/ms-vscode.js-debug &&
    mv js-debug.part js-debug && rm code-server-4.100.3.tgz) || exit 2
}

failed=0
for client in "$@"; do
  case $client in
    node-inspect) ;;
    cri) packages chrome-remote-interface@0.34.0 ;;
    js-debug) js_debug ;;
    devtools) packages playwright-core@1.65.1 ;;
    *) echo "no client $client" >&2; exit 2 ;;
  esac
  DEBUGGEE=$runtime CLIENT_NODE=$NODE CLIENTS_CACHE=$cache NODE_PATH=$cache/node_modules \
    "$NODE" "$here/$client.js" || failed=$((failed + 1))
done
[ "$failed" -eq 0 ]
