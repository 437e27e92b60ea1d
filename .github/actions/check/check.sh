#!/usr/bin/env bash
# Runs the gate as the inputs say, and tells the later steps how it ended.
set -uo pipefail
# shellcheck source=.github/actions/check/common.sh
. "$(dirname "$0")/common.sh"
arguments+=("--format=${INPUT_FORMAT:-github}")
if [ -n "${INPUT_OUTPUT:-}" ]; then
  arguments+=("--output=$INPUT_OUTPUT")
fi
if is_true summary "${INPUT_SUMMARY:-true}" && [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  arguments+=("--summary=$GITHUB_STEP_SUMMARY")
fi
"$program" check "${arguments[@]}" "${files[@]}"
code=$?
echo "exit-code=$code" >>"${GITHUB_OUTPUT:-/dev/null}"
exit "$code"
