#!/usr/bin/env bash
# Builds the program once, from the sources that this action came with.
set -euo pipefail
# shellcheck source=.github/actions/check/common.sh
. "$(dirname "$0")/common.sh"
if [ ! -x "$program" ]; then
  cd "$home"
  mvn -B -q -DskipTests -Dverification.skip package
fi
"$program" --version
