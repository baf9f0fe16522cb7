/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLERK_PLAIN_FEEDBACK_H
#define CLERK_PLAIN_FEEDBACK_H

#include "clerk/drawing.h"

/* What is asked on the page without script when it is over. */

/* How satisfied somebody is; and, once that is said, the way to the questions of the library. */
void plain_feedback_rating(struct drawing *drawing);

/* Whether it is over, rated, and not answered yet. */
bool plain_feedback_is_due(struct drawing *drawing);

/* These questions, as a page of their own. False on a fault of the store. */
bool plain_feedback_questions(struct drawing *drawing);

#endif
