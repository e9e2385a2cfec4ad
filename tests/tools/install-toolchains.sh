#!/usr/bin/env bash
# Puts Go 1.27, gopls, and the Rust crates that the catalog compiles against under DEST, beside what the system has
# installed and without changing it. Debian only: it downloads packages of Debian's newest suite and unpacks them.
#
#   install-toolchains.sh DEST
#
# Afterwards: DEST/usr/lib/go-1.27/bin and DEST/usr/bin belong on PATH, GOROOT is DEST/usr/lib/go-1.27, and Cargo finds
# the crates by a source replacement with directory = "DEST/usr/share/cargo/registry".
set -euo pipefail

dest=$(realpath -m "${1:?usage: install-toolchains.sh DEST}")
suite=sid
stamp=$dest/.complete-$suite-1
mkdir -p "$dest"
exec 9>"$dest/.lock"
flock 9
[[ ! -e $stamp ]] || { echo "toolchains: already under $dest"; exit 0; }

# The crates of the catalog; apt adds what they depend on.
crates=(tokio tokio-util tokio-stream futures async-trait thiserror anyhow serde serde-derive serde-json
  axum reqwest hyper tonic tracing tracing-subscriber clap dashmap rayon itertools regex rand chrono jiff uuid
  scopeguard crossbeam-channel parking-lot bytes indexmap tempfile walkdir csv base64 sha2 hex url
  minijinja mockall rstest proptest sqlx figment prometheus)

# Debian's own file: others beside it name other mirrors.
mirror=$(grep -hoE '^URIs: *[^ ]+' /etc/apt/sources.list.d/debian.sources 2>/dev/null | head -1 | sed 's/^URIs: *//' || true)
[[ -n $mirror ]] || mirror=$(grep -hE '^deb ' /etc/apt/sources.list | grep -oE 'https?://[^ ]+' | head -1)
keyring=/usr/share/keyrings/debian-archive-keyring.gpg

work=$dest/.apt
rm -rf "$work"
mkdir -p "$work"/{lists/partial,cache/archives/partial,debs}
: >"$work/status"   # an empty system: the answer does not depend on what is installed here
echo "deb [signed-by=$keyring] $mirror $suite main" >"$work/sources.list"
apt=(apt-get -qq -o "Dir::Etc::SourceList=$work/sources.list" -o Dir::Etc::SourceParts=/dev/null
     -o Dir::Etc::PreferencesParts=/dev/null -o "Dir::State::Lists=$work/lists" -o "Dir::State::status=$work/status"
     -o "Dir::Cache=$work/cache" -o APT::Install-Recommends=false -o APT::Sandbox::User=root -o Acquire::Retries=3)
"${apt[@]}" -o APT::Update::Error-Mode=any update

wanted=(golang-1.27-go golang-1.27-src gopls)
for crate in "${crates[@]}"; do wanted+=("librust-$crate-dev"); done
"${apt[@]}" install --print-uris "${wanted[@]}" | grep -oE '[^ ]+\.deb ' | grep -E '^(librust-|golang-1\.27-|gopls_)' | sed -E 's/_.*//' | sort -u >"$work/names"
(cd "$work/debs" && xargs -a "$work/names" "${apt[@]}" download)
for deb in "$work"/debs/*.deb; do dpkg-deb -x "$deb" "$dest"; done

# Debian's Go tree links to absolute paths: point those links into DEST.
find "$dest/usr/lib" "$dest/usr/share" -type l -lname '/usr/*' | while read -r link; do ln -sfn "$dest$(readlink "$link")" "$link"; done
rm -rf "$work"
"$dest/usr/lib/go-1.27/bin/go" version
touch "$stamp"
echo "toolchains: $(ls "$dest/usr/share/cargo/registry" | wc -l) crates under $dest"
