/* SPDX-License-Identifier: Apache-2.0
 *
 * Why a page of its own: twelve long questions and a long talk do not fit one answer, and
 * whoever does not like to be asked sees one button. */
#include "clerk/plain_feedback.h"

#include "clerk/html.h"
#include "clerk/plain_forms.h"
#include "clerk/sentences.h"
#include "domain/limits.h"
#include "domain/rating.h"

/* What the conversation's library asks in its language, and what was said already. */
struct asked {
    struct question *list; /* all; those without words in this language are not asked */
    size_t count;
    struct rating rating;
    bool is_rated, is_given;
};

static bool load(struct drawing *drawing, struct asked *asked)
{
    struct store *store = drawing->archive->store;
    struct conversation_id id = {(int64_t)drawing->page->conversation};
    struct feedback feedback;
    *asked = (struct asked){0};
    asked->is_rated = store_load_rating(store, id, &asked->rating) == STORE_OK;
    asked->is_given = store_load_feedback(store, id, &feedback) == STORE_OK;
    return store_list_questions(store, (struct library_id){(int64_t)drawing->page->home}, drawing->archive->arena, &asked->list, &asked->count) == STORE_OK;
}

static bool is_asked(const struct drawing *drawing, const struct question *question)
{
    return question->texts[drawing->language].length > 0;
}

/* The way to the questions; why it was rated so is one of them. */
static void draw_offer(struct drawing *drawing, const struct asked *asked)
{
    int64_t count = 1;
    for (size_t at = 0; at < asked->count; at++)
        count += is_asked(drawing, &asked->list[at]);
    plain_forms_open(drawing, "card stack", "form");
    plain_forms_hidden(drawing, "conversation", drawing->page->conversation);
    drawing_raw(drawing, "<button class=\"button\">");
    sentence_add_count(drawing->html, drawing->language, "seeker.questions", count);
    drawing_raw(drawing, "</button></form>");
}

void plain_feedback_rating(struct drawing *drawing)
{
    struct asked asked;
    bool is_loaded = load(drawing, &asked);
    plain_forms_open(drawing, "card stack", "rate");
    plain_forms_hidden(drawing, "conversation", drawing->page->conversation);
    drawing_put(drawing, "<p>", "seeker.rate", "</p>");
    for (int at = 0; at < SATISFACTION_COUNT; at++) {
        const char *word = vocabulary_word(&vocabulary_satisfaction, at);
        drawing_raw(drawing, "<button class=\"button\" name=\"satisfaction\" value=\"");
        drawing_raw(drawing, word);
        drawing_raw(drawing, asked.is_rated && (int)asked.rating.satisfaction == at ? "\" aria-pressed=\"true\">" : "\">");
        html_add_text(drawing->html, sentence_of_word(drawing->language, "common.satisfaction.", word));
        drawing_raw(drawing, "</button>");
    }
    if (asked.is_rated)
        drawing_put(drawing, "<p class=\"status\" role=\"status\">", "seeker.rated", "</p>");
    drawing_raw(drawing, "</form>");
    if (asked.is_given)
        drawing_put(drawing, "<p class=\"status\" role=\"status\">", "seeker.questions_sent", "</p>");
    else if (asked.is_rated && is_loaded)
        draw_offer(drawing, &asked);
}

bool plain_feedback_is_due(struct drawing *drawing)
{
    struct asked asked;
    return drawing->page->state == CONVERSATION_STATE_ENDED && load(drawing, &asked) && asked.is_rated && !asked.is_given;
}

/* ---- the questions ---- */

/* answers.ID, as the packet has them in lines; why for 0. */
static void add_name(struct drawing *drawing, int64_t question)
{
    drawing_raw(drawing, question == 0 ? "why" : "answers.");
    if (question != 0)
        text_add_integer(drawing->html, question);
}

/* Between the two stands the label. */
static void open_sentence(struct drawing *drawing, int64_t question)
{
    drawing_raw(drawing, "<div class=\"field\"><label for=\"q");
    text_add_integer(drawing->html, question);
    drawing_raw(drawing, "\">");
}

