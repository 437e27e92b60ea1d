#!/usr/bin/env bash
# Writes the findings to the pull request: into the comment of an earlier run if there is one, else into a new one.
set -euo pipefail
# shellcheck source=.github/actions/check/common.sh
. "$(dirname "$0")/common.sh"
body=${RUNNER_TEMP:-/tmp}/endpoint-advisor-comment.md
rm -f "$body"
"$program" check "${arguments[@]}" --format=markdown --output="$body" "${files[@]}" || true
if [ ! -s "$body" ]; then
  echo "::warning title=endpoint-advisor::there is no result to comment on"
  exit 0
fi
if ! command -v jq >/dev/null 2>&1; then
  echo "::warning title=endpoint-advisor::without jq nobody can tell the pull request to comment on"
  exit 0
fi
number=$(jq -r '.pull_request.number // empty' "$GITHUB_EVENT_PATH")
if [ -z "$number" ]; then
  echo "::warning title=endpoint-advisor::this event has no pull request to comment on"
  exit 0
fi
# jobs of one pull request tell their comments apart by an id of their own
marker='<!-- endpoint-advisor:check -->'
if [ -n "${INPUT_COMMENT_ID:-}" ]; then
  marker="<!-- endpoint-advisor:check ${INPUT_COMMENT_ID//[^A-Za-z0-9_.\/-]/-} -->"
  { echo "$marker" && tail -n +2 "$body"; } >"$body.marked"
  mv "$body.marked" "$body"
fi
comments=repos/$GITHUB_REPOSITORY/issues/$number/comments
mine='.[] | select(.user.type == "Bot") | select(.body | startswith("'"$marker"'")) | .id'
# a pull request from a fork may only read: that is no reason to fail it
if ! ids=$(gh api --paginate "$comments" --jq "$mine"); then
  echo "::warning title=endpoint-advisor::the comments of the pull request cannot be read"
  exit 0
fi
id=${ids%%$'\n'*}
if [ -n "$id" ]; then
  method=PATCH target=repos/$GITHUB_REPOSITORY/issues/comments/$id
else
  method=POST target=$comments
fi
if ! gh api --method "$method" "$target" -F "body=@$body" >/dev/null; then
  echo "::warning title=endpoint-advisor::the pull request cannot be commented on; it takes pull-requests: write"
fi
