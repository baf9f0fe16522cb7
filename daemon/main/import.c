/* SPDX-License-Identifier: Apache-2.0
 *
 * The same packets, the same strict reader and the same rules as on the page of administrators:
 * a file that goes through here holds nothing that could not have been typed. */
#include "main/import.h"

#include "base/clock.h"
#include "desk/guides.h"
#include "desk/replies.h"
#include "domain/limits.h"
#include "main/files.h"
#include "main/house.h"
#include "protocol/packet_read.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ARENA_BYTES = 16 << 20 }; /* the longest lists that there may be, beside one line */

struct import {
    struct store *store;
    struct arena arena; /* of one line */
    int64_t now_ms;
    int added;
};

static enum store_result note(struct import *import, enum act act, struct text name)
{
    struct store_audit row = {.at_ms = import->now_ms, .act = act, .object = text_first(name, OBJECT_CHARACTERS_MAX), .why = text_of("command line")};
    import->added++;
    return store_append_audit(import->store, &row);
}

/* REASON_busy: the world failed. */
static enum reason done(enum store_result result)
{
    return result == STORE_OK ? REASON_NONE : result == STORE_FULL ? REASON_storage_full : REASON_busy;
}

static enum reason add_reply(struct import *import, const struct up_reply_shared *packet)
{
    struct reply wish = replies_wish(packet), *list;
    size_t count;
    if (wish.edition.id != 0 || wish.edition.library.value != 0)
        return REASON_bad_field;
    if (!reply_says_something(&wish))
        return REASON_missing_field;
    enum store_result result = store_list_replies(import->store, wish.edition.owner, 0, REPLIES_SHARED_MAX, &import->arena, &list, &count);
    if (result != STORE_OK)
        return done(result);
    for (size_t at = 0; at < count; at++)
        if (text_equal(list[at].name, wish.name))
            return REASON_NONE;
    if (count >= REPLIES_SHARED_MAX)
        return REASON_list_full;
    wish.edition.version = 1;
    result = store_add_reply(import->store, &wish);
    return done(result == STORE_OK ? note(import, ACT_REPLY_ADDED, wish.name) : result);
}

static enum reason add_guide(struct import *import, const struct up_guide_save *packet)
{
    struct guide wish = guides_wish(packet), *list;
    const char *field;
    size_t count;
    enum reason fault = guides_fault(&wish, &field);
    if (wish.edition.id != 0 || wish.edition.library.value != 0 || fault != REASON_NONE)
        return fault != REASON_NONE ? fault : REASON_bad_field;
    enum store_result result = store_list_guides(import->store, 0, GUIDES_SHARED_MAX, &import->arena, &list, &count);
    if (result != STORE_OK)
        return done(result);
    for (size_t at = 0; at < count; at++)
        if (text_equal(list[at].address, wish.address))
            return REASON_NONE;
    if (count >= GUIDES_SHARED_MAX)
        return REASON_list_full;
    wish.edition.version = 1;
    result = store_add_guide(import->store, &wish);
    return done(result == STORE_OK ? note(import, ACT_GUIDE_ADDED, wish.address) : result);
}

static enum reason add(struct import *import, struct text line)
{
    struct up packet;
    struct packet_error error;
    arena_reset(&import->arena);
    enum reason reason = packet_read(line, &import->arena, &packet, &error);
    if (reason != REASON_NONE)
        return reason;
    return packet.type == UP_reply_shared ? add_reply(import, &packet.as.reply_shared)
         : packet.type == UP_guide_save   ? add_guide(import, &packet.as.guide_save)
                                          : REASON_unknown_packet;
}

/* Every line; the number of the wrong one, or 0. */
static int add_all(struct import *import, struct text rest, enum reason *reason)
{
    for (int number = 1; rest.length > 0; number++) {
        const char *end = memchr(rest.bytes, '\n', rest.length);
        struct text line = {rest.bytes, end == NULL ? rest.length : (size_t)(end - rest.bytes)};
        size_t taken = line.length + (end != NULL);
        rest = (struct text){rest.bytes + taken, rest.length - taken};
        *reason = line.length == 0 ? REASON_NONE : add(import, line);
        if (*reason != REASON_NONE)
            return number;
    }
    return 0;
}

static int import_text(struct import *import, struct text text)
{
    enum reason reason = REASON_NONE;
    if (store_begin(import->store) != STORE_OK) {
        fputs("cvdeskd: The database could not be written.\n", stderr);
        return EXIT_CANNOT_CREATE;
    }
    int number = add_all(import, text, &reason);
    if (number > 0) {
        store_abandon(import->store);
        fprintf(stderr, "cvdeskd: Line %d: %s Nothing was added.\n", number, reason_what(reason));
        return EXIT_USAGE;
    }
    if (store_commit(import->store) != STORE_OK) {
        fputs("cvdeskd: The database could not be written.\n", stderr);
        return EXIT_CANNOT_CREATE;
    }
    fprintf(stderr, "cvdeskd: %d added.\n", import->added);
    return 0;
}

int import_run(struct store *store, const char *path)
{
    struct import import = {.store = store, .now_ms = clock_read().wall_ms};
    struct files_error error;
    char *bytes = NULL;
    size_t length = 0;
    if (!files_read(path, false, &bytes, &length, &error)) {
        fprintf(stderr, "cvdeskd: %s\n", error.sentence);
        return EXIT_USAGE;
    }
    int code = EXIT_UNAVAILABLE;
    if (arena_open(&import.arena, ARENA_BYTES))
        code = import_text(&import, (struct text){bytes, length});
    arena_close(&import.arena);
    free(bytes);
    return code;
}
