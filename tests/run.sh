#!/usr/bin/env bash
# Builds, checks the format, and runs all tests, on a machine with the .NET SDK, Node.js and npm. The last line counts:
# "N passed, N failed", with ", N skipped" where some were. Exit code 0: all is well, and at least one test ran.
# With CI=true it installs what the machine lacks, builds Release (what is shipped), and performs the steps of the Dockerfile.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

solution=IndustryGraph.slnx
results=artifacts/test-results
configuration=Debug
export DOTNET_NOLOGO=true DOTNET_CLI_TELEMETRY_OPTOUT=true
if [[ ${CI:-} == true ]]; then
  configuration=Release
  export SNAPSHOOTER_STRICT_MODE=true # a missing snapshot is a failure then, not a new snapshot
fi

step='' failures=()
begin() { # begin STEP: if it fails, the script ends with its name
  step=$1
  echo "== $step ($(date +%T))"
}
check() { # check STEP COMMAND...: if it fails, the next steps still run
  begin "$1"
  "${@:2}" || failures+=("$step: ended with code $?")
}
# Until tests have run there is nothing to count: then the last lines say which step failed, and that no test ran.
trap 'echo "Failed: $step. No test ran."; echo "0 passed, 0 failed"' EXIT

begin 'packages of this machine (tools/setup.sh)'
if [[ ${CI:-} == true ]]; then
  bash tools/setup.sh
else
  missing=$(bash tools/setup.sh --missing)
  [[ -z $missing ]] || echo "Missing: $missing. Tests that need them are skipped; 'bash tools/setup.sh' installs them."
fi
begin 'npm ci'
npm ci --prefix tests/conformance --no-audit --no-fund --loglevel=error
npm ci --prefix tests/deploy --no-audit --no-fund --loglevel=error
npm ci --prefix explorer --ignore-scripts --no-audit --no-fund --loglevel=error
begin 'dotnet restore'
dotnet restore "$solution"
begin 'dotnet build'
dotnet build "$solution" --no-restore -c "$configuration"

rm -rf "$results"
check 'format (dotnet format whitespace --folder puts it right)' dotnet format whitespace --folder --verify-no-changes
check 'types of the explorer (npm run types)' npm run --silent --prefix explorer types
check 'tests of the explorer (vitest)' npm run --silent --prefix explorer test -- \
  --reporter=default --reporter=junit --outputFile.junit="$PWD/$results/explorer.xml"
check 'length of lines (tools/check-lines.mjs)' node tools/check-lines.mjs
if [[ ${CI:-} == true ]]; then
  # The compilers of the image have a processor for themselves while the tests wait for Neo4j. What has time limits goes first.
  steps=$(mktemp -d) steps_log=$(mktemp)
  nice -n 19 node tests/deploy/steps.mjs "$steps" >"$steps_log" 2>&1 &
  steps_process=$!
fi
# One project after the other (-m:1): two that end at the same moment could give their result files the same name.
check 'dotnet test' dotnet test "$solution" --no-build -c "$configuration" -m:1 --logger trx --results-directory "$results"
# They start the API that was built, on the real data, and drive the system's Chromium.
check 'browser tests of the explorer (playwright)' env CONFIGURATION="$configuration" npm run --silent --prefix explorer browser
trap - EXIT
if [[ ${CI:-} == true ]]; then
  finish_steps() {
    local code=0
    wait "$steps_process" || code=$?
    cat "$steps_log"
    return "$code"
  }
  check 'steps of the Dockerfile (tests/deploy/steps.mjs)' finish_steps
  # What the image runs is compiled ahead of time: it must answer as the program that was tested.
  image=$steps/api/app/Graph.Api
  built=tests/Graph.Api.Tests/bin/$configuration/net10.0
  check 'answers of the image (tests/deploy/same.mjs)' node tests/deploy/same.mjs "$image" "$built/Graph.Api.dll"
  # Nothing else needs these packages.
  check 'npm ci (MCP inspector)' \
    npm ci --prefix tests/mcp --ignore-scripts --no-audit --no-fund --loglevel=error
  check 'tools by the MCP inspector (tests/mcp/inspect.mjs)' node tests/mcp/inspect.mjs "$built" "$image"
  rm -rf "$steps" "$steps_log"
fi
begin 'results'
for failure in "${failures[@]}"; do echo "Failed: $failure."; done
node tests/count-results.mjs "$results" || failures+=("$step")
((${#failures[@]} == 0))
