# shellcheck shell=bash
# What the steps share: where the program is, and the arguments that the inputs make. Sourced, not run; it keeps to what
# the old bash of macOS knows.
home=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../../.." && pwd -P)
# shellcheck disable=SC2034 # the scripts that source this use it
program=$home/target/endpoint-advisor/bin/endpoint-advisor

# hosted runners have several; 17 of the runner goes first, and later steps keep the Java they had
for candidate in "${JAVA_HOME_17_X64:-}" "${JAVA_HOME_17_arm64:-}" "${JAVA_HOME_21_X64:-}" "${JAVA_HOME:-}"; do
  if [ -n "$candidate" ] && [ -x "$candidate/bin/java" ]; then
    export JAVA_HOME=$candidate
    break
  fi
done

arguments=("--fail-on=${INPUT_FAIL_ON:-error}")
while IFS= read -r line; do
  line=${line%$'\r'}
  if [ -n "$line" ]; then
    arguments+=("--policy=$line")
  fi
done <<<"${INPUT_POLICY:-}"
while IFS= read -r line; do
  line=${line%$'\r'}
  if [ -n "$line" ]; then
    arguments+=("--from=$line")
  fi
done <<<"${INPUT_FROM:-}"
if [ -n "${INPUT_SOURCE:-}" ]; then
  arguments+=("--source=$INPUT_SOURCE")
fi
# a misspelled flag must not weaken the gate
is_true() {
  case $2 in
    true | True | TRUE) return 0 ;;
    false | False | FALSE | '') return 1 ;;
  esac
  echo "::error title=endpoint-advisor::$1 is '$2'; expected true or false"
  exit 2
}

if is_true strict "${INPUT_STRICT:-false}"; then
  arguments+=(--strict)
fi
if [ -n "${INPUT_BASELINE:-}" ]; then
  arguments+=("--baseline=$INPUT_BASELINE")
fi
if [ -n "${INPUT_RECORD:-}" ]; then
  arguments+=("--record=$INPUT_RECORD")
fi
if [ -n "${INPUT_TODAY:-}" ]; then
  arguments+=("--today=$INPUT_TODAY")
fi

# options end here: what comes last are files, whatever their names look like
# shellcheck disable=SC2034 # the scripts that source this use it
files=(--)
while IFS= read -r line; do
  line=${line%$'\r'}
  if [ -n "$line" ]; then
    files+=("$line")
  fi
done <<<"${INPUT_FILES:-}"
