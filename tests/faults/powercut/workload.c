/* SPDX-License-Identifier: Apache-2.0
 *
 *     LD_PRELOAD=recorder.so POWERCUT_FOLDER=… POWERCUT_RECORD=… workload FOLDER
 *
 * Keeps the messages of workload.h through the real store, one commit for a turn, and tells
 * the recorder after each. In its second half it idles now and then, as a desk at night. */
#include "workload.h"

#include "base/require.h"
#include "store/store.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

enum { TURNS_FOR_IDLE = 9 };

/* Tells the recorder, where there is one. */
static void acknowledge(int64_t turn)
{
    void (*tell)(int64_t);
    *(void **)&tell = dlsym(RTLD_DEFAULT, "powercut_acknowledge");
    if (tell != NULL)
        tell(turn);
}

static void begin_conversation(struct store *store, struct seeker_id seeker, int64_t turn)
{
    int64_t id = workload_conversations(turn);
    struct store_key key = {.id = id, .wrapped = {(uint8_t)id}};
    struct conversation conversation = {.seeker = seeker, .began_ms = turn, .key_id = id, .begin_id = {(uint8_t)id}};
    require(store_add_keys(store, &key, 1) == STORE_OK);
    require(store_add_conversation(store, &conversation) == STORE_OK && conversation.id.value == id);
}

static void keep_message(struct store *store, int64_t turn, int message)
{
    char bytes[BODY_BYTES_MAX];
    struct log log;
    struct conversation_id conversation = {workload_conversation(turn, message)};
    require(store_load_log(store, log_of(conversation, LOG_TALK), &log) == STORE_OK);
    struct store_entry entry = {
        .log = log.id, .seq = ++log.head, .kind = ENTRY_KIND_MESSAGE, .has_writer = true, .number = log.head, .at_ms = turn,
        .body = workload_body(turn, message, bytes)};
    memcpy(log.running, &turn, sizeof turn);
    require(store_append_entry(store, &entry) == STORE_OK);
    require(store_save_log(store, &log) == STORE_OK);
}

static void take_turn(struct store *store, struct seeker_id seeker, int64_t turn)
{
    struct store_audit audit = {.at_ms = turn, .object = text_of("turn"), .why = text_of("")};
    require(store_begin(store) == STORE_OK);
    if (workload_begins(turn))
        begin_conversation(store, seeker, turn);
    for (int message = 0; message < workload_messages(turn); message++)
        keep_message(store, turn, message);
    require(store_append_audit(store, &audit) == STORE_OK && audit.number == turn);
    require(store_commit(store) == STORE_OK);
    acknowledge(turn);
    if (turn > TURNS / 2 && turn % TURNS_FOR_IDLE == 0)
        store_idle(store);
}

int main(int count, char **arguments)
{
    struct store *store;
    struct store_seeker seeker = {.code_digest = {1}, .code_sealed = text_of("code")};
    if (count != 2) {
        fputs("workload FOLDER\n", stderr);
        return 2;
    }
    require(store_open_sqlite(arguments[1], &store) == STORE_OPENED);
    require(store_begin(store) == STORE_OK && store_add_seeker(store, &seeker) == STORE_OK && store_commit(store) == STORE_OK);
    for (int64_t turn = 1; turn <= TURNS; turn++)
        take_turn(store, seeker.id, turn);
    store_close(store);
    return 0;
}
