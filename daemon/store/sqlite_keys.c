/* SPDX-License-Identifier: Apache-2.0
 *
 * The keys of conversations, in a database and transactions of their own. */
#include "store/query.h"

#include "base/require.h"

/* A statement of keys.db that answers nothing. */
static enum store_result run(struct query *query)
{
    (void)query_next(query);
    return query_close_list(query);
}

static enum store_result run_plain(struct store *store, enum statement statement)
{
    struct query query = query_open(store, statement);
    return run(&query);
}

/* One number; 0 where the table is empty. */
static enum store_result read_last(struct store *store, enum statement statement, int64_t *last)
{
    struct query query = query_open(store, statement);
    *last = query_next(&query) ? query_integer(&query) : 0;
    return query_close_list(&query);
}

/* Above every key that ever was, and every one that a conversation names: keys.db may have
 * been lost where main.db was not. */
enum store_result sqlite_next_key_id(struct store *store, int64_t *id)
{
    int64_t last_key = 0;
    int64_t last_named = 0;
    enum store_result result = read_last(store, STATEMENT_LAST_KEY, &last_key);
    if (result == STORE_OK)
        result = read_last(store, STATEMENT_LAST_KEY_NAMED, &last_named);
    *id = (last_key > last_named ? last_key : last_named) + 1;
    return result;
}

/* Ends a transaction of keys.db: makes it durable, or as if it had not been. */
static enum store_result end(struct store *store, enum store_result result, bool has_dropped)
{
    struct sqlite *sqlite = (struct sqlite *)store;
    if (result == STORE_OK)
        result = run_plain(store, STATEMENT_COMMIT_KEYS);
    if (result == STORE_OK)
        return sqlite_checkpoint_keys(sqlite, has_dropped);
    if (sqlite->spoilt != STORE_FAULT && !sqlite3_get_autocommit(sqlite->databases[DATABASE_KEYS]) &&
        run_plain(store, STATEMENT_ROLLBACK_KEYS) != STORE_OK)
        return STORE_FAULT;
    return result;
}

static enum store_result add(struct store *store, const struct store_key *key)
{
    struct query query = query_open(store, STATEMENT_ADD_KEY);
    query_bind_integer(&query, key->id);
    query_bind_bytes(&query, key->wrapped, sizeof key->wrapped);
    return run(&query);
}

enum store_result sqlite_add_keys(struct store *store, const struct store_key *keys, size_t count)
{
    require(!((struct sqlite *)store)->is_reader);
    enum store_result result = run_plain(store, STATEMENT_BEGIN_KEYS);
    for (size_t at = 0; at < count && result == STORE_OK; at++)
        result = add(store, &keys[at]);
    return end(store, result, false);
}

enum store_result sqlite_load_key(struct store *store, int64_t id, struct store_key *key)
{
    struct query query = query_open(store, STATEMENT_LOAD_KEY);
    query_bind_integer(&query, id);
    if (query_next(&query)) {
        key->id = query_integer(&query);
        query_bytes(&query, key->wrapped, sizeof key->wrapped);
    }
    return query_close(&query);
}

static enum store_result drop(struct store *store, int64_t id)
{
    struct query query = query_open(store, STATEMENT_DROP_KEY);
    query_bind_integer(&query, id);
    return run(&query);
}

enum store_result sqlite_drop_key(struct store *store, int64_t id)
{
    require(!((struct sqlite *)store)->is_reader);
    enum store_result result = run_plain(store, STATEMENT_BEGIN_KEYS);
    if (result == STORE_OK)
        result = drop(store, id);
    return end(store, result, true);
}

/* Walks both lists in order, side by side: a million keys take one pass, and no memory. */
static enum store_result drop_unnamed(struct store *store, bool *has_dropped)
{
    struct query keys = query_open(store, STATEMENT_LIST_KEYS);
    struct query named = query_open(store, STATEMENT_LIST_KEYS_NAMED);
    enum store_result result = STORE_OK;
    int64_t name = 0;
    bool has_name = true;
    while (result == STORE_OK && query_next(&keys)) {
        int64_t id = query_integer(&keys);
        while (has_name && name < id) {
            has_name = query_next(&named);
            if (has_name)
                name = query_integer(&named);
        }
        if (named.failed != STORE_OK)
            break; /* not the end of the names: nothing may be dropped for it */
        if (has_name && name == id)
            continue;
        result = drop(store, id);
        *has_dropped = true;
    }
    enum store_result named_result = query_close_list(&named);
    enum store_result keys_result = query_close_list(&keys);
    return result != STORE_OK ? result : named_result != STORE_OK ? named_result : keys_result;
}

enum store_result sqlite_sweep_keys(struct store *store)
{
    require(!((struct sqlite *)store)->is_reader);
    bool has_dropped = false;
    enum store_result result = run_plain(store, STATEMENT_BEGIN_KEYS);
    if (result == STORE_OK)
        result = drop_unnamed(store, &has_dropped);
    return end(store, result, has_dropped);
}
