/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STORE_STORE_H
#define STORE_STORE_H

#include "base/arena.h"
#include "base/text.h"
#include "domain/block.h"
#include "domain/conversation.h"
#include "domain/copy.h"
#include "domain/factor.h"
#include "domain/feedback.h"
#include "domain/file.h"
#include "domain/guide.h"
#include "domain/ids.h"
#include "domain/library.h"
#include "domain/notice.h"
#include "domain/rating.h"
#include "domain/reply.h"
#include "domain/vocabulary.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Rows in, rows out: no rules. One interface, several back ends (SQLite; a model in memory
 * for the simulation; PostgreSQL later), one conformance suite (tests/store).
 *
 * A writer's calls stand between store_begin and store_commit. Every call says how it ended;
 * after FULL or FAULT the turn can only be abandoned. Questions may stand outside of a turn.
 * A result's row is untouched when there is NONE; texts and lists in it are views of the arena
 * that was passed. To save what is not there is NONE, to drop it is OK. Ids are never given
 * twice, not even after an erasure. The desk holds the one writer; a clerk opens a reader. */

enum store_result {
    STORE_OK,
    STORE_NONE,  /* there is no such row */
    STORE_TAKEN, /* a unique value is in use: nothing was written, the turn goes on */
    STORE_FULL,  /* no room on the disk: abandon the turn; reading goes on */
    STORE_FAULT, /* anything else (a row named that is not there, a full arena): journalled; the process must stop, its state is unsure */
};

struct store;

/* ---- rows ---- */

struct store_seeker {
    struct seeker_id id;
    uint8_t code_digest[32];  /* keyed digest of the pick-up code; unique */
    struct text code_sealed;  /* the code, sealed, to show it again */
    int64_t added_ms;
};

struct store_seeker_session {
    uint8_t token_digest[32]; /* unique */
    struct seeker_id seeker;
    int64_t until_ms;
};

struct store_staff {
    struct staff_id id;
    struct text login;        /* unique, lower case */
    struct text name;
    enum role role;
    struct text password_hash;
    struct answerer answerer;
    bool is_disabled;
    int64_t added_ms;
};

struct store_staff_session {
    int64_t id;
    uint8_t token_digest[32]; /* unique */
    struct staff_id staff;
    int64_t began_ms;
    int64_t used_ms;          /* last time a connection was seen */
};

struct store_factor {
    struct staff_id staff;
    struct text seed_sealed;
    struct text recovery_digests; /* of the recovery codes that are left, one behind the other */
    struct factor factor;
    int64_t added_ms;
};

struct store_duty {
    struct staff_id staff;
    int64_t room;
    int64_t since_ms;
    int64_t back_ms;          /* at the counter until then; 0 at her desk */
};

struct store_follow_up {
    struct conversation_id conversation; /* one for each */
    struct library_id library; /* the conversation's; read, never saved */
    struct staff_id staff;     /* who set it */
    int64_t due_ms;
    int64_t seq;               /* the entry of the staff log that says what is to be done */
    bool is_done;
};

struct store_entry {
    struct log_id log;
    int64_t seq;
    enum entry_kind kind;
    enum side side;
    struct staff_id staff;     /* 0 where none made it */
    bool has_writer;
    struct writer_id writer;
    int64_t number;
    int64_t at_ms;
    struct text body;          /* sealed; empty where the kind has none, or it was emptied */
    uint8_t body_digest[32];   /* of the sealed body as it was stored first */
};

struct store_file {
    struct file_id id;
    uint8_t mark[FILE_MARK_BYTES]; /* made by the page; unique */
    struct conversation_id conversation;
    enum side side;
    struct staff_id staff;     /* who sends it; 0 the seeker */
    int64_t size;
    int64_t began_ms;          /* 0: nobody wants it any more */
    struct text name_sealed;
    int64_t chunks;            /* how many have come */
    bool is_text;              /* all that came can stand in a text */
    enum file_kind kind;       /* once it is whole */
    int64_t seq;               /* its entry in the talk; 0: it is not whole */
};

struct store_staff_talk_day {
    int64_t first_seq;         /* unique */
    int64_t began_ms;
    int64_t key_id;            /* unique */
};

struct store_audit {
    int64_t number;            /* dense, given by append */
    int64_t at_ms;
    enum act act;
    struct staff_id actor;     /* 0 nobody signed in */
    struct text object;        /* login or conversation id */
    struct text why;
};

/* How mail goes: what waits, since when the oldest of it (0: nothing waits), and how tries ended. */
struct store_mail_tries { int64_t count, last_ms; };
struct store_mail {
    int64_t waiting, since_ms;
    struct store_mail_tries tries[MAIL_TROUBLE_COUNT];
};

