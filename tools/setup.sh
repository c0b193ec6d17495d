#!/usr/bin/env bash
# What the tests need of a Debian or Ubuntu machine besides the .NET SDK, Node.js and npm.
# Usage: setup.sh            installs what is missing (apt-get; with sudo where it does not run as root)
#        setup.sh --missing  prints the names of the packages that are missing, and installs nothing
set -euo pipefail

missing=()
has_command() { command -v "$1" >/dev/null; }
has_linker() { has_command clang || has_command gcc; }
has_browser() { has_command chromium || has_command chromium-browser || has_command google-chrome; }
has_chinese_font() { has_command fc-list && [[ -n $(fc-list :lang=zh-cn) ]]; }
need() { # need PACKAGE CHECK...: the package is missing where the check fails
  local package=$1
  shift
  "$@" || missing+=("$package")
}

need redis-server has_command redis-server
if [[ -n ${NEO4J_LAUNCHER:-} || ${CI:-} == true ]]; then
  need openjdk-17-jre-headless has_command java # the Neo4j of the tests runs on it
fi
if [[ ${CI:-} == true ]]; then # the steps of the Dockerfile link a native program
  need gcc has_linker
  need libc6-dev test -e /usr/include/stdio.h
fi

need chromium has_browser # the browser tests
need fonts-noto-cjk has_chinese_font

((${#missing[@]} > 0)) || exit 0
if [[ ${1:-} == --missing ]]; then
  echo "${missing[@]}"
  exit
fi
as_root=()
((EUID == 0)) || as_root=(sudo)
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
