/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/questions.h"

#include "desk/form.h"
#include "desk/libraries.h"
#include "desk/library_list.h"
#include "desk/refusal.h"
#include "desk/tell.h"
#include "desk/trouble_words.h"
#include "transcript/question_packet.h"

/* ---- showing ---- */

bool questions_load(struct desk *desk, struct library_id library, struct question **list, size_t *count)
{
    return state_note(desk, store_list_questions(desk->store, libraries_find(desk, library)->id, &desk->turn, list, count));
}

/* The same for a library that a packet names; refused where there is none. */
static bool load(struct desk *desk, struct session *session, int64_t library, const char *packet, struct question **list, size_t *count)
{
    return library_list_is_known(desk, session, library, packet) && questions_load(desk, (struct library_id){library}, list, count);
}

void questions_list(struct desk *desk, struct session *session, const struct up_questions *packet)
{
    struct question *list;
    size_t count;
    if (!load(desk, session, packet->library, "questions", &list, &count))
        return;
    for (size_t at = 0; at < count; at++) {
        struct down_question question = question_packet(&list[at]);
        tell(desk, session, DOWN_question, &question);
    }
    tell(desk, session, DOWN_done, &(struct down_done){.packet = text_of("questions")});
}

/* ---- changing ---- */

static void tell_change(struct desk *desk, struct session *session, struct library_id library, const char *packet)
{
    tell(desk, session, DOWN_done, &(struct down_done){.packet = text_of(packet)});
    tell_staff(desk, VERB_questions_manage, tell_render(desk, DOWN_questions_changed, &(struct down_questions_changed){.library = library.value}));
}

static void note(struct desk *desk, struct session *session, enum act act, const struct question *question)
{
    state_audit(desk, act, sessions_person(session).staff, state_id_text(desk, question->id), state_id_text(desk, question->library.value));
}

static bool add(struct desk *desk, struct question *question, const struct question *list, size_t count)
{
    question->place = count > 0 ? list[count - 1].place + 1 : 1;
    return state_write(desk) && state_note(desk, store_add_question(desk->store, question));
}

void questions_begin(struct desk *desk, struct session *session, const struct up_questions_begin *packet)
{
    struct question *list;
    size_t count;
    if (!load(desk, session, packet->library, "questions_begin", &list, &count))
        return;
    struct question question = {.place = 0};
    for (size_t at = 0; count == 0 && at < suggested_question_count; at++) {
        const struct suggested_question *suggested = &suggested_questions[at];
        question = (struct question){.library = {packet->library}, .place = question.place, .kind = suggested->kind, .is_asked = true};
        for (int language = 0; language < LANGUAGE_COUNT; language++) {
            question.texts[language] = text_of(suggested->texts[language]);
            question.options[language] = text_of(suggested->options[language]);
        }
        if (!add(desk, &question, &question, 1))
            return;
        note(desk, session, ACT_QUESTION_ADDED, &question);
    }
    tell_change(desk, session, (struct library_id){packet->library}, "questions_begin");
}

static bool retire(struct desk *desk, struct question *question)
{
    question->is_asked = false;
    return state_write(desk) && state_note(desk, store_save_question(desk->store, question));
}

/* Puts the wish into the place of another, unless it is the same. */
static bool replace(struct desk *desk, struct session *session, struct question *found, struct question *wish)
{
    if (question_is_same(found, wish))
        return true;
    wish->place = found->place;
    if (!retire(desk, found) || !state_note(desk, store_add_question(desk->store, wish)))
        return false;
    note(desk, session, ACT_QUESTION_CHANGED, wish);
    return true;
}

void questions_save(struct desk *desk, struct session *session, const struct up_question_save *packet)
{
    struct question *list, wish = {
        .library = {packet->library}, .kind = packet->kind, .texts = {packet->en, packet->bg, packet->da},
        .options = {packet->options_en, packet->options_bg, packet->options_da}, .is_asked = true};
    const char *field;
    size_t count, at;
    enum reason fault = question_fault(&wish, &field);
    if (fault != REASON_NONE) {
        refusal_field(desk, session, fault, "question_save", field);
        return;
    }
    if (!load(desk, session, packet->library, "question_save", &list, &count))
        return;
    question_neighbour(list, count, packet->question, true, &at);
    if (packet->has_question ? at == count : count >= QUESTIONS_MAX) {
        refusal_of(desk, session, packet->has_question ? REASON_changed_meanwhile : REASON_list_full, "question_save");
        return;
    }
    if (packet->has_question ? !replace(desk, session, &list[at], &wish) : !add(desk, &wish, list, count))
        return;
    if (!packet->has_question)
        note(desk, session, ACT_QUESTION_ADDED, &wish);
    tell_change(desk, session, wish.library, "question_save");
}

/* Loads a question that is asked, and the form that it stands in. */
static bool find(struct desk *desk, struct session *session, int64_t id, const char *packet, struct question *found, struct question **list, size_t *count)
{
    enum store_result result = store_load_question(desk->store, id, &desk->turn, found);
    bool is_asked = result == STORE_OK && found->is_asked;
    if (result != STORE_NONE && !state_note(desk, result))
        return false;
    if (!is_asked)
        refusal_of(desk, session, result == STORE_NONE ? REASON_not_found : REASON_changed_meanwhile, packet);
    return is_asked && questions_load(desk, found->library, list, count);
}

void questions_move(struct desk *desk, struct session *session, const struct up_question_move *packet)
{
    struct question found, *list;
    size_t count, at;
    if (!find(desk, session, packet->question, "question_move", &found, &list, &count))
        return;
    int neighbour = question_neighbour(list, count, packet->question, packet->earlier, &at);
    if (neighbour >= 0) { /* else it is the first or the last already */
        int64_t place = list[at].place;
        list[at].place = list[neighbour].place;
        list[neighbour].place = place;
        if (!state_write(desk) || !state_note(desk, store_save_question(desk->store, &list[at])) ||
            !state_note(desk, store_save_question(desk->store, &list[neighbour])))
            return;
    }
    tell_change(desk, session, found.library, "question_move");
}

void questions_drop(struct desk *desk, struct session *session, const struct up_question_drop *packet)
{
    struct question found, *list;
    size_t count;
    if (!find(desk, session, packet->question, "question_drop", &found, &list, &count) || !retire(desk, &found))
        return;
    note(desk, session, ACT_QUESTION_REMOVED, &found);
    tell_change(desk, session, found.library, "question_drop");
}
