#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# run.sh FOLDER_OF_PROGRAMS CUTS [SEED]
#
# Records the workload and cuts its power CUTS times; then the same for each control, with a
# third of the cuts, which must come to harm. Ends with 0 when all is as it should be.
set -eu

programs=$1
cuts=$2
seed=${3:-1}
place=$(mktemp -d "${TMPDIR:-/tmp}/cvdesk-powercut-XXXXXX")
trap 'rm -rf "$place"' EXIT

# record CONTROL: runs the workload under the recorder
record() {
    rm -rf "$place/data" "$place/cut"
    mkdir -m 700 "$place/data" "$place/cut"
    POWERCUT_FOLDER=$place/data POWERCUT_RECORD=$place/record POWERCUT_CONTROL=$1 \
        ASAN_OPTIONS=verify_asan_link_order=0:detect_leaks=0 LD_PRELOAD=$programs/libpowercut_recorder.so \
        "$programs/powercut_workload" "$place/data"
}

# replay CUTS: prints what became of it; true when nothing was harmed. The journal of a store
# that finds a wreck is of no interest here.
replay() {
    "$programs/powercut_replay" "$place/record" "$1" "$seed" "$place/cut" 2>"$place/journal"
}

record FULL
echo "as it is:"
replay "$cuts" || { tail -5 "$place/journal"; exit 1; }
for control in NORMAL OFF; do
    record "$control"
    echo "control $control:"
    if replay $((cuts / 3 + 10)); then
        echo "control $control came through unharmed: the test proves nothing"
        exit 1
    fi
done
