/* SPDX-License-Identifier: Apache-2.0
 *
 * Why no times beside the messages: the browser alone knows its time zone, and without script
 * it cannot say so. Why the page does not renew itself: what is half typed would be gone. */
#include "clerk/plain.h"

#include "clerk/html.h"
#include "clerk/sentences.h"
#include "domain/limits.h"
#include "transcript/body.h"

enum {
    PAGE_BYTES_MAX = PACKET_DOWN_BYTES_MAX,
    ROWS_BYTES_MAX = PAGE_BYTES_MAX - 24000, /* the rest is for the form, with what was typed */
    ROW_BYTES_MAX = 26000,                   /* the longest message, nearly all of it quotes */
    LINES_SPELLED = 6,                       /* "Two people are before you." */
};

struct drawing {
    struct archive *archive;
    const struct parcel_draw_plain *page;
    enum language language;
    struct text_builder *html;
};

static void raw(struct drawing *drawing, const char *html)
{
    text_add_string(drawing->html, html);
}

static void say(struct drawing *drawing, const char *key)
{
    html_add_text(drawing->html, sentence_find(drawing->language, key));
}

/* A sentence in an element of its own. */
static void put(struct drawing *drawing, const char *open, const char *key, const char *close)
{
    raw(drawing, open);
    say(drawing, key);
    raw(drawing, close);
}

static const char *language_word(const struct drawing *drawing)
{
    return vocabulary_word(&vocabulary_language, (int)drawing->language);
}

/* ---- entries ---- */

static struct text name_of(struct drawing *drawing, struct staff_id staff)
{
    struct store_staff row;
    if (staff.value != 0 && store_load_staff(drawing->archive->store, staff, drawing->archive->arena, &row) == STORE_OK)
        return row.name;
    return sentence_find(drawing->language, "common.librarian");
}

static void draw_message(struct drawing *drawing, const struct store_entry *entry, struct text words)
{
    bool is_mine = entry->side == SIDE_SEEKER;
    raw(drawing, is_mine ? "<li class=\"row row-message row-mine\"><div class=\"message\"><p class=\"who\"><bdi>"
                         : "<li class=\"row row-message\"><div class=\"message\"><p class=\"who\"><bdi>");
    html_add_text(drawing->html, is_mine ? sentence_find(drawing->language, "common.you") : name_of(drawing, entry->staff));
    raw(drawing, "</bdi></p><p class=\"words\" dir=\"auto\">");
    if (entry->body.length == 0)
        say(drawing, "common.removed");
    else
        html_add_words(drawing->html, words);
    raw(drawing, "</p>");
    if (is_mine)
        put(drawing, "<p class=\"meta\">", (uint64_t)entry->seq <= drawing->page->seen ? "common.progress.seen" : "common.progress.stored", "</p>");
    raw(drawing, "</div></li>");
}

static void draw_event(struct drawing *drawing, const struct store_entry *entry, struct text words)
{
    const char *kind = vocabulary_word(&vocabulary_entry_kind, (int)entry->kind);
    raw(drawing, "<li class=\"row row-event\"><p class=\"event\"><bdi>");
    sentence_add(drawing->html, sentence_of_word(drawing->language, "common.event.", kind), name_of(drawing, entry->staff));
    raw(drawing, "</bdi> <bdi>");
    html_add_text(drawing->html, words);
    raw(drawing, "</bdi></p></li>");
}

/* One entry as HTML in the arena; empty when there is no room. */
static struct text draw_entry(const struct drawing *page, struct envelope *envelope, const struct store_entry *entry)
{
    char *bytes = arena_take(page->archive->arena, ROW_BYTES_MAX);
    struct text_builder html = text_builder_on(bytes, bytes == NULL ? 0 : ROW_BYTES_MAX);
    struct drawing drawing = *page;
    struct text words = {"", 0};
    drawing.html = &html;
    bool is_whole = entry->body.length == 0 || body_open(envelope, entry, page->archive->arena, &words);
    if (entry->kind != ENTRY_KIND_MESSAGE)
        draw_event(&drawing, entry, words);
    else if (is_whole)
        draw_message(&drawing, entry, words);
    return html.overflowed ? (struct text){"", 0} : text_built(&html);
}