struct store_ratings_question {
    int64_t from_ms, until_ms; /* from <= rated_ms < until; until 0: no end */
    int language, topic;       /* -1 any */
};

struct store_answer {
    struct conversation_id conversation;
    struct answer answer;      /* words sealed */
    int64_t key_id;            /* the conversation's; read, never saved */
};

struct store_feedback_question {
    int64_t from_ms, until_ms; /* from <= given_ms < until; until 0: no end */
    struct library_id library; /* the home of the conversations */
};

struct store_tally { int64_t question, choice, count; };

struct store_conversations_question {
    int64_t from_ms, until_ms; /* from <= began_ms < until; until 0: no end */
    int language, topic, state, outcome; /* -1 any */
    int64_t before;            /* ids below; 0 from the newest */
    size_t limit;
};

struct store_summary {
    struct conversation conversation;
    int64_t talk_head;
};

/* ---- opening ---- */

enum store_opened {
    STORE_OPENED,
    STORE_IN_USE,     /* another process writes to this data */
    STORE_TOO_NEW,    /* written by a newer version of cvdesk */
    STORE_UNREADABLE, /* cannot be opened or made, or is no database of ours; journalled */
    STORE_DISK_FULL,
};

/* Opens the data folder for writing, looks whether small files are whole, makes or upgrades the
 * schema, frees what a crash left. The folder is locked for the life of the store (flock on
 * `lock`). *store is NULL unless STORE_OPENED. */
enum store_opened store_open_sqlite(const char *folder, struct store **store);

/* The same, but that it does not look whether the files are whole: for who takes over while
 * people wait, from one that had opened them. */
enum store_opened store_open_sqlite_again(const char *folder, struct store **store);

/* The same data for reading only: query_only, never checkpoints. After a writer has opened. */
enum store_opened store_open_sqlite_reader(const char *folder, struct store **store);

/* A model in memory, for tests and simulations; store_memory_crash forgets the turn that is
 * not committed, as a crash would. NULL when there is no memory. */
struct store *store_open_memory(void);
void store_memory_crash(struct store *store);

/* Closes; harmless with NULL. */
void store_close(struct store *store);

/* ---- one turn ---- */

enum store_result store_begin(struct store *store);
enum store_result store_commit(struct store *store); /* durable when it returns STORE_OK */
void store_abandon(struct store *store); /* harmless outside of a turn */

/* When nothing else is to do: a checkpoint, if one is worth while. */
void store_idle(struct store *store);

/* ---- seekers ---- */

enum store_result store_add_seeker(struct store *store, struct store_seeker *seeker); /* sets id */
enum store_result store_load_seeker(struct store *store, struct seeker_id id, struct arena *arena, struct store_seeker *seeker);
enum store_result store_find_seeker(struct store *store, const uint8_t code_digest[32], struct seeker_id *id);
enum store_result store_add_seeker_session(struct store *store, const struct store_seeker_session *session);
enum store_result store_find_seeker_session(struct store *store, const uint8_t token_digest[32], struct store_seeker_session *session);
enum store_result store_drop_seeker_session(struct store *store, const uint8_t token_digest[32]);

/* ---- libraries ---- */

/* The first is there from the beginning, with an empty name; none is ever dropped. */
enum store_result store_add_library(struct store *store, struct library *library); /* sets id; TAKEN: slug */
enum store_result store_save_library(struct store *store, const struct library *library); /* TAKEN: slug */
enum store_result store_list_libraries(struct store *store, struct arena *arena, struct library **list, size_t *count); /* by id */

/* ---- staff ---- */

enum store_result store_add_staff(struct store *store, struct store_staff *staff); /* sets id; TAKEN: login */
enum store_result store_save_staff(struct store *store, const struct store_staff *staff);
enum store_result store_load_staff(struct store *store, struct staff_id id, struct arena *arena, struct store_staff *staff);
enum store_result store_find_staff(struct store *store, struct text login, struct arena *arena, struct store_staff *staff);
enum store_result store_list_staff(struct store *store, struct arena *arena, struct store_staff **list, size_t *count); /* by login */
enum store_result store_add_staff_session(struct store *store, struct store_staff_session *session); /* sets id */
enum store_result store_load_staff_session(struct store *store, int64_t id, struct store_staff_session *session);
enum store_result store_find_staff_session(struct store *store, const uint8_t token_digest[32], struct store_staff_session *session);
enum store_result store_use_staff_session(struct store *store, int64_t id, int64_t used_ms);
enum store_result store_drop_staff_session(struct store *store, int64_t id);
enum store_result store_drop_sessions_of(struct store *store, struct staff_id staff);

