/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_STAFF_TALK_H
#define DESK_STAFF_TALK_H

#include "desk/state.h"
#include "protocol/packets.h"

/* The staff talk of the network: what librarians and supervisors say among themselves, outside
 * of any conversation (domain/staff_talk.h). Who has it open is told every entry; every other
 * desk how far it goes. */

/* Whether a packet's log is the staff talk, and not a log of a conversation. */
bool staff_talk_is(int64_t log);

/* Finds out how far it goes; false on a fault, which is noted. */
bool staff_talk_load(struct desk *desk);

/* Tells a session how far it goes, and how far she has seen it; nothing to who may not read it. */
void staff_talk_tell(struct desk *desk, struct session *session);

void staff_talk_open(struct desk *desk, struct session *session, const struct up_staff_talk *packet);
void staff_talk_say(struct desk *desk, struct session *session, const struct up_say *packet);
void staff_talk_history(struct desk *desk, struct session *session, const struct up_history *packet);
void staff_talk_seen(struct desk *desk, struct session *session, const struct up_seen *packet);

/* Days that are kept no longer are erased, entry by entry and then their key, bit by bit; when
 * to look again (monotonic). */
void staff_talk_sweep(struct desk *desk);
int64_t staff_talk_due_ms(const struct desk *desk);

#endif
