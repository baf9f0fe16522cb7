/* SPDX-License-Identifier: Apache-2.0 */
#include "main/preflight.h"

#include "main/files.h"
#include "main/house.h"

#include "crypto/keyring.h"

#include <stdlib.h>
#include <string.h>

enum { ARENA_BYTES = 1 << 16 };

/* before, what, after: one sentence. */
static int say(int code, const char *before, const char *what, const char *after)
{
    fprintf(stderr, "cvdeskd: %s%s%s\n", before, what, after);
    return code;
}

/* Whether the newest conversation's key opens: with another master key, or without keys.db,
 * nothing that people wrote could be read, and it is better to say so before anybody writes. */
static bool keys_fit(struct store *store, const uint8_t master[ENVELOPE_KEY_BYTES])
{
    const struct store_conversations_question newest = {.language = -1, .topic = -1, .state = -1, .limit = 1};
    struct store_summary *found;
    size_t count = 0;
    struct store_key key;
    struct arena arena;
    struct keyring *keyring = keyring_open(master);
    bool is_open = keyring != NULL && arena_open(&arena, ARENA_BYTES);
    bool fits = is_open && store_list_conversations(store, &newest, &arena, &found, &count) == STORE_OK;
    if (fits && count > 0) {
        struct envelope *envelope = store_load_key(store, found->conversation.key_id, &key) == STORE_OK
                                        ? keyring_unwrap(keyring, key.id, key.wrapped) : NULL;
        fits = envelope != NULL;
        envelope_close(envelope);
    }
    if (is_open)
        arena_close(&arena);
    keyring_close(keyring);
    return fits;
}

static int say_damaged(const struct settings *settings)
{
    return say(EXIT_CANNOT_CREATE, "The database in ", settings->data, " cannot be opened or is damaged: look at the lines above, and restore a backup if it is.");
}

int preflight_open(const struct settings *settings, uint8_t master[ENVELOPE_KEY_BYTES], struct store **store)
{
    struct random random = random_from_kernel();
    struct files_error error;
    if (!files_make_folder(settings->data, &error))
        return say(EXIT_CANNOT_CREATE, "", error.sentence, "");
    if (!files_master_key(settings, &random, master, &error))
        return say(EXIT_CONFIG, "", error.sentence, "");
    switch (store_open_sqlite(settings->data, store)) {
    case STORE_OPENED:
        if (keys_fit(*store, master))
            return 0;
        store_close(*store);
        *store = NULL;
        return say(EXIT_CONFIG, "The keys in ", settings->data, " do not fit its database: put back master.key and keys.db of the same time as main.db.");
    case STORE_IN_USE: return say(EXIT_UNAVAILABLE, "The data in ", settings->data, " is in use: another cvdeskd runs on it. Stop that one first.");
    case STORE_TOO_NEW: return say(EXIT_CONFIG, "The data in ", settings->data, " was written by a newer version of cvdesk: install that one, or restore an older backup.");
    case STORE_DISK_FULL: return say(EXIT_CANNOT_CREATE, "The disk of ", settings->data, " is full: free some room first.");
    case STORE_UNREADABLE: break;
    }
    return say_damaged(settings);
}

int preflight_check(const struct settings *settings, uint8_t master[ENVELOPE_KEY_BYTES])
{
    struct files_error error;
    struct store *store = NULL;
    char *bytes = NULL;
    size_t length = 0;
    if (!files_read(settings->certificate, false, &bytes, &length, &error))
        return say(EXIT_CONFIG, "", error.sentence, "");
    free(bytes);
    if (!files_read(settings->certificate_key, true, &bytes, &length, &error))
        return say(EXIT_CONFIG, "", error.sentence, "");
    explicit_bzero(bytes, length);
    free(bytes);
    int code = preflight_open(settings, master, &store);
    /* a full disk is no reason not to start: they are dropped the next time */
    if (code == 0 && store_sweep_keys(store) == STORE_FAULT)
        code = say_damaged(settings);
    store_close(store);
    return code;
}