/* ---- second factors ---- */

enum store_result store_save_factor(struct store *store, const struct store_factor *factor); /* adds it where there is none */
enum store_result store_load_factor(struct store *store, struct staff_id staff, struct arena *arena, struct store_factor *factor);
enum store_result store_drop_factor(struct store *store, struct staff_id staff);

/* ---- duty ---- */

enum store_result store_save_duty(struct store *store, const struct store_duty *duty);
enum store_result store_drop_duty(struct store *store, struct staff_id staff);
enum store_result store_list_duty(struct store *store, struct arena *arena, struct store_duty **list, size_t *count); /* by staff */

/* ---- saved replies, guides and links ---- */

/* Add sets the edition's id; a save keeps the owner as it was added. Nobody owns what is
 * everybody's. Lists are by id: those above `after`, at most limit of them. */
enum store_result store_add_reply(struct store *store, struct reply *reply);
enum store_result store_save_reply(struct store *store, const struct reply *reply);
enum store_result store_drop_reply(struct store *store, int64_t id);
enum store_result store_load_reply(struct store *store, int64_t id, struct arena *arena, struct reply *reply);
enum store_result store_list_replies(struct store *store, struct staff_id owner, int64_t after, size_t limit, struct arena *arena, struct reply **list, size_t *count);
enum store_result store_count_replies(struct store *store, struct staff_id owner, int64_t *count);

enum store_result store_add_guide(struct store *store, struct guide *guide);
enum store_result store_save_guide(struct store *store, const struct guide *guide);
enum store_result store_drop_guide(struct store *store, int64_t id);
enum store_result store_load_guide(struct store *store, int64_t id, struct arena *arena, struct guide *guide);
enum store_result store_list_guides(struct store *store, int64_t after, size_t limit, struct arena *arena, struct guide **list, size_t *count);
enum store_result store_count_guides(struct store *store, int64_t *count);

/* ---- conversations and logs ---- */

/* Adds the row and its empty talk; sets id. TAKEN: this begin_id is known (or its key_id, which
 * is a bug of the caller). A save keeps seeker, library, began_ms, key_id and begin_id as they were added. */
enum store_result store_add_conversation(struct store *store, struct conversation *conversation);
enum store_result store_save_conversation(struct store *store, const struct conversation *conversation);
enum store_result store_load_conversation(struct store *store, struct conversation_id id, struct conversation *conversation);
enum store_result store_find_begun(struct store *store, const uint8_t begin_id[16], struct conversation *conversation);

/* The seeker's newest conversation, ended or not. */
enum store_result store_newest_of_seeker(struct store *store, struct seeker_id seeker, struct conversation *conversation);

/* The conversations that a seeker had before one, newest first, at most limit. */
enum store_result store_list_of_seeker(struct store *store, struct seeker_id seeker, struct conversation_id before, size_t limit,
                                       struct arena *arena, struct conversation **list, size_t *count);

/* All that wait (in the order of the queue: returned first, then by queued_ms, id); all that
 * this librarian holds, by id. */
enum store_result store_list_waiting(struct store *store, struct arena *arena, struct conversation **list, size_t *count);
enum store_result store_list_held(struct store *store, struct staff_id holder, struct arena *arena, struct conversation **list, size_t *count);

/* All that this expert was asked for and that have not ended, by id. */
enum store_result store_list_invited(struct store *store, struct staff_id expert, struct arena *arena, struct conversation **list, size_t *count);

/* All that this colleague has joined, by id. */
enum store_result store_list_joined(struct store *store, struct staff_id colleague, struct arena *arena, struct conversation **list, size_t *count);

/* The left messages that nobody holds, by due_ms, id, at most limit; and how many there are. */
enum store_result store_list_left(struct store *store, size_t limit, struct arena *arena, struct conversation **list, size_t *count);
enum store_result store_count_left(struct store *store, size_t *count);

/* How long the last `limit` conversations that were taken had waited, and for which library,
 * newest first. Only those that never were a left message. */
struct store_wait { struct library_id library; int64_t began_ms, taken_ms; };
enum store_result store_list_waits(struct store *store, size_t limit, struct arena *arena, struct store_wait **list, size_t *count);

/* The auditor's list, newest first. */
enum store_result store_list_conversations(struct store *store, const struct store_conversations_question *question,
                                           struct arena *arena, struct store_summary **list, size_t *count);

