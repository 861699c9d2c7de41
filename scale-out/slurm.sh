#!/usr/bin/env bash
# A Slurm array, one task a shard. From a clone on a disk that all nodes see, with OUT naming a folder for this ensemble alone:
#   job=$(OUT=results/big sbatch --parsable scale-out/slurm.sh reference --draws 100000)
#   sbatch --dependency=afterok:$job --wrap 'npx lodestone merge results/big/*.shards --out results/big'
#SBATCH --job-name=lodestone
#SBATCH --array=1-16
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=2
#SBATCH --mem=1G
#SBATCH --time=01:00:00
#SBATCH --requeue
#SBATCH --signal=TERM@30
set -euo pipefail

# A task that is put back into the queue goes on where it was stopped.
exec npx lodestone ensemble "$@" --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --workers "${SLURM_CPUS_PER_TASK:-1}" --resume --out "${OUT:-results/shards}"
