/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLERK_DRAWING_H
#define CLERK_DRAWING_H

#include "clerk/archive.h"

/* A page of HTML that is being written: what is asked for, in which language, and what there is
 * so far. Nothing here fails: a page that does not fit is overflowed, and that is looked at once,
 * at the end. */
struct drawing {
    struct archive *archive;
    const struct parcel_draw_plain *page;
    enum language language;
    struct text_builder *html;
};

/* Markup, as it stands. */
void drawing_raw(struct drawing *drawing, const char *html);

/* A sentence of the catalogue, escaped. */
void drawing_say(struct drawing *drawing, const char *key);

/* A sentence in an element of its own. */
void drawing_put(struct drawing *drawing, const char *open, const char *key, const char *close);

/* The first name of somebody of the staff; "librarian" where it is not known. */
struct text drawing_name(const struct drawing *drawing, struct staff_id staff);

/* The page's language, as it stands in an attribute. */
const char *drawing_language(const struct drawing *drawing);

#endif
