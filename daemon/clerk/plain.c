/* SPDX-License-Identifier: Apache-2.0
 *
 * Why no times beside the messages: the browser alone knows its time zone, and without script
 * it cannot say so. Why the page does not renew itself: what is half typed would be gone. */
#include "clerk/plain.h"

#include "clerk/html.h"
#include "clerk/plain_feedback.h"
#include "clerk/plain_forms.h"
#include "clerk/sentences.h"
#include "domain/limits.h"
#include "transcript/body.h"
#include "transcript/file_body.h"

enum {
    PAGE_BYTES_MAX = PACKET_DOWN_BYTES_MAX,
    ROWS_BYTES_MAX = PAGE_BYTES_MAX - 24000, /* the rest is for the form, with what was typed */
    GUIDE_LINES = 5,
    ROW_BYTES_MAX = 26000,                   /* the longest message, nearly all of it quotes */
    LINES_SPELLED = 1,                       /* "Two people are before you." */
};

/* ---- entries ---- */

static void draw_message(struct drawing *drawing, const struct store_entry *entry, struct text words)
{
    bool is_mine = entry->side == SIDE_SEEKER;
    drawing_raw(drawing, is_mine ? "<li class=\"row row-message row-mine\"><div class=\"message\"><p class=\"who\"><bdi>"
                         : "<li class=\"row row-message\"><div class=\"message\"><p class=\"who\"><bdi>");
    html_add_text(drawing->html, is_mine ? sentence_find(drawing->language, "common.you") : drawing_name(drawing, entry->staff));
    drawing_raw(drawing, "</bdi></p><p class=\"words\" dir=\"auto\">");
    if (entry->body.length == 0)
        drawing_say(drawing, entry->kind == ENTRY_KIND_FILE ? "common.file.removed" : "common.removed");
    else
        html_add_words(drawing->html, words);
    drawing_raw(drawing, "</p>");
    if (is_mine)
        drawing_put(drawing, "<p class=\"meta\">", (uint64_t)entry->seq <= drawing->page->seen ? "common.progress.seen" : "common.progress.stored", "</p>");
    drawing_raw(drawing, "</div></li>");
}

static void draw_event(struct drawing *drawing, const struct store_entry *entry, struct text words)
{
    drawing_raw(drawing, "<li class=\"row row-event\"><p class=\"event\"><bdi>");
    sentence_add(drawing->html, sentence_of_event(drawing->language, entry->kind, words.length > 0), drawing_name(drawing, entry->staff));
    drawing_raw(drawing, "</bdi> <bdi>");
    html_add_text(drawing->html, words);
    drawing_raw(drawing, "</bdi></p></li>");
}

static void draw_file(struct drawing *drawing, const struct store_entry *entry, struct text words)
{
    struct file_entry file = file_entry_read(words);
    drawing_raw(drawing, "<li class=\"row row-event\"><div class=\"event\"><p><bdi>");
    sentence_add(drawing->html, sentence_find(drawing->language, entry->side == SIDE_SEEKER ? "plain.file_own" : "plain.file"), drawing_name(drawing, entry->staff));
    drawing_raw(drawing, "</bdi></p>");
    if (file.id.value != 0)
        plain_forms_file(drawing, &file);
    drawing_raw(drawing, "</div></li>");
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
    bool is_removed = entry->kind == ENTRY_KIND_FILE && entry->body.length == 0;
    if (entry->kind == ENTRY_KIND_FILE && !is_removed)
        draw_file(&drawing, entry, words);
    else if (entry->kind != ENTRY_KIND_MESSAGE && !is_removed)
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
        drawing_raw(drawing, "<a class=\"button button-quiet\" href=\"/plain?before=");
        text_add_integer(drawing->html, first);
        drawing_put(drawing, "\">", "common.older", "</a>");
    }
    drawing_put(drawing, "<div class=\"log\" role=\"log\" aria-label=\"", "common.messages", "\"><ol class=\"rows\">");
    text_add(drawing->html, text_built(&rows));
    drawing_raw(drawing, "</ol></div>");
    return !rows.overflowed;
}

