#!/usr/bin/env bash
# Checks the format, builds, and runs all tests, on a machine with the .NET SDK, Node.js and npm. The last line counts:
# "N passed, N failed", with ", N skipped" where some were. Exit code 0: all is well, and at least one test ran.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# What else the tests need of the system, and the Debian package that brings it: [command]=package
declare -A debian_packages=([redis-server]=redis-server)
if [[ -n ${NEO4J_LAUNCHER:-} || ${CI:-} == true ]]; then
  debian_packages[java]=openjdk-17-jre-headless # for the Neo4j of the tests
fi

solution=IndustryGraph.slnx
results=artifacts/test-results
export DOTNET_NOLOGO=true DOTNET_CLI_TELEMETRY_OPTOUT=true
if [[ ${CI:-} == true ]]; then
  export SNAPSHOOTER_STRICT_MODE=true # a missing snapshot is a failure then, not a new snapshot
fi

install_missing() {
  local missing=() as_root=() command
  for command in "${!debian_packages[@]}"; do
    command -v "$command" >/dev/null || missing+=("${debian_packages[$command]}")
  done
  ((${#missing[@]} > 0)) || return 0
  ((EUID == 0)) || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

trap 'echo "0 passed, 0 failed"' EXIT # for as long as no test has run
install_missing
rm -rf "$results"
npm ci --prefix tests/conformance --no-audit --no-fund --loglevel=error
npm ci --prefix tests/deploy --no-audit --no-fund --loglevel=error
dotnet restore "$solution"
format=0
dotnet format "$solution" --verify-no-changes --no-restore || format=$?
dotnet build "$solution" --no-restore

trap - EXIT
# One project after the other (-m:1): two that end at the same moment could give their result files the same name.
test=0
dotnet test "$solution" --no-build -m:1 --logger trx --results-directory "$results" || test=$?
steps=0
if [[ ${CI:-} == true ]]; then # it publishes both programs, which takes minutes
  node tests/deploy/steps.mjs || steps=$?
fi
((format == 0)) || echo "Not formatted as .editorconfig says: the lines are above; 'dotnet format' puts them right."
((test == 0)) || echo "dotnet test ended with code $test."
((steps == 0)) || echo "The steps of the Dockerfile failed: tests/deploy/steps.mjs."
count=0
node tests/count-results.mjs "$results" || count=$?
((format == 0 && test == 0 && steps == 0 && count == 0))
