/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLERK_PLAIN_FORMS_H
#define CLERK_PLAIN_FORMS_H

#include "clerk/drawing.h"
#include "transcript/file_body.h"

/* What can be done on the page without script: each a form that posts one packet, or nothing
 * where it cannot be done now. */

/* A form begins: its class, and the packet that it stands for. A hidden field in it. */
void plain_forms_open(struct drawing *drawing, const char *class, const char *type);
void plain_forms_hidden(struct drawing *drawing, const char *name, uint64_t value);

/* Why the form before was refused; nothing when it was not. */
void plain_forms_refusal(struct drawing *drawing);

/* The first message of a conversation, and the way into one that goes on elsewhere. */
void plain_forms_begin(struct drawing *drawing);
void plain_forms_code_entry(struct drawing *drawing);

void plain_forms_say(struct drawing *drawing);

/* To stay with who handed one over to another library. */
void plain_forms_stay(struct drawing *drawing);

/* To fetch a file of the talk. */
void plain_forms_file(struct drawing *drawing, const struct file_entry *file);

/* To leave a message and be reached; while one waits. And to be written no mail after all. */
void plain_forms_leave(struct drawing *drawing);

/* The pick-up code, to be written down. */
void plain_forms_code(struct drawing *drawing);

/* To end the conversation, and to leave nothing on this computer. */
void plain_forms_ways_out(struct drawing *drawing);

#endif
