/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLERK_HTML_H
#define CLERK_HTML_H

#include "base/text.h"

/* Text in HTML (WHATWG HTML §13.3). Whatever people wrote goes through here. Pure. */

/* Adds the text so that it is text, between tags and inside quoted attributes alike. */
void html_add_text(struct text_builder *builder, struct text text);

/* The same, with web addresses (http and https, no names and passwords in them) as links that
 * tell the other side nothing. The signs behind an address belong to the sentence. Where there is no
 * room for links any more, the rest is words. */
void html_add_words(struct text_builder *builder, struct text text);

#endif
