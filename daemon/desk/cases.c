/* SPDX-License-Identifier: Apache-2.0
 *
 * Why: in a full batch a lively conversation says several things; one update of its row for
 * all of them was measured at 1.1–1.4 × the throughput of one for each.
 *
 * Why kept: only the desk writes these rows, so after a commit what it has in memory is what
 * the store holds, and asking again cost a quarter of a message. A turn works on copies, and
 * they are kept when they are committed and not before: an abandoned turn leaves nothing
 * behind that would have to be found and taken back. One place for each hash value, as in
 * transcript/keys.c: ids are given in a row, so those that talk at the same time do not meet. */
#include "desk/cases.h"

#include <string.h>

void cases_reset(struct cases *cases)
{
    for (struct desk_case *old = cases->all; old != NULL; old = old->older)
        cases->places[old->conversation.id.value % CASES_PLACES] = NULL;
    cases->all = NULL;
}

static struct desk_case *put(struct cases *cases, struct arena *arena, const struct desk_case *as)
{
    struct desk_case *found = arena_take(arena, sizeof *found);
    if (found == NULL)
        return NULL;
    struct desk_case **place = &cases->places[as->conversation.id.value % CASES_PLACES];
    *found = *as;
    found->next = *place;
    found->older = cases->all;
    *place = found;
    cases->all = found;
    return found;
}

static struct desk_case *kept_place(struct cases *cases, struct conversation_id id)
{
    return &cases->kept[id.value % CASES_KEPT];
}

static enum store_result load(struct store *store, struct conversation_id id, struct desk_case *loaded)
{
    *loaded = (struct desk_case){0};
    enum store_result result = store_load_conversation(store, id, &loaded->conversation);
    loaded->talk.is_known = loaded->talk.is_there = true;
    return result == STORE_OK ? store_load_log(store, log_of(id, LOG_TALK), &loaded->talk.is) : result;
}

struct desk_case *cases_load(struct cases *cases, struct store *store, struct arena *arena, struct conversation_id id, enum store_result *result)
{
    *result = STORE_OK;
    if (id.value <= 0) {
        *result = STORE_NONE;
        return NULL;
    }
    for (struct desk_case *found = cases->places[id.value % CASES_PLACES]; found != NULL; found = found->next)
        if (found->conversation.id.value == id.value)
            return found;
    struct desk_case loaded;
    const struct desk_case *as = kept_place(cases, id);
    if (as->conversation.id.value != id.value) {
        *result = load(store, id, &loaded);
        as = &loaded;
    }
    if (*result != STORE_OK)
        return NULL;
    struct desk_case *found = put(cases, arena, as);
    if (found == NULL)
        *result = STORE_FAULT;
    return found;
}

struct desk_case *cases_put(struct cases *cases, struct arena *arena, const struct conversation *conversation)
{
    struct desk_case added = {.conversation = *conversation, .talk = {.is.id = log_of(conversation->id, LOG_TALK), .is_known = true, .is_there = true}};
    return put(cases, arena, &added);
}

struct case_log *cases_staff_log(struct desk_case *one, struct store *store, enum store_result *result)
{
    struct case_log *log = &one->staff_log;
    *result = STORE_OK;
    if (log->is_known)
        return log;
    log->is.id = log_of(one->conversation.id, LOG_STAFF);
    *result = store_load_log(store, log->is.id, &log->is);
    log->is_there = *result == STORE_OK;
    log->is_known = log->is_there || *result == STORE_NONE;
    if (*result == STORE_NONE)
        *result = STORE_OK;
    return log->is_known ? log : NULL;
}

static size_t find_writer(const struct case_log *log, const struct writer_id *writer)
{
    size_t at = 0;
    while (at < CASE_WRITERS_MAX &&
           (log->writers[at].last == 0 || memcmp(log->writers[at].writer.bytes, writer->bytes, sizeof writer->bytes) != 0))
        at++;
    return at;
}

const struct case_writer *cases_writer(const struct case_log *log, const struct writer_id *writer)
{
    size_t at = find_writer(log, writer);
    return at < CASE_WRITERS_MAX ? &log->writers[at] : NULL;
}

void cases_note_writer(struct case_log *log, const struct case_writer *known)
{
    size_t at = find_writer(log, &known->writer);
    if (at == CASE_WRITERS_MAX)
        at = log->writers_noted++ % CASE_WRITERS_MAX;
    log->writers[at] = *known;
}

enum store_result cases_save(struct cases *cases, struct store *store)
{
    enum store_result result = STORE_OK;
    for (struct desk_case *one = cases->all; one != NULL && result == STORE_OK; one = one->older) {
        if (one->is_changed)
            result = store_save_conversation(store, &one->conversation);
        if (one->talk.has_new_entries && result == STORE_OK)
            result = store_save_log(store, &one->talk.is);
        if (one->staff_log.has_new_entries && result == STORE_OK)
            result = store_save_log(store, &one->staff_log.is);
        one->is_changed = one->talk.has_new_entries = one->staff_log.has_new_entries = false;
    }
    return result;
}

void cases_keep(struct cases *cases)
{
    for (const struct desk_case *one = cases->all; one != NULL; one = one->older) {
        struct desk_case *kept = kept_place(cases, one->conversation.id);
        *kept = *one;
        kept->first_words = (struct text){NULL, 0}; /* they lie in the memory of the turn */
    }
}
