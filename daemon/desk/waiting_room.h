/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_WAITING_ROOM_H
#define DESK_WAITING_ROOM_H

#include "desk/state.h"
#include "protocol/packets.h"

/* Who waits and who answers: the queue, the roster, and what everybody is told of them. */

/* With more people waiting than a desk shows, places are told this often at most: telling
 * everybody of every change would be quadratic. */
enum { WAITING_ROOM_CROWD_MS = 250 };

/* Loads both, and the libraries, from the store. False on a fault. */
bool waiting_room_load(struct desk *desk);

/* A conversation entered or left the queue by a decision; former held it before. */
void waiting_room_moved(struct desk *desk, const struct conversation *conversation, struct staff_id former);

/* Somebody who held a conversation holds it no longer. */
void waiting_room_let_go(struct desk *desk, struct staff_id staff);

/* A socket of a desk page came (change 1) or went (-1). */
void waiting_room_socket(struct desk *desk, struct staff_id staff, int change);

/* How a conversation stands in the queue; false when it does not wait. */
bool waiting_room_place(struct desk *desk, struct conversation_id id, struct down_place *place);

/* A page without a web socket is gone between two questions: whoever waits there is there all the same. */
void waiting_room_note_visit(struct desk *desk, const struct session *session, struct conversation_id id);

/* Tells a librarian's session what is to be taken. No left message is the rule, and not told. */
void waiting_room_tell_lists(struct desk *desk, struct session *session, struct staff_id staff);

/* Tells a seeker's session its place. */
void waiting_room_tell_place(struct desk *desk, struct session *session, const struct conversation *conversation);

/* At the end of a turn: tells everybody whom a change concerns. */
void waiting_room_push(struct desk *desk);

#endif
