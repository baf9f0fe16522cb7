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

struct text drawing_name(const struct drawing *drawing, struct staff_id staff)
{
    struct store_staff row;
    if (staff.value != 0 && store_load_staff(drawing->archive->store, staff, drawing->archive->arena, &row) == STORE_OK)
        return row.name;
    return sentence_find(drawing->language, "common.librarian");
}

const char *drawing_language(const struct drawing *drawing)
{
    return vocabulary_word(&vocabulary_language, (int)drawing->language);
}
