/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_TALK_H
#define DESK_TALK_H

#include "desk/state.h"
#include "protocol/packets.h"

/* The packets of a conversation that runs: each does its command (commands.h), or is refused, and
 * answers the session by itself. */

/* Fills in which message a refusal speaks of. */
void talk_name_message(const struct up_say *packet, struct down_refused *about);

void talk_say(struct desk *desk, struct session *session, const struct up_say *packet);
void talk_seen(struct desk *desk, struct session *session, const struct up_seen *packet);
void talk_typing(struct desk *desk, struct session *session, const struct up_typing *packet);
void talk_resume(struct desk *desk, struct session *session, const struct up_resume *packet);
void talk_history(struct desk *desk, struct session *session, const struct up_history *packet);
void talk_end(struct desk *desk, struct session *session, const struct up_end *packet);
void talk_mask(struct desk *desk, struct session *session, const struct up_mask *packet);
void talk_ask_enough(struct desk *desk, struct session *session, const struct up_ask_enough *packet);
void talk_go_on(struct desk *desk, struct session *session, const struct up_go_on *packet);
void talk_take(struct desk *desk, struct session *session, const struct up_take *packet);
void talk_give_back(struct desk *desk, struct session *session, const struct up_give_back *packet);

/* A librarian's lease is over, or she went off duty: all that she holds goes back. kind is
 * COMMAND_LAPSE, COMMAND_UNATTENDED or COMMAND_GIVE_BACK. */
void talk_release(struct desk *desk, const struct person *librarian, enum command_kind kind);

/* She is back: what came back from her and nobody has taken is hers again. */
void talk_reclaim(struct desk *desk, const struct person *librarian);

/* Tells a session every conversation that is its person's. */
void talk_tell_all(struct desk *desk, struct session *session);

#endif