static void close_sentence(struct drawing *drawing, int64_t question)
{
    drawing_raw(drawing, "</label><textarea rows=\"2\" dir=\"auto\" autocomplete=\"off\" id=\"q");
    text_add_integer(drawing->html, question);
    drawing_raw(drawing, "\" maxlength=\"");
    text_add_integer(drawing->html, SENTENCE_CHARACTERS_MAX);
    drawing_raw(drawing, "\" name=\"");
    add_name(drawing, question);
    drawing_raw(drawing, "\"></textarea></div>");
}

static void draw_sentence(struct drawing *drawing, const struct question *question)
{
    open_sentence(drawing, question->id);
    html_add_text(drawing->html, question->texts[drawing->language]);
    close_sentence(drawing, question->id);
}

static struct text label_of(const struct drawing *drawing, const struct question *question, struct text *options, int place)
{
    static const char *const answers[] = {"common.answer.yes", "common.answer.no"};
    if (question->kind == QUESTION_KIND_YES_NO)
        return sentence_find(drawing->language, answers[place % 2]);
    if (question->kind == QUESTION_KIND_WORDS)
        return sentence_of_word(drawing->language, "common.satisfaction.", vocabulary_word(&vocabulary_satisfaction, place));
    return text_cut(options, '\n');
}

/* Where nothing is chosen a browser sends nothing: the empty field says that it was asked. */
static void draw_choices(struct drawing *drawing, const struct question *question)
{
    struct text options = question->options[drawing->language];
    drawing_raw(drawing, "<fieldset class=\"choices\"><legend>");
    html_add_text(drawing->html, question->texts[drawing->language]);
    drawing_raw(drawing, "</legend><input type=\"hidden\" name=\"");
    add_name(drawing, question->id);
    drawing_raw(drawing, "\" value=\"\">");
    for (int place = 0; place < question_choices(question); place++) {
        drawing_raw(drawing, "<label class=\"choice\"><input type=\"radio\" name=\"");
        add_name(drawing, question->id);
        drawing_raw(drawing, "\" value=\"");
        text_add_integer(drawing->html, place);
        drawing_raw(drawing, "\"><span>");
        html_add_text(drawing->html, label_of(drawing, question, &options, place));
        drawing_raw(drawing, "</span></label>");
    }
    drawing_raw(drawing, "</fieldset>");
}

static void draw_why(struct drawing *drawing, enum satisfaction satisfaction)
{
    const char *word = vocabulary_word(&vocabulary_satisfaction, (int)satisfaction);
    open_sentence(drawing, 0);
    sentence_add(drawing->html, sentence_find(drawing->language, "seeker.questions_why"), sentence_of_word(drawing->language, "common.satisfaction.", word));
    close_sentence(drawing, 0);
}

bool plain_feedback_questions(struct drawing *drawing)
{
    struct asked asked;
    bool has_any = false;
    if (!load(drawing, &asked))
        return false;
    drawing_put(drawing, "<main class=\"first\"><h1>", "seeker.questions_title", "</h1>");
    drawing_put(drawing, "<p>", "seeker.questions_help", "</p>");
    plain_forms_open(drawing, "card stack", "feedback");
    plain_forms_hidden(drawing, "conversation", drawing->page->conversation);
    draw_why(drawing, asked.rating.satisfaction);
    for (size_t at = 0; at < asked.count; at++) {
        const struct question *question = &asked.list[at];
        if (!is_asked(drawing, question))
            continue;
        has_any = true;
        if (question_choices(question) == 0)
            draw_sentence(drawing, question);
        else
            draw_choices(drawing, question);
    }
    if (!has_any)
        drawing_raw(drawing, "<input type=\"hidden\" name=\"answers\" value=\"\">");
    drawing_put(drawing, "<button class=\"button button-primary\">", "common.send", "</button></form>");
    drawing_put(drawing, "<p><a class=\"button\" href=\"/plain\">", "common.cancel", "</a></p></main>");
    return true;
}
