#!/bin/sh
# Counts one part of a simulation as a task of a Slurm array. The number of the task is the number of the part.
#   job=$(sbatch --parsable --array=0-99 simulate-slurm.sh 1000000 mock.csv --candidates people.csv --seats 4)
#   sbatch --dependency=afterok:$job --wrap 'stv simulate mock.csv --candidates people.csv --seats 4 --merge part-*.json'
# The first word is how many elections a part counts; the rest are the words of stv simulate, without --runs.
#SBATCH --job-name=simulate
#SBATCH --cpus-per-task=1
#SBATCH --output=part-%a.log
set -eu
each=$1
shift
first=$((SLURM_ARRAY_TASK_ID * each))
part=part-$SLURM_ARRAY_TASK_ID.json
stv simulate "$@" --threads "${SLURM_CPUS_PER_TASK:-1}" --partial --replicates "$first..$((first + each - 1))" > "$part.new"
# A task that is ended early leaves no part that looks whole.
mv "$part.new" "$part"
