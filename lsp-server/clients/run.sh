#!/bin/sh
# Puts real clients in front of the language server and the debug adapter and prints a line for each
# thing tried. Usage: run.sh <orrery> [neovim | vscode | debug-client]...
#   neovim        Neovim (NVIM, default: nvim)
#   vscode        VS Code in Chromium (CHROMIUM, default: /usr/bin/chromium) with the extension (VSIX,
#                 default: as the build has made it); needs Node 20 and a C++ compiler. SHOTS: a folder
#                 for pictures of what is seen
#   debug-client  VS Code's client for tests of adapters. ADAPTER: the adapter instead of `<orrery> dap`.
#                 DEBUGGEE: what programs run on instead of <orrery>, such as a Node
# Needs npm, a network once, and a Node for the clients themselves (NODE, default: node). Packages stay
# in CLIENTS_CACHE (default: ~/.cache/orrery-lsp-clients). DEADLINE is what one wait may take, in seconds.
set -u
here=$(cd "$(dirname "$0")" && pwd)
orrery=${1:?usage: run.sh <orrery> [client]...}
shift
case $orrery in
  */*) orrery=$(cd "$(dirname "$orrery")" && pwd)/$(basename "$orrery") ;;
  *) orrery=$(command -v "$orrery") || { echo "no program to start the servers with" >&2; exit 2; } ;;
esac
NODE=$(command -v "${NODE:-node}") || { echo "no node to run the clients with" >&2; exit 2; }
cache=${CLIENTS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/orrery-lsp-clients}
mkdir -p "$cache"
cache=$(cd "$cache" && pwd)
[ $# -gt 0 ] || set -- neovim vscode debug-client

quiet="--no-audit --no-fund --loglevel=error"

# A package's folder in the cache, installed when it is not there.
packages() {
  [ -d "$cache/node_modules/${1%@*}" ] && return
  echo "installing $1 into $cache" >&2
  (cd "$cache" && { [ -f package.json ] || echo '{"private":true}' >package.json; } &&
    npm install $quiet --ignore-scripts "$1") >&2 || exit 2
}

# VS Code as npm has it. Not all its install scripts are run: what has to be compiled is named, and
# what came of it is looked at, since one of them fails in what it does after that.
code_server() {
  [ -d "$cache/code-server" ] && return
  echo "installing code-server into $cache: a few minutes" >&2
  rm -rf "$cache/code-server.part"
  mkdir -p "$cache/code-server.part"
  (
    cd "$cache" && npm pack --silent code-server@4.100.3 >/dev/null &&
      tar xzf code-server-4.100.3.tgz -C code-server.part --strip-components=1 &&
      rm code-server-4.100.3.tgz && cd code-server.part || exit 2
    for folder in . lib/vscode lib/vscode/extensions; do
      (cd "$folder" && npm install $quiet --ignore-scripts --omit=dev) || exit 2
    done
    (cd lib/vscode && npm rebuild $quiet @vscode/spdlog native-watchdog node-pty)
    npm rebuild $quiet argon2
    [ -f lib/vscode/node_modules/node-pty/build/Release/pty.node ]
  ) >&2 || exit 2
  mv "$cache/code-server.part" "$cache/code-server"
}

VSIX=${VSIX:-$here/../../plugins/vscode/target/orrery.vsix}
export ORRERY="$orrery" DEBUGGEE="${DEBUGGEE:-$orrery}" NODE_PATH="$cache/node_modules" VSIX \
  CODE_SERVER="$cache/code-server"

failed=0
for client in "$@"; do
  case $client in
    neovim)
      "${NVIM:-nvim}" --headless -u NONE -i NONE -n -S "$here/neovim.lua" || failed=$((failed + 1))
      continue
      ;;
    vscode)
      [ -f "$VSIX" ] || { echo "no extension $VSIX: mvn package makes it" >&2; exit 2; }
      packages playwright-core@1.65.1
      code_server
      ;;
    debug-client) packages @vscode/debugadapter-testsupport@1.68.0 ;;
    *) echo "no client $client" >&2; exit 2 ;;
  esac
  "$NODE" "$here/$client.js" || failed=$((failed + 1))
done
[ "$failed" -eq 0 ]
