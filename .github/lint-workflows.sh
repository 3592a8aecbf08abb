#!/usr/bin/env bash
# Runs actionlint and zizmor (both on PATH) on this repository's workflows and on the examples. The examples are checked where
# users put them: in .github/workflows of another repository.
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
