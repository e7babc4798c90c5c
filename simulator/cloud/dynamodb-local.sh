#!/usr/bin/env bash
# Runs a command with the official DynamoDB Local beside it, its address in DYNAMODB_ENDPOINT:
#
#   simulator/cloud/dynamodb-local.sh vitest run test/lambdas
#
# DynamoDB Local listens on every interface and cannot be told otherwise, so both run in a private network namespace that has nothing but a
# loopback interface. It is under Amazon's own licence and is fetched, never kept in this repository.
set -euo pipefail
here="$(cd "$(dirname "$0")/../.." && pwd)"
engine="$here/.ddblocal"
need() { command -v "$1" >/dev/null || { echo "dynamodb-local: $1 is missing; on Debian: apt-get install -y $2" >&2; exit 1; }; }
need java openjdk-17-jre-headless
need unshare util-linux
need ip iproute2

if [ ! -f "$engine/DynamoDBLocal.jar" ]; then
  mkdir -p "$engine"
  (cd "$engine" && npm pack --silent amplify-dynamodb-simulator@2.9.30 >/dev/null && tar xzf amplify-dynamodb-simulator-*.tgz --strip-components=2 package/emulator && rm -f amplify-dynamodb-simulator-*.tgz)
fi

export DYNAMODB_ENDPOINT=http://127.0.0.1:8000 ENGINE="$engine"
export PATH="$here/node_modules/.bin:$PATH"
map=(); [ "$(id -u)" = 0 ] || map=(-r)
exec unshare "${map[@]}" -n bash -c '
  ip link set lo up
  cd "$ENGINE"
  java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djava.library.path=DynamoDBLocal_lib -jar DynamoDBLocal.jar -inMemory -sharedDb -disableTelemetry -port 8000 >/dev/null &
  engine=$!
  trap "kill $engine" EXIT
  cd "$OLDPWD"
  for _ in $(seq 100); do (exec 3<>/dev/tcp/127.0.0.1/8000) 2>/dev/null && break; sleep 0.1; done
  "$@"
' bash "$@"
