#!/usr/bin/env bash
# One machine, or several over ssh, by GNU parallel. From a clone, with OUT naming a folder for this ensemble alone:
#   OUT=results/big scale-out/parallel.sh 8 reference --draws 100000
# Add --sshloginfile to PARALLEL for more machines that see the same folder. Run it again to go on after a stop.
set -euo pipefail
shards=$1
shift
out=${OUT:-results/shards}

# One worker a shard: parallel itself keeps the cores busy.
parallel --will-cite --quote --halt soon,fail=1 --retries 2 \
  npx lodestone ensemble "$@" --shard "{}/$shards" --workers 1 --resume --out "$out" ::: $(seq "$shards")

npx lodestone merge "$out"/*.shards --out "$out"
