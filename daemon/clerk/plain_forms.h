/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLERK_PLAIN_FORMS_H
#define CLERK_PLAIN_FORMS_H

#include "clerk/drawing.h"

/* What can be done on the page without script: each a form that posts one packet, or nothing
 * where it cannot be done now. */

/* Why the form before was refused; nothing when it was not. */
void plain_forms_refusal(struct drawing *drawing);

/* The first message of a conversation, and the way into one that goes on elsewhere. */
void plain_forms_begin(struct drawing *drawing);
void plain_forms_code_entry(struct drawing *drawing);

void plain_forms_say(struct drawing *drawing);

/* To leave a message and be reached; while one waits. */
void plain_forms_leave(struct drawing *drawing);

/* The pick-up code, to be written down. */
void plain_forms_code(struct drawing *drawing);

void plain_forms_rating(struct drawing *drawing);

/* To end the conversation, and to leave nothing on this computer. */
void plain_forms_ways_out(struct drawing *drawing);

#endif
