#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# run.sh FOLDER_OF_PROGRAMS CUTS [SEED]
#
# Records the workload and cuts its power CUTS times; then as often for each control, which must
# come to the harm that is its own. Ends with 0 when all is as it should be.
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

# replay: prints what became of the cuts, and keeps it in $place/said; true when nothing was
# harmed. The journal of a store that finds a wreck is of no interest here. A replay that fell
# itself (it says 0 or 1, and a last line) proves nothing about any store.
replay() {
    status=0
    "$programs/powercut_replay" "$place/record" "$cuts" "$seed" "$place/cut" >"$place/said" 2>"$place/journal" || status=$?
    cat "$place/said"
    if [ "$status" -gt 1 ] || ! grep -q "^$cuts cuts in " "$place/said"; then
        tail -5 "$place/journal"
        echo "the replay itself failed with $status"
        exit 1
    fi
    return "$status"
}

# harmed WORDS: how many cuts came to the harm that the last line of the replay calls so
harmed() {
    sed -n "s/^$cuts cuts in .* \([0-9]*\) $1.*/\1/p" "$place/said"
}

# control NAME WORDS: the same workload without some syncs must come to this harm
control() {
    record "$1"
    echo "control $1:"
    replay || true
    [ "$(harmed "$2")" -gt 0 ] || {
        echo "control $1: not one of $cuts cuts is $2, the test proves nothing"
        exit 1
    }
}

record FULL
echo "as it is:"
replay || { tail -5 "$place/journal"; exit 1; }
control NORMAL "with acknowledged turns lost"
control OFF corrupt
