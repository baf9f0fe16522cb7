/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STORE_MEMORY_H
#define STORE_MEMORY_H

#include "store/backend.h"
#include "store/rows.h"

#include <stdbool.h>

/* The model in memory, for the memory_… files of this folder: tables are arrays in the order
 * of arrival, a row with an id stands at id - 1, a dropped row stays and is marked. */

enum memory_table_name {
    TABLE_SEEKERS,
    TABLE_SEEKER_SESSIONS,
    TABLE_LIBRARIES,
    TABLE_STAFF,
    TABLE_STAFF_SESSIONS,
    TABLE_FACTORS,
    TABLE_DUTY,
    TABLE_REPLIES,
    TABLE_GUIDES,
    TABLE_CONVERSATIONS,
    TABLE_LOGS,
    TABLE_ENTRIES,
    TABLE_RATINGS,
    TABLE_QUESTIONS,
    TABLE_FEEDBACK,
    TABLE_ANSWERS,
    TABLE_FOLLOW_UPS,
    TABLE_BLOCKS,
    TABLE_NOTICES,
    TABLE_COPIES,
    TABLE_MAIL_DAYS,
    TABLE_FILES,
    TABLE_FILE_CHUNKS,
    TABLE_STAFF_TALK_DAYS,
    TABLE_STAFF_TALK_SEEN,
    TABLE_AUDIT,
    TABLE_KEYS,
    TABLE_COUNT
};

/* Every row begins with this. */
struct memory_row {
    bool is_dropped;
};

struct memory_seeker { struct memory_row row; struct store_seeker is; };
struct memory_seeker_session { struct memory_row row; struct store_seeker_session is; };
struct memory_library { struct memory_row row; struct library is; };
struct memory_staff { struct memory_row row; struct store_staff is; };
struct memory_staff_session { struct memory_row row; struct store_staff_session is; };
struct memory_factor { struct memory_row row; struct store_factor is; };
struct memory_duty { struct memory_row row; struct store_duty is; };
struct memory_reply { struct memory_row row; struct reply is; };
struct memory_guide { struct memory_row row; struct guide is; };
struct memory_conversation { struct memory_row row; struct conversation is; size_t logs[LOG_DRAFT_FIRST]; }; /* their places + 1 */
struct memory_log { struct memory_row row; struct log is; size_t last_entry; };     /* place + 1; 0 none */
struct memory_entry { struct memory_row row; struct store_entry is; size_t previous; }; /* in its log, likewise */
struct memory_rating { struct memory_row row; struct rating is; };
struct memory_question { struct memory_row row; struct question is; };
struct memory_feedback { struct memory_row row; struct feedback is; };
struct memory_answer { struct memory_row row; struct store_answer is; };
struct memory_follow_up { struct memory_row row; struct store_follow_up is; };
struct memory_block { struct memory_row row; struct block is; };
struct memory_notice { struct memory_row row; struct notice is; };
struct memory_copy { struct memory_row row; struct copy is; };
struct memory_mail_day { struct memory_row row; int64_t day; enum mail_trouble trouble; struct store_mail_tries tries; };
struct memory_file { struct memory_row row; struct store_file is; };
struct memory_file_chunk { struct memory_row row; struct file_id file; int64_t number; struct text body; };
struct memory_staff_talk_day { struct memory_row row; struct store_staff_talk_day is; };
struct memory_staff_talk_seen { struct memory_row row; struct staff_id staff; int64_t seq; };
struct memory_audit { struct memory_row row; struct store_audit is; };
struct memory_key { struct memory_row row; struct store_key is; };

struct memory_table {
    char *rows;
    size_t row_bytes;
    size_t count;
    size_t room;
};

/* How a row was before the turn changed it; NULL: it was not there. */
struct memory_undo {
    enum memory_table_name table;
    size_t place;
    void *before;
};

struct memory {
    struct store store; /* first: a struct store * of ours is a struct memory * */
    struct memory_table tables[TABLE_COUNT];
    struct memory_undo *undos;
    size_t undo_count, undo_room;
    char **texts; /* every text ever kept; freed at the close */
    size_t text_count, text_room;
    int64_t last_key; /* highest key id that ever was */
    bool is_in_turn;
    enum store_result spoilt; /* FAULT stays */
};

/* Every call of store.h, on the model. */
#define STORE_CALL(NAME, PARAMETERS, ARGUMENTS) enum store_result memory_##NAME PARAMETERS;
#include "store/store_calls.def"
#undef STORE_CALL

/* Tables without rows; NULL without memory. What is beside the calls: a turn that is abandoned; nothing
 * to do; the end. */
struct memory *memory_open(void);
void memory_abandon(struct store *store);
void memory_idle(struct store *store);
void memory_close(struct store *store);

/* The library that is there from the beginning. */
bool memory_first_library(struct store *store);

/* The row at a place; NULL where there is none, or it was dropped. */
void *memory_at(struct store *store, enum memory_table_name table, size_t place);

/* How many places a table has. */
size_t memory_places(struct store *store, enum memory_table_name table);

/* Whether a row with this id (place + 1) is there. */
bool memory_has(struct store *store, enum memory_table_name table, int64_t id);

/* A new row at the end, zeroed; the row at a place, about to be changed; one to be dropped.
 * All three can be undone until the commit, but for keys. */
void *memory_add(struct store *store, enum memory_table_name table);
void *memory_change(struct store *store, enum memory_table_name table, size_t place);
void memory_drop(struct store *store, enum memory_table_name table, size_t place);

/* A copy of a text that lives as long as the store. */
struct text memory_keep(struct store *store, struct text text);

/* Begins a write: it stands in a turn, and the turn is not spoilt. */
enum store_result memory_may_write(struct store *store);

/* The caller named a row that is not there: our bug; the store is spoilt as SQLite's would be. */
enum store_result memory_fault(struct store *store, const char *what);

/* Copies a row into the next one of a list; false, and the store is spoilt, when the arena is full. */
bool memory_list(struct store *store, struct arena *arena, struct rows *rows, const void *row);

/* Copies a text into the arena; false, and the store is spoilt, when it is full. */
bool memory_show(struct store *store, struct arena *arena, struct text *text);

/* Hands a list over. */
enum store_result memory_close_list(struct store *store, const struct rows *rows, void *list, size_t *count);

#endif
