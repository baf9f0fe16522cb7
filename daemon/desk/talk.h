/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_TALK_H
#define DESK_TALK_H

#include "desk/state.h"
#include "protocol/packets.h"

/* The packets of a conversation that runs: load what they name, ask the rules, save, and keep what is
 * to be told. Each answers the session by itself. */

/* Runs one command: the whole of load → decide → save → tell. session may be NULL, when the
 * service itself acts. text is a message's words, or how to reach who leaves one. */
enum reason talk_run(struct desk *desk, struct session *session, struct desk_case *one, struct command *command, struct text text);

/* Runs a command that names a conversation and answers only when it is refused. packet is its
 * name. The case, or NULL when it was refused. */
struct desk_case *talk_command(struct desk *desk, struct session *session, struct conversation_id id, const char *packet,
                               struct command *command, struct text text);

/* The case that a packet names, for whoever may do this to it; else it was refused, and NULL. */
struct desk_case *talk_permitted(struct desk *desk, struct session *session, struct conversation_id id, enum verb verb, const char *packet);

/* How long this session has to wait before it may write once more; 0 not, and then it is counted. */
int64_t talk_wait(struct desk *desk, struct session *session);

/* The same, and where it has to wait it was refused: about is what is known of the packet. */
bool talk_is_too_fast(struct desk *desk, struct session *session, struct down_refused *about);

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
