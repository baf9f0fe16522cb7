/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLERK_PLAIN_H
#define CLERK_PLAIN_H

#include "clerk/archive.h"

/* The seeker's page for browsers without script: the same words, the same style sheet, forms
 * instead of a script (docs/decisions/0012). Answers with one page. */
void plain_draw(struct archive *archive, const struct parcel_draw_plain *question);

#endif
