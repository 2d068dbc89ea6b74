#!/bin/sh
# Debugs programs with clients of the Debug Adapter Protocol and prints a line for each thing tried.
# Usage: run.sh <orrery> [debug-client]...
# Needs npm, a network once, and a Node for the clients themselves (NODE, default: node). Packages stay
# in CLIENTS_CACHE (default: ~/.cache/orrery-lsp-clients). DEADLINE is what one wait may take, in seconds.
# ADAPTER=<command>: the adapter instead of `<orrery> dap`. DEBUGGEE=<runtime>: what programs run on
# instead of <orrery>, such as a Node.
set -u
here=$(cd "$(dirname "$0")" && pwd)
orrery=${1:?usage: run.sh <orrery> [client]...}
shift
case $orrery in */*) orrery=$(cd "$(dirname "$orrery")" && pwd)/$(basename "$orrery") ;; esac
NODE=$(command -v "${NODE:-node}") || { echo "no node to run the clients with" >&2; exit 2; }
cache=${CLIENTS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/orrery-lsp-clients}
mkdir -p "$cache"
cache=$(cd "$cache" && pwd)
[ $# -gt 0 ] || set -- debug-client

# A package's folder in the cache, installed when it is not there.
packages() {
  [ -d "$cache/node_modules/${1%@*}" ] && return
  echo "installing $1 into $cache" >&2
  (cd "$cache" && { [ -f package.json ] || echo '{"private":true}' >package.json; } &&
    npm install --no-audit --no-fund --ignore-scripts --loglevel=error "$1") || exit 2
}

failed=0
for client in "$@"; do
  case $client in
    debug-client) packages @vscode/debugadapter-testsupport@1.68.0 ;;
    *) echo "no client $client" >&2; exit 2 ;;
  esac
  ORRERY=$orrery DEBUGGEE=${DEBUGGEE:-$orrery} NODE_PATH=$cache/node_modules \
    "$NODE" "$here/$client.js" || failed=$((failed + 1))
done
[ "$failed" -eq 0 ]
