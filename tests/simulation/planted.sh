#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Every gate is tested by a planted fault: planted.sh SIMULATION STORIES. Both have to hold as
# they are; then, with each fault, the one that is there for it has to fail.
set -u
simulation=$1
stories=$2
failed=0

holds() { # name, program, arguments
  name=$1
  shift
  if PLANTED_FAULT=$name "$@" >/dev/null 2>&1; then return 0; fi
  return 1
}

catches() { # who, name, program, arguments
  who=$1
  shift
  if holds "$@"; then
    echo "NOT CAUGHT by $who: $1"
    failed=1
  else
    echo "caught by $who: $1"
  fi
}

holds nothing "$simulation" --seeds 5 || { echo "the simulation fails by itself"; exit 1; }
holds nothing "$stories" || { echo "the stories fail by themselves"; exit 1; }
in_simulation() {
  for fault in "$@"; do catches simulation "$fault" "$simulation" --seeds 300; done
  return $failed
}

# Half of them on each core.
in_simulation ack_before_commit reuse_slot no_dedupe skip_permission trust_the_page forget_blocks pause_in_words lift_in_words block_next_door &
half=$!
in_simulation lose_lease drop_hash tell_the_gone keep_case forget_the_absent read_any_earlier forget_the_mail two_mails mail_the_present forget_to_mail
for fault in ack_before_commit reuse_slot no_dedupe skip_permission lose_lease hear_the_kicked skip_audit keep_case forget_the_absent trust_the_page trust_the_name keep_removed_file; do
  catches stories "$fault" "$stories"
done
wait $half || failed=1
exit $failed
