/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_PLAIN_H
#define DESK_PLAIN_H

#include "desk/state.h"
#include "protocol/packets.h"

/* The page without script. A form is a packet in another dress (form_read.h) and goes the way
 * of every packet; what it leads to is told by a page, which a clerk draws. */

/* A form came: knows the seeker by the cookie and gives the frame that the form stands for.
 * Not REASON_NONE: it stands for none. */
enum reason plain_hear(struct desk *desk, struct session *session, struct text body, struct text *frame);

/* It was dispatched or refused: has the page drawn. packet NULL when it could not be read. */
void plain_answer(struct desk *desk, struct session *session, const struct up *packet);

#endif
