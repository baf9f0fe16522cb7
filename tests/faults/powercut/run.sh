#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# run.sh FOLDER_OF_PROGRAMS CUTS [SEED]
#
# Records the workload and cuts its power CUTS times; then the same for each control, which must
# come to harm: synchronous=NORMAL loses what was acknowledged, OFF leaves a wreck. Ends with 0
# when all is as it should be.
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

# control NAME WHAT: it must come to just this harm, and replay must end by itself
control() {
    record "$1"
    echo "control $1:"
    status=0
    replay "$cuts" >"$place/said" || status=$?
    cat "$place/said"
    if [ "$status" -gt 1 ]; then
        tail -5 "$place/journal"
        exit 1
    fi
    if ! tail -1 "$place/said" | grep -Eq "[1-9][0-9]* $2"; then
        echo "control $1: not one cut left anything $2: the test proves nothing"
        exit 1
    fi
}

control NORMAL 'with acknowledged turns lost'
control OFF corrupt
