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

static void open_form(struct drawing *drawing, const char *class, const char *type)
{
    drawing_raw(drawing, "<form method=\"post\" action=\"/plain\" class=\"");
    drawing_raw(drawing, class);
    drawing_raw(drawing, "\"><input type=\"hidden\" name=\"type\" value=\"");
    drawing_raw(drawing, type);
    drawing_raw(drawing, "\">");
}

static void add_hidden(struct drawing *drawing, const char *name, uint64_t value)
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

void plain_forms_begin(struct drawing *drawing)
{
    open_form(drawing, "card stack", "begin");
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
    open_form(drawing, "card stack", "say");
    add_hidden(drawing, "log", drawing->page->log);
    drawing_raw(drawing, "<input type=\"hidden\" name=\"writer\" value=\"");
    text_add_hex(drawing->html, drawing->page->writer, sizeof drawing->page->writer);
    drawing_raw(drawing, "\">");
    add_hidden(drawing, "number", 1);
    add_area(drawing, "seeker.write");
    drawing_put(drawing, "<button class=\"button button-primary\">", "common.send", "</button></form>");
}

static void add_line(struct drawing *drawing, const char *name, const char *label)
{
    drawing_raw(drawing, "<div class=\"field\"><label for=\"");
    drawing_raw(drawing, name);
    drawing_put(drawing, "\">", label, "</label>");
    drawing_raw(drawing, "<input type=\"text\" maxlength=\"120\" autocomplete=\"off\" id=\"");
    drawing_raw(drawing, name);
    drawing_raw(drawing, "\" name=\"");
    drawing_raw(drawing, name);
    drawing_raw(drawing, "\"></div>");
}

/* Out of the queue, and back into it. */
void plain_forms_leave(struct drawing *drawing)
{
    bool is_left = drawing->page->state == CONVERSATION_STATE_LEFT;
    if (is_left && drawing->page->is_answering) {
        open_form(drawing, "stack", "come_back");
        add_hidden(drawing, "conversation", drawing->page->conversation);
        drawing_put(drawing, "<button class=\"button button-primary\">", "seeker.come_back", "</button></form>");
    }
    if (!is_left && drawing->page->state != CONVERSATION_STATE_WAITING)
        return;
    drawing_put(drawing, "<details class=\"card code-entry\"><summary>", is_left ? "seeker.call" : "seeker.leave", "</summary>");
    open_form(drawing, "stack", "leave");
    add_hidden(drawing, "conversation", drawing->page->conversation);
    if (!is_left)
        drawing_put(drawing, "<p>", "seeker.leave_text", "</p>");
    add_line(drawing, "contact", "seeker.contact");
    add_line(drawing, "wish", "seeker.wish");
    drawing_put(drawing, "<button class=\"button\">", is_left ? "common.send" : "seeker.leave", "</button></form></details>");
}

void plain_forms_code_entry(struct drawing *drawing)
{
    open_form(drawing, "card stack", "enter");
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

void plain_forms_rating(struct drawing *drawing)
{
    struct rating rating;
    bool is_rated = store_load_rating(drawing->archive->store, (struct conversation_id){(int64_t)drawing->page->conversation}, &rating) == STORE_OK;
    open_form(drawing, "card stack", "rate");
    add_hidden(drawing, "conversation", drawing->page->conversation);
    drawing_put(drawing, "<p>", "seeker.rate", "</p>");
    for (int at = 0; at < SATISFACTION_COUNT; at++) {
        const char *word = vocabulary_word(&vocabulary_satisfaction, at);
        drawing_raw(drawing, "<button class=\"button\" name=\"satisfaction\" value=\"");
        drawing_raw(drawing, word);
        drawing_raw(drawing, is_rated && (int)rating.satisfaction == at ? "\" aria-pressed=\"true\">" : "\">");
        html_add_text(drawing->html, sentence_of_word(drawing->language, "common.satisfaction.", word));
        drawing_raw(drawing, "</button>");
    }
    if (is_rated)
        drawing_put(drawing, "<p class=\"status\" role=\"status\">", "seeker.rated", "</p>");
    drawing_raw(drawing, "</form>");
}

/* What ends something asks once more: it is folded away behind its own name. */
void plain_forms_ways_out(struct drawing *drawing)
{
    if (drawing->page->state != CONVERSATION_STATE_ENDED) {
        drawing_put(drawing, "<details class=\"card code-entry\"><summary>", "seeker.end_yes", "</summary>");
        open_form(drawing, "stack", "end");
        add_hidden(drawing, "conversation", drawing->page->conversation);
        drawing_put(drawing, "<p>", "seeker.end_text", "</p>");
        drawing_put(drawing, "<button class=\"button\">", "seeker.end_yes", "</button></form></details>");
    }
    drawing_put(drawing, "<details class=\"card code-entry\"><summary>", "seeker.erase", "</summary>");
    open_form(drawing, "stack", "forget");
    drawing_put(drawing, "<p>", "seeker.erase_text", "</p>");
    drawing_put(drawing, "<button class=\"button button-danger\">", "seeker.erase_yes", "</button></form></details>");
}