/* As many of the last entries as fit. *first is the first that is shown. */
static bool draw_rows(struct drawing *drawing, int64_t *first)
{
    struct archive *archive = drawing->archive;
    struct log_id log = {(int64_t)drawing->page->log};
    struct conversation conversation;
    struct store_entry *entries;
    struct text rows[ENTRIES_MAX];
    size_t count, shown = 0, used = 0;
    enum store_result result;
    int64_t until = (int64_t)drawing->page->until, after = until > ENTRIES_MAX ? until - ENTRIES_MAX : 0;
    if (store_load_conversation(archive->store, log_conversation(log), &conversation) != STORE_OK ||
        store_list_entries(archive->store, log, after, until, ENTRIES_MAX, INT32_MAX, archive->arena, &entries, &count) != STORE_OK)
        return false;
    struct envelope *envelope = keys_find(archive->keys, conversation.key_id, &result);
    if (envelope == NULL)
        return false;
    for (; shown < count; shown++) {
        rows[shown] = draw_entry(drawing, envelope, &entries[count - 1 - shown]);
        if (used + rows[shown].length > ROWS_BYTES_MAX)
            break;
        used += rows[shown].length;
    }
    *first = shown > 0 ? entries[count - shown].seq : until + 1;
    while (shown > 0)
        text_add(drawing->html, rows[--shown]);
    return true;
}

/* The rows are drawn aside first: whether older ones are left stands before them. */
static bool draw_log(struct drawing *drawing)
{
    char *bytes = arena_take(drawing->archive->arena, ROWS_BYTES_MAX);
    struct text_builder rows = text_builder_on(bytes, bytes == NULL ? 0 : ROWS_BYTES_MAX);
    struct drawing aside = *drawing;
    int64_t first;
    aside.html = &rows;
    if (!draw_rows(&aside, &first))
        return false;
    if (first > 1) {
        raw(drawing, "<a class=\"button button-quiet\" href=\"/plain?before=");
        text_add_integer(drawing->html, first);
        put(drawing, "\">", "common.older", "</a>");
    }
    put(drawing, "<div class=\"log\" role=\"log\" aria-label=\"", "common.messages", "\"><ol class=\"rows\">");
    text_add(drawing->html, text_built(&rows));
    raw(drawing, "</ol></div>");
    return !rows.overflowed;
}

/* ---- how things stand ---- */

static void draw_ahead(struct drawing *drawing)
{
    static const char *const keys[] = {"seeker.ahead_0", "seeker.ahead_1", "seeker.ahead_2", "seeker.ahead_3",
                                       "seeker.ahead_4", "seeker.ahead_5", "seeker.ahead_6"};
    if (drawing->page->ahead <= LINES_SPELLED)
        say(drawing, keys[drawing->page->ahead]);
    else
        sentence_add_count(drawing->html, drawing->language, "seeker.ahead", drawing->page->ahead);
}

static void draw_wait(struct drawing *drawing)
{
    uint16_t low = drawing->page->low_minutes, high = drawing->page->high_minutes;
    if (high == 0)
        say(drawing, "seeker.wait_unknown");
    else if (low == 0)
        sentence_add_count(drawing->html, drawing->language, "seeker.wait_under", high);
    else if (low == high)
        sentence_add_count(drawing->html, drawing->language, "seeker.wait_about", low);
    else
        sentence_add_range(drawing->html, sentence_find(drawing->language, "seeker.wait_range"), low, high);
}

static void draw_standing(struct drawing *drawing)
{
    const struct parcel_draw_plain *page = drawing->page;
    raw(drawing, "<div class=\"status\" role=\"status\"><p>");
    if (page->state == CONVERSATION_STATE_ENDED) {
        sentence_add_count(drawing->html, drawing->language, "seeker.ended_days", page->kept_days);
    } else if (page->state == CONVERSATION_STATE_HELD) {
        sentence_add(drawing->html, sentence_find(drawing->language, "seeker.with"), name_of(drawing, (struct staff_id){(int64_t)page->holder}));
    } else if (page->state == CONVERSATION_STATE_LEFT) {
        say(drawing, "seeker.left");
    } else if (!page->is_answering) {
        say(drawing, "seeker.nobody");
    } else {
        draw_ahead(drawing);
        raw(drawing, "</p><p>");
        draw_wait(drawing);
    }
    raw(drawing, "</p></div>");
}

