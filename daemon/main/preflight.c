/* SPDX-License-Identifier: Apache-2.0 */
#include "main/preflight.h"

#include "main/files.h"
#include "main/house.h"

#include "courier/mail.h"
#include "crypto/keyring.h"
#include "domain/contact.h"
#include "domain/hours.h"
#include "door/addresses.h"
#include "door/pieces.h"
#include "transcript/body.h"

#include <stdlib.h>
#include <string.h>

enum {
    ARENA_BYTES = 1 << 16,
    ENTRIES_TRIED = 8,
};

/* before, what, after: one sentence. */
static int say(int code, const char *before, const char *what, const char *after)
{
    fprintf(stderr, "cvdeskd: %s%s%s\n", before, what, after);
    return code;
}

/* Whether the key opens what the conversation begins with; true where all its words are removed. */
static bool opens(struct envelope *envelope, struct store *store, const struct store_summary *found, struct arena *arena)
{
    struct store_entry *entries;
    size_t count;
    struct text plain;
    struct log_id talk = log_of(found->conversation.id, LOG_TALK);
    if (store_list_entries(store, talk, 0, found->talk_head, ENTRIES_TRIED, ARENA_BYTES / 2, arena, &entries, &count) != STORE_OK)
        return false;
    for (size_t at = 0; at < count; at++)
        if (entries[at].body.length > 0)
            return body_open(envelope, &entries[at], arena, &plain);
    return true;
}

/* Whether the newest conversation can be read. With another master key, without keys.db, or with
 * one of another time (whose key of the same number is another), what people wrote could not
 * be, and it is better to say so before anybody writes. */
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
        fits = envelope != NULL && opens(envelope, store, found, &arena);
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

/* Names as they stand in a Host header: whoever writes https:// before them would serve nobody. */
static int check_hosts(const struct settings *settings)
{
    struct text rest = text_of(settings->hosts);
    bool is_some = false;
    while (rest.length > 0) {
        struct text name = pieces_cut(&rest, ' ');
        for (size_t at = 0; at < name.length; at++)
            if (strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-:[]", name.bytes[at]) == NULL)
                return say(EXIT_CONFIG, "The setting hosts holds names only, with :port where it is not 443, and not: ", settings->hosts, "");
        is_some |= name.length > 0;
    }
    return is_some ? 0 : say(EXIT_CONFIG, "The setting hosts is empty: ", "write the name that people type", ", as in cv.library.example.");
}

static int check_networks(const char *setting, const char *list)
{
    struct networks networks;
    struct text wrong;
    if (networks_read(text_of(list), &networks, &wrong))
        return 0;
    fprintf(stderr, "cvdeskd: The setting %s: %.*s is not a network; write an address, or one that ends in zeros with its length, as in 192.0.2.0/24.\n",
            setting, (int)wrong.length, wrong.bytes);
    return EXIT_CONFIG;
}

static int check_hours(const struct settings *settings)
{
    struct hours hours;
    if (!calendar_country(text_of(settings->country), &hours.country))
        return say(EXIT_CONFIG, "The setting country is bg, dk or none, and not: ", settings->country, "");
    if (!hours_read_week(&hours, text_of(settings->hours)))
        return say(EXIT_CONFIG, "The setting hours holds weekdays with their times, as in mon-fri 09:00-17:00, sat 10:00-14:00, and not: ", settings->hours, "");
    if (!hours_read_closed(&hours, text_of(settings->closed_days)))
        return say(EXIT_CONFIG, "The setting closed_days holds days as in 12-24 2027-06-05, and not: ", settings->closed_days, "");
    return 0;
}

/* Mail that could only fail later fails now. */
static int check_mail(const struct settings *settings)
{
    struct files_error error;
    char password[FILES_PASSWORD_BYTES_MAX];
    size_t length = 0;
    const char *server = settings->mail_server;
    if (server[0] == '\0')
        return 0;
    bool is_smtp = strncmp(server, "smtp://", 7) == 0 || strncmp(server, "smtps://", 8) == 0;
    if (!is_smtp || strpbrk(server, " @?#") != NULL)
        return say(EXIT_CONFIG, "The setting mail_server is as in smtp://mail.library.example:587 or smtps://mail.library.example, and not: ", server, "");
    if (!contact_is_mail(text_of(settings->mail_from)))
        return say(EXIT_CONFIG, "The setting mail_from is one e-mail address, and not: ", settings->mail_from, "");
    if (mail_host(text_of(settings->public_url)).length == 0)
        return say(EXIT_CONFIG, "The setting public_url is as in https://cv.library.example, and not: ", settings->public_url, "");
    bool is_read = files_mail_password(settings, password, &length, &error);
    explicit_bzero(password, sizeof password);
    return is_read ? 0 : say(EXIT_CONFIG, "", error.sentence, "");
}

static int check_lists(const struct settings *settings)
{
    int code = check_hosts(settings);
    if (code == 0)
        code = check_networks("shared_addresses", settings->shared_addresses);
    if (code == 0)
        code = check_networks("trusted_proxies", settings->trusted_proxies);
    if (code == 0)
        code = check_hours(settings);
    return code != 0 ? code : check_mail(settings);
}

int preflight_check(const struct settings *settings, uint8_t master[ENVELOPE_KEY_BYTES])
{
    struct files_error error;
    struct store *store = NULL;
    char *bytes = NULL;
    size_t length = 0;
    int code = check_lists(settings);
    if (code != 0)
        return code;
    if (!files_read(settings->certificate, false, &bytes, &length, &error))
        return say(EXIT_CONFIG, "", error.sentence, "");
    free(bytes);
    if (!files_read(settings->certificate_key, true, &bytes, &length, &error))
        return say(EXIT_CONFIG, "", error.sentence, "");
    explicit_bzero(bytes, length);
    free(bytes);
    code = preflight_open(settings, master, &store);
    /* a full disk is no reason not to start: they are dropped the next time */
    if (code == 0 && store_sweep_keys(store) == STORE_FAULT)
        code = say_damaged(settings);
    store_close(store);
    return code;
}
