/* SPDX-License-Identifier: Apache-2.0 */
#include "clerk/plain_forms.h"

#include "clerk/html.h"
#include "clerk/sentences.h"
#include "domain/limits.h"

void plain_forms_refusal(struct drawing *drawing)
{
    if (drawing->page->reason == REASON_NONE)
        return;
    drawing_raw(drawing, "<p class=\"error\" role=\"alert\">");
    if (drawing->page->told.length > 0) {
        html_add_text(drawing->html, drawing->page->told);
        drawing_raw(drawing, "</p>");
        return;
    }
    html_add_text(drawing->html, sentence_of_word(drawing->language, "reason.", vocabulary_word(&vocabulary_reason, drawing->page->reason)));
    if (drawing->page->wait_ms > 0) {
        drawing_raw(drawing, " ");
        sentence_add_count(drawing->html, drawing->language, "common.again_in_minutes", drawing->page->wait_ms / 60000 + 1);
    }
    drawing_raw(drawing, "</p>");
}

void plain_forms_open(struct drawing *drawing, const char *class, const char *type)
{
    drawing_raw(drawing, "<form method=\"post\" action=\"/plain\" class=\"");
    drawing_raw(drawing, class);
    drawing_raw(drawing, "\"><input type=\"hidden\" name=\"type\" value=\"");
    drawing_raw(drawing, type);
    drawing_raw(drawing, "\">");
}

void plain_forms_hidden(struct drawing *drawing, const char *name, uint64_t value)
{
    drawing_raw(drawing, "<input type=\"hidden\" name=\"");
    drawing_raw(drawing, name);
    drawing_raw(drawing, "\" value=\"");
    text_add_integer(drawing->html, (int64_t)value);
    drawing_raw(drawing, "\">");
}

static void add_language(struct drawing *drawing)
{
    drawing_raw(drawing, "<input type=\"hidden\" name=\"language\" value=\"");
    drawing_raw(drawing, drawing_language(drawing));
    drawing_raw(drawing, "\">");
}

static void add_library(struct drawing *drawing)
{
    drawing_raw(drawing, "<input type=\"hidden\" name=\"library\" value=\"");
    html_add_text(drawing->html, drawing->page->slug);
    drawing_raw(drawing, "\">");
}

static void add_shared(struct drawing *drawing)
{
    drawing_raw(drawing, drawing->page->is_shared ? "<label class=\"choice check\"><input type=\"checkbox\" name=\"shared\" checked>"
                                          : "<label class=\"choice check\"><input type=\"checkbox\" name=\"shared\">");
    drawing_put(drawing, "<span>", "seeker.shared", "");
    drawing_put(drawing, "<small class=\"hint\">", "plain.shared_hint", "</small></span></label>");
}

static void add_area(struct drawing *drawing, const char *label)
{
    drawing_put(drawing, "<div class=\"field\"><label for=\"words\">", label, "</label>");
    drawing_raw(drawing, "<textarea id=\"words\" name=\"text\" rows=\"4\" maxlength=\"4000\" dir=\"auto\" required>\n");
    html_add_text(drawing->html, drawing->page->text);
    drawing_raw(drawing, "</textarea></div>");
}

static void add_hex(struct drawing *drawing, const char *name, const uint8_t *bytes, size_t count)
{
    drawing_raw(drawing, "<input type=\"hidden\" name=\"");
    drawing_raw(drawing, name);
    drawing_raw(drawing, "\" value=\"");
    text_add_hex(drawing->html, bytes, count);
    drawing_raw(drawing, "\">");
}

void plain_forms_begin(struct drawing *drawing)
{
    plain_forms_open(drawing, "card stack", "begin");
    add_hex(drawing, "id", drawing->page->begin_id, sizeof drawing->page->begin_id);
    add_hex(drawing, "writer", drawing->page->writer, sizeof drawing->page->writer);
    add_language(drawing);
    add_library(drawing);
    drawing_put(drawing, "<fieldset class=\"choices\"><legend>", "seeker.topic", "</legend>");
    for (int topic = 0; topic < TOPIC_COUNT; topic++) {
        const char *word = vocabulary_word(&vocabulary_topic, topic);
        drawing_raw(drawing, "<label class=\"choice\"><input type=\"radio\" name=\"topic\" value=\"");
        drawing_raw(drawing, word);
        drawing_raw(drawing, topic == drawing->page->topic ? "\" checked><span>" : "\"><span>");
        html_add_text(drawing->html, sentence_of_word(drawing->language, "common.topic.", word));
        drawing_raw(drawing, "</span></label>");
    }
    drawing_raw(drawing, "</fieldset>");
    add_area(drawing, "seeker.first");
    if (drawing->page->conversation == 0)
        add_shared(drawing);
    drawing_put(drawing, "<button class=\"button button-primary\">", "common.send", "</button></form>");
}

void plain_forms_say(struct drawing *drawing)
{
    plain_forms_open(drawing, "card stack", "say");
    plain_forms_hidden(drawing, "log", drawing->page->log);
    add_hex(drawing, "writer", drawing->page->writer, sizeof drawing->page->writer);
    plain_forms_hidden(drawing, "number", 1);
    add_area(drawing, "seeker.write");
    drawing_put(drawing, "<button class=\"button button-primary\">", "common.send", "</button></form>");
}