static void draw_refusal(struct drawing *drawing)
{
    if (drawing->page->reason == REASON_NONE)
        return;
    raw(drawing, "<p class=\"error\" role=\"alert\">");
    html_add_text(drawing->html, sentence_of_word(drawing->language, "reason.", vocabulary_word(&vocabulary_reason, drawing->page->reason)));
    if (drawing->page->wait_ms > 0) {
        raw(drawing, " ");
        sentence_add_count(drawing->html, drawing->language, "common.again_in_minutes", drawing->page->wait_ms / 60000 + 1);
    }
    raw(drawing, "</p>");
}

/* ---- forms ---- */

static void open_form(struct drawing *drawing, const char *class, const char *type)
{
    raw(drawing, "<form method=\"post\" action=\"/plain\" class=\"");
    raw(drawing, class);
    raw(drawing, "\"><input type=\"hidden\" name=\"type\" value=\"");
    raw(drawing, type);
    raw(drawing, "\">");
}

static void add_hidden(struct drawing *drawing, const char *name, uint64_t value)
{
    raw(drawing, "<input type=\"hidden\" name=\"");
    raw(drawing, name);
    raw(drawing, "\" value=\"");
    text_add_integer(drawing->html, (int64_t)value);
    raw(drawing, "\">");
}

static void add_language(struct drawing *drawing)
{
    raw(drawing, "<input type=\"hidden\" name=\"language\" value=\"");
    raw(drawing, language_word(drawing));
    raw(drawing, "\">");
}

static void add_library(struct drawing *drawing)
{
    raw(drawing, "<input type=\"hidden\" name=\"library\" value=\"");
    html_add_text(drawing->html, drawing->page->slug);
    raw(drawing, "\">");
}

static void add_shared(struct drawing *drawing)
{
    raw(drawing, drawing->page->is_shared ? "<label class=\"choice check\"><input type=\"checkbox\" name=\"shared\" checked>"
                                          : "<label class=\"choice check\"><input type=\"checkbox\" name=\"shared\">");
    put(drawing, "<span>", "seeker.shared", "");
    put(drawing, "<small class=\"hint\">", "plain.shared_hint", "</small></span></label>");
}

static void add_area(struct drawing *drawing, const char *label)
{
    put(drawing, "<div class=\"field\"><label for=\"words\">", label, "</label>");
    raw(drawing, "<textarea id=\"words\" name=\"text\" rows=\"4\" maxlength=\"4000\" dir=\"auto\" required>\n");
    html_add_text(drawing->html, drawing->page->text);
    raw(drawing, "</textarea></div>");
}

static void draw_begin(struct drawing *drawing)
{
    open_form(drawing, "card stack", "begin");
    add_language(drawing);
    add_library(drawing);
    put(drawing, "<fieldset class=\"choices\"><legend>", "seeker.topic", "</legend>");
    for (int topic = 0; topic < TOPIC_COUNT; topic++) {
        const char *word = vocabulary_word(&vocabulary_topic, topic);
        raw(drawing, "<label class=\"choice\"><input type=\"radio\" name=\"topic\" value=\"");
        raw(drawing, word);
        raw(drawing, topic == drawing->page->topic ? "\" checked><span>" : "\"><span>");
        html_add_text(drawing->html, sentence_of_word(drawing->language, "common.topic.", word));
        raw(drawing, "</span></label>");
    }
    raw(drawing, "</fieldset>");
    add_area(drawing, "seeker.first");
    if (drawing->page->conversation == 0)
        add_shared(drawing);
    put(drawing, "<button class=\"button button-primary\">", "common.send", "</button></form>");
}

static void draw_say(struct drawing *drawing)
{
    open_form(drawing, "card stack", "say");
    add_hidden(drawing, "log", drawing->page->log);
    raw(drawing, "<input type=\"hidden\" name=\"writer\" value=\"");
    text_add_hex(drawing->html, drawing->page->writer, sizeof drawing->page->writer);
    raw(drawing, "\">");
    add_hidden(drawing, "number", 1);
    add_area(drawing, "seeker.write");
    put(drawing, "<button class=\"button button-primary\">", "common.send", "</button></form>");
}

static void add_line(struct drawing *drawing, const char *name, const char *label)
{
    raw(drawing, "<div class=\"field\"><label for=\"");
    raw(drawing, name);
    put(drawing, "\">", label, "</label>");
    raw(drawing, "<input type=\"text\" maxlength=\"120\" autocomplete=\"off\" id=\"");
    raw(drawing, name);
    raw(drawing, "\" name=\"");
    raw(drawing, name);
    raw(drawing, "\"></div>");
}

