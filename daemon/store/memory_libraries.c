/* SPDX-License-Identifier: Apache-2.0
 *
 * The model: the libraries of the network. */
#include "store/memory.h"

static const struct memory_library *library_of_slug(struct store *store, struct text slug)
{
    for (size_t place = 0; place < memory_places(store, TABLE_LIBRARIES); place++) {
        const struct memory_library *library = memory_at(store, TABLE_LIBRARIES, place);
        if (text_equal(library->is.slug, slug))
            return library;
    }
    return NULL;
}

static void write_library(struct store *store, struct memory_library *row, const struct library *library)
{
    row->is = *library;
    row->is.slug = memory_keep(store, library->slug);
    row->is.name = memory_keep(store, library->name);
    row->is.region = memory_keep(store, library->region);
    row->is.week = memory_keep(store, library->week);
    row->is.closed = memory_keep(store, library->closed);
    row->is.cheat_sheet = memory_keep(store, library->cheat_sheet);
}

static bool read_library(struct store *store, const struct memory_library *row, struct arena *arena, struct library *library)
{
    *library = row->is;
    return memory_show(store, arena, &library->slug) && memory_show(store, arena, &library->name) &&
           memory_show(store, arena, &library->region) && memory_show(store, arena, &library->week) &&
           memory_show(store, arena, &library->closed) && memory_show(store, arena, &library->cheat_sheet);
}

enum store_result memory_add_library(struct store *store, struct library *library)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (library_of_slug(store, library->slug) != NULL)
        return STORE_TAKEN;
    struct memory_library *row = memory_add(store, TABLE_LIBRARIES);
    library->id.value = (int64_t)memory_places(store, TABLE_LIBRARIES);
    write_library(store, row, library);
    return STORE_OK;
}

enum store_result memory_save_library(struct store *store, const struct library *library)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (!memory_has(store, TABLE_LIBRARIES, library->id.value))
        return STORE_NONE;
    const struct memory_library *of_slug = library_of_slug(store, library->slug);
    if (of_slug != NULL && of_slug->is.id.value != library->id.value)
        return STORE_TAKEN;
    write_library(store, memory_change(store, TABLE_LIBRARIES, (size_t)library->id.value - 1), library);
    return STORE_OK;
}

enum store_result memory_list_libraries(struct store *store, struct arena *arena, struct library **list, size_t *count)
{
    struct rows rows = {.row_bytes = sizeof **list};
    for (size_t place = 0; place < memory_places(store, TABLE_LIBRARIES); place++) {
        struct library library;
        if (!read_library(store, memory_at(store, TABLE_LIBRARIES, place), arena, &library) ||
            !memory_list(store, arena, &rows, &library))
            break;
    }
    return memory_close_list(store, &rows, list, count);
}

/* As schema.sql has it. */
bool memory_first_library(struct store *store)
{
    struct library first = {.slug = text_of("library"), .languages = 7, .cooperation = COOPERATION_NETWORK,
                            .region_minutes = 5, .network_minutes = 10};
    return store_begin(store) == STORE_OK && store_add_library(store, &first) == STORE_OK && store_commit(store) == STORE_OK;
}
