#!/usr/bin/env bash
# Installs code-server (VS Code in the browser) from npm into DEST, without prebuilt downloads: native modules are
# compiled against the headers that came with Node, ripgrep is the system's. Debian and Node 20.
#
#   install-code-server.sh DEST [--browser]      --browser: Chromium and a font, too, for the UI tests
#
# Safe to run again: each step is skipped when its result is there and loads.
set -euo pipefail

CODE_SERVER=4.100.3 VSCODE=1.100.3
PACKAGES=(build-essential python3 pkg-config ripgrep libkrb5-dev libx11-dev libxkbfile-dev libsecret-1-dev)

say() { printf '%s %s\n' "[install-code-server +${SECONDS}s]" "$*"; }
die() { say "error: $*" >&2; exit 1; }

[[ $# -ge 1 ]] || die "usage: $0 DEST [--browser]"
[[ ${2:-} != --browser ]] || PACKAGES+=(chromium fonts-dejavu-core)
mkdir -p "$1/logs"
DEST=$(cd "$1" && pwd)
LOGS=$DEST/logs

# One at a time: two runs would compile into the same folders.
exec 9>"$DEST/.lock"
flock 9

NODE=$(readlink -f "$(command -v node)") || die "node is not on PATH"
[[ $(node -p 'process.versions.node.split(".")[0]') == 20 ]] || die "code-server $CODE_SERVER needs Node 20; this is $(node --version)"
NODEDIR=${NODEDIR:-$(dirname "$(dirname "$NODE")")}
[[ -f $NODEDIR/include/node/node.h ]] || die "no Node headers under $NODEDIR/include/node (set NODEDIR)"
NODE_GYP=$(node -p 'require("path").join(require("fs").realpathSync(process.argv[1]), "../../node_modules/node-gyp/bin/node-gyp.js")' "$(command -v npm)")
[[ -f $NODE_GYP ]] || die "npm's own node-gyp was not found ($NODE_GYP)"

install_packages() {
  local missing=() package sudo=() attempt
  for package in "${PACKAGES[@]}"; do
    [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  command -v apt-get >/dev/null || die "these Debian packages are needed: ${missing[*]}"
  say "apt-get: ${missing[*]}"
  [[ $(id -u) == 0 ]] || sudo=(sudo)
  # A stale index, or a mirror in the middle of a sync, is the usual failure: update, and try again.
  for attempt in 1 2 3; do
    if "${sudo[@]}" apt-get -o DPkg::Lock::Timeout=300 update -qq >"$LOGS/apt.log" 2>&1 &&
       "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends "${missing[@]}" >>"$LOGS/apt.log" 2>&1; then
      return 0
    fi
    sleep $((attempt * 5))
  done
  tail -20 "$LOGS/apt.log" >&2
  die "apt-get failed"
}

# npm_quiet LOGNAME ARGUMENTS… : npm without scripts and without chatter.
npm_quiet() {
  local log=$LOGS/$1.log; shift
  npm "$@" --ignore-scripts --no-audit --no-fund --loglevel=error >"$log" 2>&1 || { tail -20 "$log" >&2; die "npm $* failed (log: $log)"; }
}

loads() { [[ -f $1 ]] && node -e 'require(process.argv[1])' "$1" >/dev/null 2>&1; }

# build FOLDER FILE : compiles a native module when FILE is missing or does not load.
build() {
  local file=$1/$2 log
  log=$LOGS/build-$(basename "$1").log
  if loads "$file"; then return; fi
  say "compiling ${1#"$DEST"/node_modules/}"
  (cd "$1" && node "$NODE_GYP" rebuild --nodedir="$NODEDIR") >"$log" 2>&1 || { tail -20 "$log" >&2; die "build failed (log: $log)"; }
  loads "$file" || die "$file was built but does not load"
}

install_packages
command -v rg >/dev/null || die "ripgrep (rg) is missing"

cd "$DEST"
[[ -f package.json ]] || printf '{ "name": "code-server-tools", "private": true }\n' >package.json
if [[ $(node -p "try{require('$DEST/node_modules/code-server/package.json').version}catch{''}") != "$CODE_SERVER" ]]; then
  say "npm install code-server@$CODE_SERVER"
  npm_quiet npm-code-server install --save-exact "code-server@$CODE_SERVER"
fi
SERVER=$DEST/node_modules/code-server
CODE=$SERVER/lib/vscode

# What code-server's own install script does, which npm was told not to run.
cd "$CODE"
if [[ ! -f node_modules/.package-lock.json || ! -d node_modules/@xterm/headless ]]; then
  say "npm install in lib/vscode"
  npm_quiet npm-vscode install --omit=dev
fi
cd "$CODE/extensions"
if [[ ! -f node_modules/typescript/package.json ]]; then
  say "npm install in lib/vscode/extensions"
  npm_quiet npm-extensions install --omit=dev
fi
cd "$CODE"
ln -sfn node_modules node_modules.asar
ln -sfn code-linux.sh bin/remote-cli/code-server
ln -sfn browser-linux.sh bin/helpers/browser.sh
mkdir -p node_modules/@vscode/ripgrep/bin
ln -sfn "$(command -v rg)" node_modules/@vscode/ripgrep/bin/rg

MODULES=$CODE/node_modules
build "$MODULES/@vscode/spdlog" build/Release/spdlog.node
build "$MODULES/node-pty" build/Release/pty.node
build "$MODULES/native-watchdog" build/Release/watchdog.node
build "$MODULES/kerberos" build/Release/kerberos.node
# npm's optional dependency carries a build of the watcher for this platform; compile only where it does not.
node -e 'require(process.argv[1])' "$MODULES/@parcel/watcher" >/dev/null 2>&1 || build "$MODULES/@parcel/watcher" build/Release/watcher.node

ARGON=$DEST/node_modules/argon2
if ! loads "$ARGON/lib/binding/napi-v3/argon2.node"; then
  say "compiling argon2"
  (cd "$ARGON" && npm_config_node_gyp=$NODE_GYP node "$DEST/node_modules/@mapbox/node-pre-gyp/bin/node-pre-gyp" \
     rebuild --build-from-source --nodedir="$NODEDIR") >"$LOGS/build-argon2.log" 2>&1 || { tail -20 "$LOGS/build-argon2.log" >&2; die "build of argon2 failed"; }
fi

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT   # --version writes a config file: not into the user's home
version=$(HOME=$home XDG_CONFIG_HOME=$home/.config node "$SERVER/out/node/entry.js" --version | tail -1)
[[ $version == "$CODE_SERVER "* && $version == *"Code $VSCODE"* ]] || die "--version printed: $version"
say "ok: $version"
