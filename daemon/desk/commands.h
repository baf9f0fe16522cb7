/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_COMMANDS_H
#define DESK_COMMANDS_H

#include "desk/state.h"

/* What is done to a conversation: load → decide → save → tell. */

/* Runs one command: the whole of it. session may be NULL, when the service itself acts. text is a
 * message's words, or how to reach who leaves one. */
enum reason commands_run(struct desk *desk, struct session *session, struct desk_case *one, struct command *command, struct text text);

/* Runs a command that names a conversation and answers only when it is refused. packet is its
 * name. The case, or NULL when it was refused. */
struct desk_case *commands_give(struct desk *desk, struct session *session, struct conversation_id id, const char *packet,
                                struct command *command, struct text text);

#endif