/* Out of the queue, and back into it. */
static void draw_leave(struct drawing *drawing)
{
    bool is_left = drawing->page->state == CONVERSATION_STATE_LEFT;
    if (is_left && drawing->page->is_answering) {
        open_form(drawing, "stack", "come_back");
        add_hidden(drawing, "conversation", drawing->page->conversation);
        put(drawing, "<button class=\"button button-primary\">", "seeker.come_back", "</button></form>");
    }
    if (!is_left && drawing->page->state != CONVERSATION_STATE_WAITING)
        return;
    put(drawing, "<details class=\"card code-entry\"><summary>", is_left ? "seeker.call" : "seeker.leave", "</summary>");
    open_form(drawing, "stack", "leave");
    add_hidden(drawing, "conversation", drawing->page->conversation);
    if (!is_left)
        put(drawing, "<p>", "seeker.leave_text", "</p>");
    add_line(drawing, "contact", "seeker.contact");
    add_line(drawing, "wish", "seeker.wish");
    put(drawing, "<button class=\"button\">", is_left ? "common.send" : "seeker.leave", "</button></form></details>");
}

static void draw_code_entry(struct drawing *drawing)
{
    open_form(drawing, "card stack", "enter");
    add_language(drawing);
    add_library(drawing);
    put(drawing, "<h2>", "seeker.have_code", "</h2>");
    put(drawing, "<div class=\"field\"><label for=\"code\">", "seeker.code_label", "</label>");
    put(drawing, "<p class=\"hint\" id=\"code-hint\">", "seeker.code_hint", "</p>");
    raw(drawing, "<input id=\"code\" type=\"text\" name=\"code\" maxlength=\"80\" autocomplete=\"off\" autocapitalize=\"none\" "
                 "spellcheck=\"false\" aria-describedby=\"code-hint\" required></div>");
    add_shared(drawing);
    put(drawing, "<button class=\"button button-primary\">", "seeker.code_go", "</button></form>");
}

static void draw_code(struct drawing *drawing)
{
    raw(drawing, "<div class=\"code-card\"><p class=\"code\" translate=\"no\">");
    html_add_text(drawing->html, drawing->page->code);
    raw(drawing, "</p>");
    put(drawing, "<p>", "seeker.code_why", " ");
    put(drawing, "", "seeker.code_secret", "</p></div>");
}

static void draw_rating(struct drawing *drawing)
{
    struct rating rating;
    bool is_rated = store_load_rating(drawing->archive->store, (struct conversation_id){(int64_t)drawing->page->conversation}, &rating) == STORE_OK;
    open_form(drawing, "card stack", "rate");
    add_hidden(drawing, "conversation", drawing->page->conversation);
    put(drawing, "<p>", "seeker.rate", "</p>");
    for (int at = 0; at < SATISFACTION_COUNT; at++) {
        const char *word = vocabulary_word(&vocabulary_satisfaction, at);
        raw(drawing, "<button class=\"button\" name=\"satisfaction\" value=\"");
        raw(drawing, word);
        raw(drawing, is_rated && (int)rating.satisfaction == at ? "\" aria-pressed=\"true\">" : "\">");
        html_add_text(drawing->html, sentence_of_word(drawing->language, "common.satisfaction.", word));
        raw(drawing, "</button>");
    }
    if (is_rated)
        put(drawing, "<p class=\"status\" role=\"status\">", "seeker.rated", "</p>");
    raw(drawing, "</form>");
}

/* What ends something asks once more: it is folded away behind its own name. */
static void draw_ways_out(struct drawing *drawing)
{
    if (drawing->page->state != CONVERSATION_STATE_ENDED) {
        put(drawing, "<details class=\"card code-entry\"><summary>", "seeker.end_yes", "</summary>");
        open_form(drawing, "stack", "end");
        add_hidden(drawing, "conversation", drawing->page->conversation);
        put(drawing, "<p>", "seeker.end_text", "</p>");
        put(drawing, "<button class=\"button\">", "seeker.end_yes", "</button></form></details>");
    }
    put(drawing, "<details class=\"card code-entry\"><summary>", "seeker.erase", "</summary>");
    open_form(drawing, "stack", "forget");
    put(drawing, "<p>", "seeker.erase_text", "</p>");
    put(drawing, "<button class=\"button button-danger\">", "seeker.erase_yes", "</button></form></details>");
}