/* ---- how things stand ---- */

static void draw_ahead(struct drawing *drawing)
{
    static const char *const keys[] = {"seeker.ahead_0", "seeker.ahead_1"};
    if (drawing->page->ahead <= LINES_SPELLED)
        drawing_say(drawing, keys[drawing->page->ahead]);
    else
        sentence_add_count(drawing->html, drawing->language, "seeker.ahead", drawing->page->ahead);
}

static void draw_wait(struct drawing *drawing)
{
    uint16_t low = drawing->page->low_minutes, high = drawing->page->high_minutes;
    if (high == 0)
        drawing_say(drawing, "seeker.wait_unknown");
    else if (low == 0)
        sentence_add_count(drawing->html, drawing->language, "seeker.wait_under", high);
    else if (low == high)
        sentence_add_count(drawing->html, drawing->language, "seeker.wait_about", low);
    else
        sentence_add_range(drawing->html, sentence_find(drawing->language, "seeker.wait_range"), low, high);
}

static bool lacks(const struct drawing *drawing, uint8_t languages)
{
    return languages != 0 && (languages >> (int)drawing->language & 1) == 0;
}

/* Somebody answers, and not in the language of this page. */
static bool is_for_others(const struct drawing *drawing)
{
    return lacks(drawing, drawing->page->languages);
}

static void draw_languages_of(struct drawing *drawing, const char *key, uint8_t languages)
{
    static const char *const keys[LANGUAGE_COUNT] = {[LANGUAGE_EN] = "seeker.english", [LANGUAGE_BG] = "seeker.bulgarian", [LANGUAGE_DA] = "seeker.danish"};
    char bytes[128];
    struct text_builder names = text_builder_on(bytes, sizeof bytes);
    for (int at = 0; at < LANGUAGE_COUNT; at++)
        if ((languages >> at & 1) != 0) {
            text_add_string(&names, text_built(&names).length > 0 ? ", " : "");
            text_add(&names, sentence_find(drawing->language, keys[at]));
        }
    sentence_add(drawing->html, sentence_find(drawing->language, key), text_built(&names));
}

static void draw_others(struct drawing *drawing)
{
    draw_languages_of(drawing, "seeker.others", drawing->page->languages);
}

/* While nobody is there: that the library does not help in the language of this page. */
static void draw_helps(struct drawing *drawing)
{
    if (!lacks(drawing, drawing->page->helps))
        return;
    drawing_raw(drawing, " ");
    draw_languages_of(drawing, "seeker.helps", drawing->page->helps);
}

/* Whether somebody answers. The hour at which she is back would be one of our own clock, and not of the reader's. */
static void draw_sign(struct drawing *drawing, const char *closed)
{
    const struct parcel_draw_plain *page = drawing->page;
    if (is_for_others(drawing) && page->is_answering) {
        draw_others(drawing);
        return;
    }
    const char *const keys[] = {closed, "plain.out", "seeker.out_late"};
    drawing_say(drawing, page->is_answering ? "seeker.answering" : keys[page->is_out % 3]);
    if (is_for_others(drawing)) {
        drawing_raw(drawing, " ");
        draw_others(drawing);
    }
    if (page->languages == 0)
        draw_helps(drawing);
}

/* Nobody answers this one: nobody does, or nobody in this language. */
static void draw_nobody(struct drawing *drawing)
{
    if (is_for_others(drawing))
        draw_others(drawing);
    else
        drawing_say(drawing, "seeker.nobody");
    drawing_raw(drawing, " ");
    drawing_say(drawing, "seeker.if_closed");
    if (drawing->page->languages == 0)
        draw_helps(drawing);
}

