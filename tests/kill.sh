#!/usr/bin/env bash
# Kills loads, imports and the API at random moments, N times in all (100 without an argument), and checks after each that the old graph
# or the new one is left, that no acknowledged version is lost, and that the next run or start needs no help. With NEO4J_LAUNCHER or
# NEO4J_URI, N/5 loads into Neo4j more. RANDOM_SEED repeats a run. 100 take about half an hour; tests/run.sh runs a short form.
set -euo pipefail
cd "$(dirname "$0")/.."
kills=${1:-100}
options=(--nologo --no-build --logger 'console;verbosity=detailed')
for project in Seed Api; do
  dotnet build "tests/Graph.$project.Tests" --nologo -v q -p:GraphiQL=false -p:Explorer=false
done
programs=$((kills / 8)) # each is killed twice: at its start and while it serves
writes=$(((kills - 2 * programs + 2) / 3 * 3)) # as many of each of three kinds
KILLED_WRITES=$writes dotnet test tests/Graph.Seed.Tests "${options[@]}" --filter KilledWriteTests
KILLED_PROGRAMS=$programs dotnet test tests/Graph.Api.Tests "${options[@]}" --filter KilledProgramTests
if [[ -n ${NEO4J_LAUNCHER:-}${NEO4J_URI:-} ]]; then
  KILLED_LOADS=$((kills / 5)) dotnet test tests/Graph.Seed.Tests "${options[@]}" --filter Neo4jKilledLoadTests
fi