enum store_result store_load_log(struct store *store, struct log_id id, struct log *log);
enum store_result store_add_log(struct store *store, const struct log *log); /* TAKEN: it is there */
enum store_result store_save_log(struct store *store, const struct log *log);
enum store_result store_append_entry(struct store *store, const struct store_entry *entry); /* TAKEN: seq, or the number is not above the writer's last */

/* Empties the body of an entry, whose digest stays; NONE: there is no such entry. */
enum store_result store_empty_body(struct store *store, struct log_id log, int64_t seq);

/* The entry of a writer with the highest number; the one with this number. Bodies included. */
enum store_result store_last_of_writer(struct store *store, struct log_id log, const struct writer_id *writer, struct arena *arena, struct store_entry *entry);
enum store_result store_find_entry(struct store *store, struct log_id log, const struct writer_id *writer, int64_t number, struct arena *arena, struct store_entry *entry);

/* Entries with after < seq <= until in order, at most limit of them and at most bytes_max of
 * bodies in sum (but always one, where there is one). */
enum store_result store_list_entries(struct store *store, struct log_id log, int64_t after, int64_t until, size_t limit, size_t bytes_max,
                                     struct arena *arena, struct store_entry **list, size_t *count);

/* ---- follow-ups ---- */

enum store_result store_save_follow_up(struct store *store, const struct store_follow_up *follow_up); /* adds it where there is none */
enum store_result store_load_follow_up(struct store *store, struct conversation_id id, struct store_follow_up *follow_up);
/* Those that are not done, the earliest first (then by conversation). */
enum store_result store_list_follow_ups(struct store *store, size_t limit, struct arena *arena, struct store_follow_up **list, size_t *count);

/* ---- blocks ---- */

enum store_result store_save_block(struct store *store, const struct block *block); /* adds it where the seeker has none */
enum store_result store_drop_block(struct store *store, struct seeker_id seeker); /* NONE: there is none */
enum store_result store_list_blocks(struct store *store, struct arena *arena, struct block **list, size_t *count); /* by seeker */

/* ---- notices ---- */

enum store_result store_save_notice(struct store *store, const struct notice *notice); /* adds it where there is none */
enum store_result store_load_notice(struct store *store, struct conversation_id id, struct notice *notice);
/* Of those that wait, the one that is due first (then by conversation). */
enum store_result store_first_notice(struct store *store, struct notice *notice);

/* ---- copies by mail, and how mail goes ---- */

enum store_result store_add_copy(struct store *store, struct copy *copy); /* sets id */
enum store_result store_save_copy(struct store *store, const struct copy *copy); /* its address, state, due_ms and tries: nothing else changes */
enum store_result store_load_copy(struct store *store, struct copy_id id, struct arena *arena, struct copy *copy);
/* The one that waits and is due first; NONE: none waits. */
enum store_result store_first_copy(struct store *store, struct arena *arena, struct copy *copy);
/* Those that were asked for at or after from_ms. */
enum store_result store_count_copies(struct store *store, struct conversation_id id, struct seeker_id seeker, int64_t from_ms, struct copies_asked *asked);

/* Counts a try to send a mail; MAIL_TROUBLE_NONE: it was sent. */
enum store_result store_note_mail_try(struct store *store, int64_t day, enum mail_trouble trouble, int64_t at_ms);
/* What waits now, and the tries from that day on. */
enum store_result store_count_mail(struct store *store, int64_t from_day, struct store_mail *mail);

/* ---- files ---- */

enum store_result store_add_file(struct store *store, struct store_file *file); /* sets id; TAKEN: the mark is in use */
/* What changes: began_ms, chunks, is_text, kind, seq. */
enum store_result store_save_file(struct store *store, const struct store_file *file);
enum store_result store_load_file(struct store *store, struct file_id id, struct arena *arena, struct store_file *file);
enum store_result store_find_file(struct store *store, const uint8_t mark[FILE_MARK_BYTES], struct arena *arena, struct store_file *file);
/* The one of this entry of the talk; seq > 0. */
enum store_result store_find_file_at(struct store *store, struct conversation_id id, int64_t seq, struct arena *arena, struct store_file *file);
/* Of those that are not whole, the one that began first (then by id). */
enum store_result store_oldest_unfinished_file(struct store *store, struct arena *arena, struct store_file *file);
/* How many a conversation has, and how large they are together; those that are not whole too. */
enum store_result store_count_files(struct store *store, struct conversation_id id, int64_t *count, int64_t *bytes);
/* How many chunks stand for all files together. Reads every file: for the start of the desk. */
enum store_result store_count_file_chunks(struct store *store, int64_t *chunks);
enum store_result store_drop_file(struct store *store, struct file_id id); /* its chunks were dropped before */

