#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Every gate is tested by a planted fault.
#   planted.sh SIMULATION STORIES           both hold as they are; then, with each fault, the one that is
#                                           there for it has to fail
#   planted.sh --hunt SIMULATION [FAULT…]   prints a seed that catches each fault soon today, and writes it
#                                           below: for when rules or climates have changed what seeds mean
# Without sanitizers the hunt takes some minutes instead of an hour:
#   cmake --preset hunt && cmake --build build/hunt --target simulation && tests/simulation/planted.sh --hunt build/hunt/tests/simulation/simulation
set -u

readonly SEEDS_TRIED=300 SEEDS_HUNTED=3000

# FAULT:SEED, one that catches it soon, so that no time goes to those before. When the meaning of seeds
# changes a little, it goes on from there, as far as SEEDS_TRIED.
seeds='
ack_before_commit:2
block_next_door:338
chunk_twice:26
copies_without_end:70
count_strangers:8
drop_hash:5
earlier_too_late:43
forget_a_colleague:78
forget_blocks:71
forget_the_absent:260
forget_the_form:102
forget_the_mail:58
forget_the_rating:350
forget_to_give:80
forget_to_list:8
forget_to_mail:2
forget_to_offer:25
join_off_duty:14
join_twice:166
join_unheard:246
keep_case:11
keep_removed_file:38
keep_the_former:9
keep_the_dismissed:146
lift_in_words:50
lose_lease:35
mail_the_present:27
no_dedupe:2
overtake:73
pause_in_words:31
read_any_earlier:42
reuse_slot:15
skip_permission:10
take_taken:34
take_without_reason:85
tell_the_gone:236
tell_too_late:187
trust_the_page:99
two_mails:70
wait_for_nobody:3
yes_to_anybody:118
'

# FAULT:STORY, the number of the story that is there for it.
stories='
ack_before_commit:14
forget_the_absent:29
hear_the_kicked:15
keep_case:43
keep_removed_file:77
lose_lease:06
no_dedupe:03
reuse_slot:20
skip_audit:16
skip_permission:16
take_without_reason:87
trust_the_name:66
trust_the_page:47
'

holds() { # FAULT PROGRAM ARGUMENTS
    PLANTED_FAULT=$1 "${@:2}" >/dev/null 2>&1
}

catch() { # WHO FAULT PROGRAM ARGUMENTS
    if holds "${@:2}"; then
        echo "NOT CAUGHT by $1: $2"
        return 1
    fi
    echo "caught by $1: $2"
}

# Of the first few seeds that catch it, the one that takes the fewest turns. With a fault a seed may have
# no end.
hunt() { # SIMULATION FAULT
    local from=1 until=$SEEDS_HUNTED seed turns best='' fewest=0 catches=0
    while ((catches < 3 && from <= until)) &&
        read -r seed turns < <(PLANTED_FAULT=$2 timeout 60 "$1" --from $from --seeds $((until - from + 1)) 2>/dev/null | sed -n 's/^FAILED: seed \([0-9]*\), step \([0-9]*\),.*/\1 \2/p'); do
        if [ -z "$best" ] || ((turns < fewest)); then best=$seed fewest=$turns; fi
        ((catches++)) || until=$((seed + 100))
        from=$((seed + 1))
    done
    echo "$2:${best:-not caught by $SEEDS_HUNTED}"
}

# As many at a time as there are cores: each is this script once more, for one fault.
each() { # WORD PROGRAM, a line for each on the input
    xargs -r -n 1 -P "$(nproc)" "$0" "$1" "$2"
}

case $1 in
--catch-by-seed) catch simulation "${3%:*}" "$2" --from "${3#*:}" --seeds $SEEDS_TRIED; exit ;;
--catch-by-story) catch stories "${3%:*}" "$2" "${3#*:}-"; exit ;;
--hunt-one) hunt "$2" "${3%:*}"; exit ;;
--hunt)
    [ $# -gt 2 ] && seeds=${*:3}
    tr ' ' '\n' <<<"$seeds" | each --hunt-one "$2" | while read -r found; do
        echo "$found"
        [[ ${found#*:} == *[!0-9]* ]] || sed -i "/^seeds='/,/^'/s/^${found%%:*}:[0-9]*\$/$found/" "$0"
    done
    exit
    ;;
esac

holds nothing "$1" --seeds 5 || { echo "the simulation fails by itself"; exit 1; }
holds nothing "$2" || { echo "the stories fail by themselves"; exit 1; }
failed=0
each --catch-by-seed "$1" <<<"$seeds" || failed=1
each --catch-by-story "$2" <<<"$stories" || failed=1
exit $failed