static void add_line(struct drawing *drawing, const char *name, const char *label, const char *hint)
{
    drawing_raw(drawing, "<div class=\"field\"><label for=\"");
    drawing_raw(drawing, name);
    drawing_put(drawing, "\">", label, "</label>");
    drawing_raw(drawing, "<input type=\"text\" maxlength=\"120\" autocomplete=\"off\" id=\"");
    drawing_raw(drawing, name);
    drawing_raw(drawing, "\" name=\"");
    drawing_raw(drawing, name);
    if (hint != NULL)
        drawing_put(drawing, "\" aria-describedby=\"mail-hint\"><p class=\"hint\" id=\"mail-hint\">", hint, "</p></div>");
    else
        drawing_raw(drawing, "\"></div>");
}

static void draw_no_mail(struct drawing *drawing)
{
    plain_forms_open(drawing, "stack", "leave");
    plain_forms_hidden(drawing, "conversation", drawing->page->conversation);
    drawing_put(drawing, "<button class=\"button\" name=\"no_mail\" value=\"on\">", "plain.no_mail", "</button></form>");
}

/* Out of the queue, and back into it. */
void plain_forms_leave(struct drawing *drawing)
{
    bool is_left = drawing->page->state == CONVERSATION_STATE_LEFT;
    if (is_left && (drawing->page->is_answering || drawing->page->is_out != 0)) {
        plain_forms_open(drawing, "stack", "come_back");
        plain_forms_hidden(drawing, "conversation", drawing->page->conversation);
        drawing_put(drawing, "<button class=\"button button-primary\">", "seeker.come_back", "</button></form>");
    }
    if (is_left && drawing->page->is_mailed == 2)
        draw_no_mail(drawing);
    if (!is_left && drawing->page->state != CONVERSATION_STATE_WAITING)
        return;
    drawing_put(drawing, "<details class=\"card code-entry\"><summary>", is_left ? "seeker.call" : "seeker.leave", "</summary>");
    plain_forms_open(drawing, "stack", "leave");
    plain_forms_hidden(drawing, "conversation", drawing->page->conversation);
    if (!is_left)
        drawing_put(drawing, "<p>", "seeker.leave_text", "</p>");
    add_line(drawing, "contact", "seeker.contact", drawing->page->is_mailed ? "seeker.mail" : NULL);
    add_line(drawing, "wish", "seeker.wish", NULL);
    drawing_put(drawing, "<button class=\"button\">", is_left ? "common.send" : "seeker.leave", "</button></form></details>");
}

void plain_forms_stay(struct drawing *drawing)
{
    if (drawing->page->stay == 0)
        return;
    plain_forms_open(drawing, "stack", "stay");
    plain_forms_hidden(drawing, "conversation", drawing->page->conversation);
    drawing_raw(drawing, "<button class=\"button\">");
    sentence_add(drawing->html, sentence_find(drawing->language, "seeker.stay"), drawing_name(drawing, (struct staff_id){(int64_t)drawing->page->stay}));
    drawing_raw(drawing, "</button></form>");
}

void plain_forms_file(struct drawing *drawing, const struct file_entry *file)
{
    plain_forms_open(drawing, "", "file_get");
    plain_forms_hidden(drawing, "conversation", drawing->page->conversation);
    plain_forms_hidden(drawing, "file", (uint64_t)file->id.value);
    drawing_raw(drawing, "<button class=\"button button-quiet\">");
    sentence_add(drawing->html, sentence_find(drawing->language, "common.file.fetch_name"), file->name);
    drawing_raw(drawing, "</button></form>");
}

void plain_forms_code_entry(struct drawing *drawing)
{
    plain_forms_open(drawing, "card stack", "enter");
    add_language(drawing);
    add_library(drawing);
    drawing_put(drawing, "<h2>", "seeker.have_code", "</h2>");
    drawing_put(drawing, "<div class=\"field\"><label for=\"code\">", "seeker.code_label", "</label>");
    drawing_put(drawing, "<p class=\"hint\" id=\"code-hint\">", "seeker.code_hint", "</p>");
    drawing_raw(drawing, "<input id=\"code\" type=\"text\" name=\"code\" maxlength=\"80\" autocomplete=\"off\" autocapitalize=\"none\" "
                 "spellcheck=\"false\" aria-describedby=\"code-hint\" required></div>");
    add_shared(drawing);
    drawing_put(drawing, "<button class=\"button button-primary\">", "seeker.code_go", "</button></form>");
}

void plain_forms_code(struct drawing *drawing)
{
    drawing_raw(drawing, "<div class=\"code-card\"><p class=\"code\" translate=\"no\">");
    html_add_text(drawing->html, drawing->page->code);
    drawing_raw(drawing, "</p>");
    drawing_put(drawing, "<p>", "seeker.code_why", " ");
    drawing_put(drawing, "", "seeker.code_secret", "</p></div>");
}

/* What ends something asks once more: it is folded away behind its own name. */
void plain_forms_ways_out(struct drawing *drawing)
{
    if (drawing->page->state != CONVERSATION_STATE_ENDED) {
        drawing_put(drawing, "<details class=\"card code-entry\"><summary>", "seeker.end_yes", "</summary>");
        plain_forms_open(drawing, "stack", "end");
        plain_forms_hidden(drawing, "conversation", drawing->page->conversation);
        drawing_put(drawing, "<p>", "seeker.end_text", "</p>");
        drawing_put(drawing, "<button class=\"button\">", "seeker.end_yes", "</button></form></details>");
    }
    drawing_put(drawing, "<details class=\"card code-entry\"><summary>", "seeker.erase", "</summary>");
    plain_forms_open(drawing, "stack", "forget");
    drawing_put(drawing, "<p>", "seeker.erase_text", "</p>");
    drawing_put(drawing, "<button class=\"button button-danger\">", "seeker.erase_yes", "</button></form></details>");
}
