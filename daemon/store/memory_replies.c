/* SPDX-License-Identifier: Apache-2.0
 *
 * The model: saved replies, and guides and links. */
#include "store/memory.h"

static void keep_texts(struct store *store, struct text texts[LANGUAGE_COUNT])
{
    for (int language = 0; language < LANGUAGE_COUNT; language++)
        texts[language] = memory_keep(store, texts[language]);
}

static bool show_texts(struct store *store, struct arena *arena, struct text texts[LANGUAGE_COUNT])
{
    for (int language = 0; language < LANGUAGE_COUNT; language++)
        if (!memory_show(store, arena, &texts[language]))
            return false;
    return true;
}

/* Whether what an edition names is there, or nothing is named. */
static bool has_named(struct store *store, const struct edition *edition)
{
    return (edition->owner.value == 0 || memory_has(store, TABLE_STAFF, edition->owner.value)) &&
           (edition->library.value == 0 || memory_has(store, TABLE_LIBRARIES, edition->library.value));
}

static enum store_result drop(struct store *store, enum memory_table_name table, int64_t id)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (memory_has(store, table, id))
        memory_drop(store, table, (size_t)id - 1);
    return STORE_OK;
}

/* ---- saved replies ---- */

/* The row takes what may change, and keeps the texts. */
static void fill_reply(struct store *store, struct memory_reply *row, const struct reply *reply)
{
    struct staff_id owner = row->is.edition.owner;
    row->is = *reply;
    row->is.edition.owner = owner;
    row->is.name = memory_keep(store, reply->name);
    keep_texts(store, row->is.texts);
}

static bool show_reply(struct store *store, struct arena *arena, struct reply *reply)
{
    return memory_show(store, arena, &reply->name) && show_texts(store, arena, reply->texts);
}

enum store_result memory_add_reply(struct store *store, struct reply *reply)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (!has_named(store, &reply->edition))
        return memory_fault(store, "a reply of somebody who is not there");
    struct memory_reply *row = memory_add(store, TABLE_REPLIES);
    reply->edition.id = (int64_t)memory_places(store, TABLE_REPLIES);
    row->is.edition.owner = reply->edition.owner;
    fill_reply(store, row, reply);
    return STORE_OK;
}

enum store_result memory_save_reply(struct store *store, const struct reply *reply)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (!memory_has(store, TABLE_REPLIES, reply->edition.id))
        return STORE_NONE;
    fill_reply(store, memory_change(store, TABLE_REPLIES, (size_t)reply->edition.id - 1), reply);
    return STORE_OK;
}

enum store_result memory_drop_reply(struct store *store, int64_t id)
{
    return drop(store, TABLE_REPLIES, id);
}

enum store_result memory_load_reply(struct store *store, int64_t id, struct arena *arena, struct reply *reply)
{
    if (!memory_has(store, TABLE_REPLIES, id))
        return STORE_NONE;
    *reply = ((struct memory_reply *)memory_at(store, TABLE_REPLIES, (size_t)id - 1))->is;
    return show_reply(store, arena, reply) ? STORE_OK : STORE_FAULT;
}

enum store_result memory_list_replies(struct store *store, struct staff_id owner, int64_t after, size_t limit, struct arena *arena,
                                      struct reply **list, size_t *count)
{
    struct rows rows = {.row_bytes = sizeof **list};
    for (size_t place = (size_t)after; place < memory_places(store, TABLE_REPLIES) && rows.count < limit; place++) {
        const struct memory_reply *row = memory_at(store, TABLE_REPLIES, place);
        if (row == NULL || row->is.edition.owner.value != owner.value)
            continue;
        struct reply reply = row->is;
        if (!show_reply(store, arena, &reply) || !memory_list(store, arena, &rows, &reply))
            break;
    }
    return memory_close_list(store, &rows, list, count);
}

enum store_result memory_count_replies(struct store *store, struct staff_id owner, int64_t *count)
{
    *count = 0;
    for (size_t place = 0; place < memory_places(store, TABLE_REPLIES); place++) {
        const struct memory_reply *row = memory_at(store, TABLE_REPLIES, place);
        *count += row != NULL && row->is.edition.owner.value == owner.value;
    }
    return STORE_OK;
}

/* ---- guides and links ---- */

static void fill_guide(struct store *store, struct memory_guide *row, const struct guide *guide)
{
    row->is = *guide;
    row->is.address = memory_keep(store, guide->address);
    keep_texts(store, row->is.titles);
}

static bool show_guide(struct store *store, struct arena *arena, struct guide *guide)
{
    return memory_show(store, arena, &guide->address) && show_texts(store, arena, guide->titles);
}

enum store_result memory_add_guide(struct store *store, struct guide *guide)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (!has_named(store, &guide->edition))
        return memory_fault(store, "a guide of a library that is not there");
    struct memory_guide *row = memory_add(store, TABLE_GUIDES);
    guide->edition.id = (int64_t)memory_places(store, TABLE_GUIDES);
    fill_guide(store, row, guide);
    return STORE_OK;
}

enum store_result memory_save_guide(struct store *store, const struct guide *guide)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (!memory_has(store, TABLE_GUIDES, guide->edition.id))
        return STORE_NONE;
    fill_guide(store, memory_change(store, TABLE_GUIDES, (size_t)guide->edition.id - 1), guide);
    return STORE_OK;
}

enum store_result memory_drop_guide(struct store *store, int64_t id)
{
    return drop(store, TABLE_GUIDES, id);
}

enum store_result memory_load_guide(struct store *store, int64_t id, struct arena *arena, struct guide *guide)
{
    if (!memory_has(store, TABLE_GUIDES, id))
        return STORE_NONE;
    *guide = ((struct memory_guide *)memory_at(store, TABLE_GUIDES, (size_t)id - 1))->is;
    return show_guide(store, arena, guide) ? STORE_OK : STORE_FAULT;
}

enum store_result memory_list_guides(struct store *store, int64_t after, size_t limit, struct arena *arena, struct guide **list, size_t *count)
{
    struct rows rows = {.row_bytes = sizeof **list};
    for (size_t place = (size_t)after; place < memory_places(store, TABLE_GUIDES) && rows.count < limit; place++) {
        const struct memory_guide *row = memory_at(store, TABLE_GUIDES, place);
        if (row == NULL)
            continue;
        struct guide guide = row->is;
        if (!show_guide(store, arena, &guide) || !memory_list(store, arena, &rows, &guide))
            break;
    }
    return memory_close_list(store, &rows, list, count);
}

enum store_result memory_count_guides(struct store *store, int64_t *count)
{
    *count = 0;
    for (size_t place = 0; place < memory_places(store, TABLE_GUIDES); place++)
        *count += memory_at(store, TABLE_GUIDES, place) != NULL;
    return STORE_OK;
}