static void draw_standing(struct drawing *drawing)
{
    const struct parcel_draw_plain *page = drawing->page;
    drawing_raw(drawing, "<div class=\"status\" role=\"status\"><p>");
    if (page->state == CONVERSATION_STATE_ENDED) {
        sentence_add_count(drawing->html, drawing->language, "seeker.ended_days", page->kept_days);
    } else if (page->state == CONVERSATION_STATE_HELD) {
        static const char *const keys[] = {"seeker.with", "plain.counter", "plain.counter_late"};
        sentence_add(drawing->html, sentence_find(drawing->language, keys[page->is_out % 3]), drawing_name(drawing, (struct staff_id){(int64_t)page->holder}));
    } else if (page->state == CONVERSATION_STATE_LEFT) {
        drawing_say(drawing, "seeker.left");
        if (page->is_mailed == 2)
            drawing_put(drawing, "</p><p>", "seeker.mail", "");
    } else if (!page->is_answering && page->is_out == 0) {
        draw_nobody(drawing);
    } else if (!page->is_answering) {
        draw_ahead(drawing);
        drawing_raw(drawing, "</p><p>");
        draw_sign(drawing, "seeker.nobody");
    } else {
        draw_ahead(drawing);
        drawing_raw(drawing, "</p><p>");
        draw_wait(drawing);
    }
    if (page->is_long && (page->is_answering || page->is_out != 0))
        drawing_put(drawing, "</p><p>", "seeker.not_forgotten", "");
    drawing_raw(drawing, "</p></div>");
}

/* ---- pages ---- */

/* Another language of the first page, at the same library. */
static void draw_languages(struct drawing *drawing)
{
    static const char *const names[LANGUAGE_COUNT] = {[LANGUAGE_EN] = "English", [LANGUAGE_BG] = "Български", [LANGUAGE_DA] = "Dansk"};
    drawing_put(drawing, "<nav class=\"languages\" aria-label=\"", "common.language", "\"><ul>");
    for (int at = 0; at < LANGUAGE_COUNT; at++) {
        const char *word = vocabulary_word(&vocabulary_language, at);
        bool is_current = at == (int)drawing->language;
        drawing_raw(drawing, is_current ? "<li><span aria-current=\"true\" lang=\"" : "<li><a href=\"/plain?language=");
        drawing_raw(drawing, word);
        if (!is_current) {
            drawing_raw(drawing, "&amp;library=");
            html_add_text(drawing->html, drawing->page->slug);
            drawing_raw(drawing, "\" lang=\"");
            drawing_raw(drawing, word);
        }
        drawing_raw(drawing, "\">");
        drawing_raw(drawing, names[at]);
        drawing_raw(drawing, is_current ? "</span></li>" : "</a></li>");
    }
    drawing_raw(drawing, "</ul></nav>");
}

static void open_page(struct drawing *drawing)
{
    drawing_raw(drawing, "<!doctype html>\n<html lang=\"");
    drawing_raw(drawing, drawing_language(drawing));
    drawing_raw(drawing, "\" dir=\"ltr\">\n<head><meta charset=\"utf-8\">"
                 "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                 "<meta name=\"color-scheme\" content=\"light dark\"><meta name=\"robots\" content=\"noindex\">");
    drawing_put(drawing, "<title>", "seeker.title", "</title>");
    drawing_raw(drawing, "<link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\"><link rel=\"stylesheet\" href=\"");
    drawing_raw(drawing, sentences_styles);
    if (drawing->page->accent != ACCENT_TEAL) {
        drawing_raw(drawing, "\"><link rel=\"stylesheet\" href=\"/");
        drawing_raw(drawing, vocabulary_word(&vocabulary_accent, drawing->page->accent));
        drawing_raw(drawing, ".css");
    }
    drawing_raw(drawing, "\"></head>\n<body><div class=\"sheet\"><header class=\"head\"><p class=\"library\">");
    html_add_text(drawing->html, drawing->page->library);
    drawing_raw(drawing, "</p>");
    if (drawing->page->conversation == 0)
        draw_languages(drawing);
    drawing_raw(drawing, "</header>\n");
}

