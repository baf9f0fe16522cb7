/* SPDX-License-Identifier: Apache-2.0
 *
 * Saved replies, and guides and links. */
#include "store/query.h"

/* What is written in every language, in the order of enum language. */
static void bind_texts(struct query *query, const struct text texts[LANGUAGE_COUNT])
{
    for (int language = 0; language < LANGUAGE_COUNT; language++)
        query_bind_text(query, texts[language]);
}

static void read_texts(struct query *query, struct arena *arena, struct text texts[LANGUAGE_COUNT])
{
    for (int language = 0; language < LANGUAGE_COUNT; language++)
        query_text(query, arena, &texts[language]);
}

/* A statement that names a row and nothing else. */
static enum store_result drop(struct store *store, enum statement statement, int64_t id)
{
    struct query query = query_open(store, statement);
    query_bind_integer(&query, id);
    return query_write(&query);
}

static enum store_result read_count(struct query *query, int64_t *count)
{
    if (query_next(query))
        *count = query_integer(query);
    return query_close(query);
}

/* ---- saved replies ---- */

static void bind_reply(struct query *query, const struct reply *reply)
{
    query_bind_id(query, reply->edition.library.value);
    query_bind_integer(query, reply->edition.version);
    query_bind_text(query, reply->name);
    bind_texts(query, reply->texts);
}

static void read_reply(struct query *query, struct arena *arena, struct reply *reply)
{
    reply->edition.id = query_integer(query);
    reply->edition.owner.value = query_integer(query);
    reply->edition.library.value = query_integer(query);
    reply->edition.version = query_integer(query);
    query_text(query, arena, &reply->name);
    read_texts(query, arena, reply->texts);
}

enum store_result sqlite_add_reply(struct store *store, struct reply *reply)
{
    struct query query = query_open(store, STATEMENT_ADD_REPLY);
    query_bind_id(&query, reply->edition.owner.value);
    bind_reply(&query, reply);
    return query_write_id(&query, &reply->edition.id);
}

enum store_result sqlite_save_reply(struct store *store, const struct reply *reply)
{
    struct query query = query_open(store, STATEMENT_SAVE_REPLY);
    bind_reply(&query, reply);
    query_bind_integer(&query, reply->edition.id);
    return query_write_row(&query);
}

enum store_result sqlite_drop_reply(struct store *store, int64_t id)
{
    return drop(store, STATEMENT_DROP_REPLY, id);
}

enum store_result sqlite_load_reply(struct store *store, int64_t id, struct arena *arena, struct reply *reply)
{
    struct query query = query_open(store, STATEMENT_LOAD_REPLY);
    query_bind_integer(&query, id);
    if (query_next(&query))
        read_reply(&query, arena, reply);
    return query_close(&query);
}

enum store_result sqlite_list_replies(struct store *store, struct staff_id owner, int64_t after, size_t limit, struct arena *arena,
                                      struct reply **list, size_t *count)
{
    struct query query = query_open(store, STATEMENT_LIST_REPLIES);
    struct rows rows = {.row_bytes = sizeof **list};
    query_bind_id(&query, owner.value);
    query_bind_integer(&query, after);
    query_bind_integer(&query, (int64_t)limit);
    while (query_next(&query)) {
        struct reply *reply = query_add_row(&query, &rows, arena);
        if (reply == NULL)
            break;
        read_reply(&query, arena, reply);
    }
    *list = rows.first;
    *count = rows.count;
    return query_close_list(&query);
}

enum store_result sqlite_count_replies(struct store *store, struct staff_id owner, int64_t *count)
{
    struct query query = query_open(store, STATEMENT_COUNT_REPLIES);
    query_bind_id(&query, owner.value);
    return read_count(&query, count);
}

/* ---- guides and links ---- */

static void bind_guide(struct query *query, const struct guide *guide)
{
    query_bind_id(query, guide->edition.library.value);
    query_bind_integer(query, guide->edition.version);
    bind_texts(query, guide->titles);
    query_bind_text(query, guide->address);
    query_bind_integer(query, guide->languages);
    query_bind_integer(query, guide->tags);
    query_bind_integer(query, guide->checked_ms);
}

static void read_guide(struct query *query, struct arena *arena, struct guide *guide)
{
    guide->edition = (struct edition){.id = query_integer(query)};
    guide->edition.library.value = query_integer(query);
    guide->edition.version = query_integer(query);
    read_texts(query, arena, guide->titles);
    query_text(query, arena, &guide->address);
    guide->languages = query_integer(query);
    guide->tags = query_integer(query);
    guide->checked_ms = query_integer(query);
}

enum store_result sqlite_add_guide(struct store *store, struct guide *guide)
{
    struct query query = query_open(store, STATEMENT_ADD_GUIDE);
    bind_guide(&query, guide);
    return query_write_id(&query, &guide->edition.id);
}

enum store_result sqlite_save_guide(struct store *store, const struct guide *guide)
{
    struct query query = query_open(store, STATEMENT_SAVE_GUIDE);
    bind_guide(&query, guide);
    query_bind_integer(&query, guide->edition.id);
    return query_write_row(&query);
}

enum store_result sqlite_drop_guide(struct store *store, int64_t id)
{
    return drop(store, STATEMENT_DROP_GUIDE, id);
}

enum store_result sqlite_load_guide(struct store *store, int64_t id, struct arena *arena, struct guide *guide)
{
    struct query query = query_open(store, STATEMENT_LOAD_GUIDE);
    query_bind_integer(&query, id);
    if (query_next(&query))
        read_guide(&query, arena, guide);
    return query_close(&query);
}

enum store_result sqlite_list_guides(struct store *store, int64_t after, size_t limit, struct arena *arena, struct guide **list, size_t *count)
{
    struct query query = query_open(store, STATEMENT_LIST_GUIDES);
    struct rows rows = {.row_bytes = sizeof **list};
    query_bind_integer(&query, after);
    query_bind_integer(&query, (int64_t)limit);
    while (query_next(&query)) {
        struct guide *guide = query_add_row(&query, &rows, arena);
        if (guide == NULL)
            break;
        read_guide(&query, arena, guide);
    }
    *list = rows.first;
    *count = rows.count;
    return query_close_list(&query);
}

enum store_result sqlite_count_guides(struct store *store, int64_t *count)
{
    struct query query = query_open(store, STATEMENT_COUNT_GUIDES);
    return read_count(&query, count);
}
