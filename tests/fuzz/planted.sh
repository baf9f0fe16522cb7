#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# The fuzzers are tested by a planted fault: a guard that lets through what it is there against is
# found within seconds (planted_guard_fuzz, the guard's fuzzer with planted faults compiled in),
# and by itself it is not.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
for fault in skip_origin skip_encoding; do
    if said=$(PLANTED_FAULT=$fault tests/fuzz/run guard 5); then
        echo "NOT CAUGHT by the fuzzer guard: $fault"
        exit 1
    fi
    grep -q 'require file=.*guard_fuzz.c' <<<"$said" || { echo "the fuzzer guard fails, but not by $fault:"; echo "$said"; exit 1; }
    echo "caught by the fuzzer guard: $fault"
done
PLANTED_FAULT=nothing tests/fuzz/run guard 1
