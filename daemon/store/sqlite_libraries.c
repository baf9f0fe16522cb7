/* SPDX-License-Identifier: Apache-2.0
 *
 * The libraries of the network. */
#include "store/query.h"

static void bind_library(struct query *query, const struct library *library)
{
    query_bind_text(query, library->slug);
    query_bind_text(query, library->name);
    query_bind_text(query, library->region);
    query_bind_integer(query, library->country);
    query_bind_text(query, library->week);
    query_bind_text(query, library->closed);
    query_bind_integer(query, library->accent);
    query_bind_integer(query, library->languages);
    query_bind_text(query, library->cheat_sheet);
    query_bind_integer(query, library->cooperation);
    query_bind_integer(query, library->region_minutes);
    query_bind_integer(query, library->network_minutes);
    query_bind_integer(query, library->is_giving);
    query_bind_integer(query, library->is_closed);
    query_bind_integer(query, library->added_ms);
}

static void read_library(struct query *query, struct arena *arena, struct library *library)
{
    library->id.value = query_integer(query);
    query_text(query, arena, &library->slug);
    query_text(query, arena, &library->name);
    query_text(query, arena, &library->region);
    library->country = (enum country)query_integer(query);
    query_text(query, arena, &library->week);
    query_text(query, arena, &library->closed);
    library->accent = (enum accent)query_integer(query);
    library->languages = query_integer(query);
    query_text(query, arena, &library->cheat_sheet);
    library->cooperation = (enum cooperation)query_integer(query);
    library->region_minutes = query_integer(query);
    library->network_minutes = query_integer(query);
    library->is_giving = query_integer(query) != 0;
    library->is_closed = query_integer(query) != 0;
    library->added_ms = query_integer(query);
}

enum store_result sqlite_add_library(struct store *store, struct library *library)
{
    struct query query = query_open(store, STATEMENT_ADD_LIBRARY);
    bind_library(&query, library);
    return query_write_id(&query, &library->id.value);
}

enum store_result sqlite_save_library(struct store *store, const struct library *library)
{
    struct query query = query_open(store, STATEMENT_SAVE_LIBRARY);
    bind_library(&query, library);
    query_bind_integer(&query, library->id.value);
    return query_write_row(&query);
}

enum store_result sqlite_list_libraries(struct store *store, struct arena *arena, struct library **list, size_t *count)
{
    struct query query = query_open(store, STATEMENT_LIST_LIBRARIES);
    struct rows rows = {.row_bytes = sizeof **list};
    while (query_next(&query)) {
        struct library *library = query_add_row(&query, &rows, arena);
        if (library == NULL)
            break;
        read_library(&query, arena, library);
    }
    *list = rows.first;
    *count = rows.count;
    return query_close_list(&query);
}
