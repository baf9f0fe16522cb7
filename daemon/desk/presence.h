/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_PRESENCE_H
#define DESK_PRESENCE_H

#include "desk/state.h"
#include "protocol/packets.h"

/* Whether who is on duty is at her desk, at the counter of her library, or nowhere to be seen. */

/* She goes to the counter, or is back. */
void presence_counter(struct desk *desk, struct session *session, const struct up_counter *packet);

/* Before any packet: what a person does says that she is there; taking somebody and writing to
 * somebody say that she is back from the counter. */
void presence_note(struct desk *desk, const struct session *session, enum up_type type);

/* At the end of a turn: tells those whom she holds when it takes her longer than she said; asks
 * who touches nothing while somebody waits for her, and sends off duty who does not answer. */
void presence_look(struct desk *desk);

/* When it has to look again although nothing is heard; monotonic. */
int64_t presence_due_ms(const struct desk *desk);

/* 0 she is at her desk, 1 at the counter, 2 for longer than she said. */
uint8_t presence_is_out(struct desk *desk, struct staff_id staff);

#endif
