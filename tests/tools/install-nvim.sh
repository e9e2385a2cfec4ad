#!/usr/bin/env bash
# Puts Debian's Neovim, with the libraries that this system lacks, under DEST,
# without changing what the system has installed and without root.
#
#   install-nvim.sh DEST        leaves DEST/nvim, a script that starts it
set -euo pipefail

dest=$(realpath -m "${1:?usage: install-nvim.sh DEST}")
[[ -x "$dest/nvim" && -e "$dest/.complete" ]] && { echo "nvim: already under $dest"; exit 0; }

work="$dest/.apt"; mkdir -p "$work"/{lists/partial,cache/archives/partial,debs}
apt=(apt-get -qq -o "Dir::State::Lists=$work/lists" -o "Dir::Cache=$work/cache"
     -o "APT::Install-Recommends=false" -o "APT::Sandbox::User=root" -o "Debug::NoLocking=true")
"${apt[@]}" update

"${apt[@]}" install --print-uris neovim | grep -oE "[^ ]+\.deb " | sed -E 's/_.*//' | sort -u > "$work/names"
( cd "$work/debs" && xargs -a "$work/names" "${apt[@]}" download )
for deb in "$work"/debs/*.deb; do dpkg-deb -x "$deb" "$dest"; done
rm -rf "$work"

cat > "$dest/nvim" <<'SH'
#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
libraries=$(find "$here/usr/lib" -name '*.so*' -printf '%h\n' | sort -u | paste -sd: -)
export LD_LIBRARY_PATH="$libraries${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" VIMRUNTIME="$here/usr/share/nvim/runtime"
export LUA_CPATH="$(find "$here/usr/lib" -path '*/lua/5.1' -printf '%p/?.so;')"
exec "$here/usr/bin/nvim" "$@"
SH
chmod +x "$dest/nvim"
"$dest/nvim" --version | head -1
touch "$dest/.complete"