/* Numbers from 0 to FILE_CHUNKS_MAX - 1; TAKEN: it is there. */
enum store_result store_add_file_chunk(struct store *store, struct file_id file, int64_t number, struct text body);
enum store_result store_load_file_chunk(struct store *store, struct file_id file, int64_t number, struct arena *arena, struct text *body);
enum store_result store_drop_file_chunks(struct store *store, struct file_id file, int64_t from); /* this number and those behind it */

/* The time of the newest entry of all; 0 when there is none. */
enum store_result store_last_time(struct store *store, int64_t *at_ms);

/* ---- ratings ---- */

enum store_result store_save_rating(struct store *store, const struct rating *rating); /* adds it where there is none */
enum store_result store_load_rating(struct store *store, struct conversation_id id, struct rating *rating);

/* How many said each. */
enum store_result store_count_ratings(struct store *store, const struct store_ratings_question *question, int64_t counts[SATISFACTION_COUNT]);

/* ---- feedback ---- */

enum store_result store_add_question(struct store *store, struct question *question); /* sets id */
/* Saves its place and whether it is asked: nothing else of a question ever changes. */
enum store_result store_save_question(struct store *store, const struct question *question);
enum store_result store_load_question(struct store *store, int64_t id, struct arena *arena, struct question *question);
/* Those that are asked now, in their order. */
enum store_result store_list_questions(struct store *store, struct library_id library, struct arena *arena, struct question **list, size_t *count);

enum store_result store_add_feedback(struct store *store, const struct feedback *feedback); /* TAKEN: there is one */
enum store_result store_load_feedback(struct store *store, struct conversation_id id, struct feedback *feedback);
enum store_result store_add_answer(struct store *store, const struct store_answer *answer); /* TAKEN: this question is answered */

/* How many forms; how many gave each answer (by question, choice; of the question "why" nothing);
 * the free sentences of the newest forms, at most limit: by question, then by their sealed bytes,
 * which is by chance, so that what one person wrote does not stand at one place. */
enum store_result store_count_feedback(struct store *store, const struct store_feedback_question *question, int64_t *count);
enum store_result store_count_answers(struct store *store, const struct store_feedback_question *question, struct arena *arena, struct store_tally **list, size_t *count);
enum store_result store_list_sentences(struct store *store, const struct store_feedback_question *question, size_t limit, struct arena *arena, struct store_answer **list, size_t *count);

/* ---- the staff talk ---- */

/* TAKEN: another day begins there, or has this key. By first_seq. */
enum store_result store_add_staff_talk_day(struct store *store, const struct store_staff_talk_day *day);
enum store_result store_list_staff_talk_days(struct store *store, struct arena *arena, struct store_staff_talk_day **list, size_t *count);
enum store_result store_drop_staff_talk_day(struct store *store, int64_t first_seq);

/* Drops the oldest entries of a log for good, `limit` places of it at most and none behind `until`;
 * NONE: there are no such any more. */
enum store_result store_drop_entries(struct store *store, struct log_id log, int64_t until, int64_t limit);

/* How far somebody has seen it. */
enum store_result store_save_staff_talk_seen(struct store *store, struct staff_id staff, int64_t seq);
enum store_result store_load_staff_talk_seen(struct store *store, struct staff_id staff, int64_t *seq);

/* ---- audit ---- */

enum store_result store_append_audit(struct store *store, struct store_audit *row); /* sets number */
/* Numbers below before (0: all), newest first. */
enum store_result store_list_audit(struct store *store, int64_t before, size_t limit, struct arena *arena, struct store_audit **list, size_t *count);

/* ---- keys (keys.db: never in one transaction with the rest; each call is durable by itself,
 *      and may stand outside of a turn) ---- */

struct store_key { int64_t id; uint8_t wrapped[60]; };

/* The first id above every key that ever was; the caller counts on from it. */
enum store_result store_next_key_id(struct store *store, int64_t *id);
enum store_result store_add_keys(struct store *store, const struct store_key *keys, size_t count);
enum store_result store_load_key(struct store *store, int64_t id, struct store_key *key);

/* One key, overwritten; to drop what is not there is OK. */
enum store_result store_drop_key(struct store *store, int64_t id);

/* Drops every key that no conversation and no day of the staff talk names; for the start of the service, before new ones
 * are made: its time grows with the number of keys. */
enum store_result store_sweep_keys(struct store *store);

#endif
