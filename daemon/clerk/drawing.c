/* SPDX-License-Identifier: Apache-2.0 */
#include "clerk/drawing.h"

#include "clerk/html.h"
#include "clerk/sentences.h"

void drawing_raw(struct drawing *drawing, const char *html)
{
    text_add_string(drawing->html, html);
}

void drawing_say(struct drawing *drawing, const char *key)
{
    html_add_text(drawing->html, sentence_find(drawing->language, key));
}

void drawing_put(struct drawing *drawing, const char *open, const char *key, const char *close)
{
    drawing_raw(drawing, open);
    drawing_say(drawing, key);
    drawing_raw(drawing, close);
}

const char *drawing_language(const struct drawing *drawing)
{
    return vocabulary_word(&vocabulary_language, (int)drawing->language);
}
