#!/usr/bin/env bash
# Takes the release that the action was asked for by its tag; without one, builds the program from the sources that the
# action came with.
set -euo pipefail
# shellcheck source=.github/actions/check/common.sh
. "$(dirname "$0")/common.sh"

# A tag such as v1.2.0 has a release with a package for this machine, and its checksum in SHA256SUMS.
downloaded() {
  local system machine name base folder
  [[ ${ACTION_REF:-} =~ ^v[0-9]+\.[0-9]+\.[0-9]+$ && -n ${ACTION_REPOSITORY:-} ]] || return 1
  case $(uname -s) in
    Linux) system=linux ;;
    Darwin) system=macos ;;
    *) return 1 ;;
  esac
  case $(uname -m) in
    arm64 | aarch64) machine=arm64 ;;
    *) machine=x64 ;;
  esac
  name=endpoint-advisor-${ACTION_REF#v}-$system-$machine
  base=${GITHUB_SERVER_URL:-https://github.com}/$ACTION_REPOSITORY/releases/download/$ACTION_REF
  folder=$(mktemp -d)
  curl -fsSL --retry 2 -o "$folder/$name.tar.gz" "$base/$name.tar.gz" || return 1
  curl -fsSL --retry 2 -o "$folder/SHA256SUMS" "$base/SHA256SUMS" || return 1
  grep " $name.tar.gz\$" "$folder/SHA256SUMS" >"$folder/sum" || return 1
  (cd "$folder" && { sha256sum -c sum || shasum -a 256 -c sum; } >/dev/null 2>&1) || {
    echo "::warning title=endpoint-advisor::the download does not have its checksum; building from source instead"
    return 1
  }
  tar -C "$folder" -xzf "$folder/$name.tar.gz" || return 1
  mkdir -p "$home/target"
  mv "$folder/$name" "$home/target/endpoint-advisor"
}

if [ ! -x "$program" ] && ! downloaded; then
  cd "$home"
  mvn -B -q -DskipTests package
fi
"$program" --version