static void draw_farewell(struct drawing *drawing)
{
    drawing_put(drawing, "<main class=\"first\"><h1>", "seeker.farewell", "</h1>");
    drawing_put(drawing, "<p>", "seeker.farewell_text", "</p><p><a class=\"button\" href=\"/plain?language=");
    drawing_raw(drawing, drawing_language(drawing));
    drawing_raw(drawing, "&amp;library=");
    html_add_text(drawing->html, drawing->page->slug);
    drawing_put(drawing, "\">", "seeker.farewell_again", "</a></p></main>");
}

static void draw_first(struct drawing *drawing)
{
    drawing_put(drawing, "<main class=\"first\"><h1>", "seeker.title", "</h1>");
    drawing_put(drawing, "<p class=\"lead\">", "seeker.lead", "</p>");
    drawing_put(drawing, "<p>", "seeker.no_account", " ");
    drawing_put(drawing, "", "seeker.no_identity", "</p><p>");
    sentence_add_count(drawing->html, drawing->language, "seeker.kept_days", drawing->page->kept_days);
    drawing_raw(drawing, "</p>");
    drawing_raw(drawing, "<div class=\"status\" role=\"status\"><p>");
    draw_sign(drawing, "seeker.closed");
    drawing_raw(drawing, "</p></div>");
    plain_forms_refusal(drawing);
    plain_forms_begin(drawing);
    plain_forms_code_entry(drawing);
    drawing_raw(drawing, "</main>");
}

/* Something to read while one waits, on what the conversation is about. */
static void draw_guide(struct drawing *drawing)
{
    drawing_put(drawing, "<details class=\"card code-entry\"><summary>", "seeker.guide", "</summary><ul>");
    for (int line = 1; line <= GUIDE_LINES; line++) {
        char bytes[32] = {0};
        struct text_builder key = text_builder_on(bytes, sizeof bytes - 1);
        text_add_string(&key, vocabulary_word(&vocabulary_topic, drawing->page->topic));
        text_add_byte(&key, '_');
        text_add_integer(&key, line);
        drawing_raw(drawing, "<li>");
        html_add_text(drawing->html, sentence_of_word(drawing->language, "seeker.guide.", bytes));
        drawing_raw(drawing, "</li>");
    }
    drawing_raw(drawing, "</ul></details>");
}

static bool draw_talk(struct drawing *drawing)
{
    bool is_last = drawing->page->until == drawing->page->head;
    drawing_put(drawing, "<main><div class=\"bar\"><h1>", "seeker.title", "</h1><div class=\"actions\">");
    drawing_put(drawing, "<a class=\"button\" href=\"/plain\">", is_last ? "plain.refresh" : "plain.newest", "</a></div></div><div class=\"talk\">");
    if (!draw_log(drawing))
        return false;
    draw_standing(drawing);
    if (drawing->page->state == CONVERSATION_STATE_WAITING || drawing->page->state == CONVERSATION_STATE_LEFT)
        draw_guide(drawing);
    plain_forms_stay(drawing);
    plain_forms_refusal(drawing);
    if (drawing->page->state == CONVERSATION_STATE_ENDED) {
        plain_feedback_rating(drawing);
        plain_forms_begin(drawing);
    } else {
        plain_forms_say(drawing);
    }
    drawing_put(drawing, "<p class=\"hint\">", "plain.no_script", " ");
    if (drawing->page->state != CONVERSATION_STATE_ENDED)
        drawing_say(drawing, "plain.no_file");
    drawing_raw(drawing, "</p>");
    plain_forms_leave(drawing);
    plain_forms_code(drawing);
    plain_forms_ways_out(drawing);
    drawing_raw(drawing, "</div></main>");
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
    else if (question->is_form && plain_feedback_is_due(&drawing))
        is_drawn = plain_feedback_questions(&drawing);
    else
        is_drawn = draw_talk(&drawing);
    drawing_raw(&drawing, "</div></body>\n</html>\n");
    bool is_whole = is_drawn && !html.overflowed;
    struct parcel page = {.type = PARCEL_page, .as.page = {.job = question->job, .is_last = 1, .frame = {"", 0}}};
    if (is_whole)
        page.as.page.frame = text_built(&html);
    archive->answer(archive->context, &page);
}
