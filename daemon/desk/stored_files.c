/* SPDX-License-Identifier: Apache-2.0
 *
 * What is dropped goes bit by bit: it is overwritten, and a message would wait for all of it. */
#include "desk/stored_files.h"

#include "base/plant.h"

enum {
    UNFINISHED_MS = 24 * 3600 * 1000,
    LOOK_EVERY_MS = 60000,
    DROP_EVERY_MS = 50,
    DROPPED_AT_ONCE = 32, /* chunks: half a megabyte */
};

bool stored_files_load(struct desk *desk)
{
    return state_note(desk, store_count_file_chunks(desk->store, &desk->files.chunks));
}

bool stored_files_is_full(const struct desk *desk, int64_t more_bytes)
{
    return desk->files.chunks * FILE_CHUNK_BYTES + more_bytes > desk->settings->files_megabytes * 1000000;
}

void stored_files_let_go(struct desk *desk, struct store_file *file)
{
    file->began_ms = 0;
    if (state_note(desk, store_save_file(desk->store, file)))
        desk->files.look_ms = desk->now.ms;
}

void stored_files_audit(struct desk *desk, enum act act, struct staff_id actor, const struct store_file *file, struct text why)
{
    char *bytes = arena_take(&desk->turn, 48);
    struct text_builder object = text_builder_on(bytes, bytes == NULL ? 0 : 48);
    text_add_integer(&object, file->conversation.value);
    text_add_byte(&object, '/');
    text_add_integer(&object, file->id.value);
    state_audit(desk, act, actor, text_built(&object), why);
}

bool stored_files_remove(struct desk *desk, const struct conversation *conversation, const struct command *command)
{
    struct store_file file;
    enum store_result result = store_find_file_at(desk->store, conversation->id, command->seq, &desk->turn, &file);
    if (!state_note(desk, result == STORE_NONE ? STORE_FAULT : result))
        return false;
    stored_files_audit(desk, ACT_FILE_REMOVED, command->person.staff, &file, text_of(""));
    if (plant("keep_removed_file"))
        return true;
    file.seq = 0;
    stored_files_let_go(desk, &file);
    return true;
}

int64_t stored_files_due_ms(const struct desk *desk)
{
    return desk->files.look_ms;
}

void stored_files_sweep(struct desk *desk)
{
    struct store_file file;
    if (desk->now.ms < desk->files.look_ms)
        return;
    desk->files.look_ms = desk->now.ms + LOOK_EVERY_MS;
    enum store_result result = store_oldest_unfinished_file(desk->store, &desk->turn, &file);
    if (result == STORE_NONE || !state_note(desk, result) || file.began_ms + UNFINISHED_MS > state_time(desk) || !state_write(desk))
        return;
    int64_t from = file.chunks > DROPPED_AT_ONCE ? file.chunks - DROPPED_AT_ONCE : 0;
    desk->files.look_ms = desk->now.ms + DROP_EVERY_MS;
    if (!state_note(desk, store_drop_file_chunks(desk->store, file.id, from)))
        return;
    desk->files.chunks -= file.chunks - from;
    file.chunks = from;
    file.began_ms = 0;
    state_note(desk, from > 0 ? store_save_file(desk->store, &file) : store_drop_file(desk->store, file.id));
}
