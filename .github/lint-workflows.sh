#!/usr/bin/env bash
# actionlint and zizmor (both on PATH) over this repository's workflows and over the examples, which are checked where
# their users put them: in .github/workflows of a repository of their own.
set -euo pipefail
cd "$(dirname "$0")/.."

actionlint
zizmor --offline --quiet .github action.yml

user=$(mktemp -d)
trap 'rm -rf "$user"' EXIT
git init --quiet "$user"
mkdir -p "$user/.github/workflows"
cp examples/workflows/*.yml "$user/.github/workflows/"
cp .github/zizmor.yml "$user/.github/"
cd "$user"
actionlint
zizmor --offline --quiet .github