/* ---- pages ---- */

static void open_page(struct drawing *drawing)
{
    raw(drawing, "<!doctype html>\n<html lang=\"");
    raw(drawing, language_word(drawing));
    raw(drawing, "\" dir=\"ltr\">\n<head><meta charset=\"utf-8\">"
                 "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                 "<meta name=\"color-scheme\" content=\"light dark\"><meta name=\"robots\" content=\"noindex\">");
    put(drawing, "<title>", "seeker.title", "</title>");
    raw(drawing, "<link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\"><link rel=\"stylesheet\" href=\"");
    raw(drawing, sentences_styles);
    if (drawing->page->accent != ACCENT_TEAL) {
        raw(drawing, "\"><link rel=\"stylesheet\" href=\"/");
        raw(drawing, vocabulary_word(&vocabulary_accent, drawing->page->accent));
        raw(drawing, ".css");
    }
    raw(drawing, "\"></head>\n<body><div class=\"sheet\"><header class=\"head\"><p class=\"library\">");
    html_add_text(drawing->html, drawing->page->library);
    raw(drawing, "</p></header>\n");
}

static void draw_farewell(struct drawing *drawing)
{
    put(drawing, "<main class=\"first\"><h1>", "seeker.farewell", "</h1>");
    put(drawing, "<p>", "seeker.farewell_text", "</p><p><a class=\"button\" href=\"/?language=");
    raw(drawing, language_word(drawing));
    raw(drawing, "&amp;library=");
    html_add_text(drawing->html, drawing->page->slug);
    put(drawing, "\">", "seeker.farewell_again", "</a></p></main>");
}

static void draw_first(struct drawing *drawing)
{
    put(drawing, "<main class=\"first\"><h1>", "seeker.title", "</h1>");
    put(drawing, "<p class=\"lead\">", "seeker.lead", "</p>");
    put(drawing, "<p>", "seeker.no_account", " ");
    put(drawing, "", "seeker.no_identity", "</p><p>");
    sentence_add_count(drawing->html, drawing->language, "seeker.kept_days", drawing->page->kept_days);
    raw(drawing, "</p>");
    draw_refusal(drawing);
    draw_begin(drawing);
    draw_code_entry(drawing);
    raw(drawing, "</main>");
}

static bool draw_talk(struct drawing *drawing)
{
    bool is_last = drawing->page->until == drawing->page->head;
    put(drawing, "<main><div class=\"bar\"><h1>", "seeker.title", "</h1><div class=\"actions\">");
    put(drawing, "<a class=\"button\" href=\"/plain\">", is_last ? "plain.refresh" : "plain.newest", "</a></div></div><div class=\"talk\">");
    if (!draw_log(drawing))
        return false;
    draw_standing(drawing);
    draw_refusal(drawing);
    if (drawing->page->state == CONVERSATION_STATE_ENDED) {
        draw_rating(drawing);
        draw_begin(drawing);
    } else {
        draw_say(drawing);
    }
    put(drawing, "<p class=\"hint\">", "plain.no_script", "</p>");
    draw_leave(drawing);
    draw_code(drawing);
    draw_ways_out(drawing);
    raw(drawing, "</div></main>");
    return true;
}

void plain_draw(struct archive *archive, const struct parcel_draw_plain *question)
{
    char bytes[PAGE_BYTES_MAX];
    struct text_builder html = text_builder_on(bytes, sizeof bytes);
    struct drawing drawing = {.archive = archive, .page = question, .html = &html,
                              .language = question->language < LANGUAGE_COUNT ? (enum language)question->language : LANGUAGE_EN};
    bool is_drawn = true;
    open_page(&drawing);
    if (question->is_farewell)
        draw_farewell(&drawing);
    else if (question->conversation == 0)
        draw_first(&drawing);
    else
        is_drawn = draw_talk(&drawing);
    raw(&drawing, "</div></body>\n</html>\n");
    bool is_whole = is_drawn && !html.overflowed;
    struct parcel page = {.type = PARCEL_page, .as.page = {.job = question->job, .is_last = 1, .frame = {"", 0}}};
    if (is_whole)
        page.as.page.frame = text_built(&html);
    archive->answer(archive->context, &page);
}
