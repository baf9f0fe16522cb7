/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_STATE_H
#define DESK_STATE_H

#include "base/arena.h"
#include "desk/blocks.h"
#include "desk/cases.h"
#include "desk/desk.h"
#include "desk/gate.h"
#include "desk/libraries.h"
#include "desk/sessions.h"
#include "domain/queue.h"
#include "domain/roster.h"
#include "domain/wait.h"
#include "protocol/packets.h"
#include "transcript/keys.h"

/* What the desk's own files share. Everything in it can be rebuilt from the store and from
 * what the doors announce. */

enum {
    DESK_TURN_BYTES = 32 << 20, /* scratch of one turn */
    DESK_QUEUE_MAX = 10000, /* beyond it nobody begins; who comes back from a librarian still fits */
    DESK_QUEUE_ROOM = DESK_QUEUE_MAX + (int)ROSTER_MEMBERS_MAX * (int)ROOM_MAX,
    DESK_NAMES_MAX = ACCOUNTS_MAX,
    DESK_OVERSEERS_MAX = ACCOUNTS_MAX,
};

/* The first names of the staff, so that no entry needs a look-up. */
struct staff_name {
    struct staff_id staff;
    char name[NAME_CHARACTERS_MAX * 4 + 1];
};

/* Why a form was refused; its page tells. */
struct form_refusal {
    enum reason reason;
    int64_t wait_ms;
    struct text told; /* instead of the words of the reason; empty: those */
};

enum { MAIL_BUCKETS = 1024 };

/* Mails that wait to be sent; see mails.h. */
struct mails {
    int64_t due_ms;              /* when the first is due: time of the store; 0 ask the store; INT64_MAX none */
    bool is_out;                 /* somebody has one: the courier, or the clerk who writes it */
    uint8_t out[NOTICE_ID_BYTES]; /* which */
    int64_t rest_until_ms;       /* monotonic: nothing is handed out before */
};

/* So that nobody's mailbox is filled with copies; see copies.h. Whom they count is told by a
 * digest under a salt that is on no disk. */
struct copies {
    bool has_salt;
    uint8_t salt[ENVELOPE_KEY_BYTES];
    struct bucket mailboxes[MAIL_BUCKETS], networks[MAIL_BUCKETS], all;
};

/* Desk pages that were asked to show what is running; see oversight.h. */
struct oversight {
    struct session *pages[DESK_OVERSEERS_MAX];
    size_t count;
    bool is_changed;   /* and not yet told */
    int64_t told_ms;   /* monotonic */
};

/* Desk pages that look into a colleague's conversation; see readers.h. */
struct readers {
    struct session *pages[DESK_OVERSEERS_MAX];
    size_t count;
    struct ended_look *ended; /* in this turn, in its memory */
};

/* The talk of the staff among themselves; see staff_talk.h. */
struct staff_talk {
    struct log log;
    bool is_there;     /* has a row */
    int64_t first_seq; /* of what is kept, or will be */
    int64_t look_ms;   /* monotonic: when to look for what is to be erased */
    int64_t dead_key;  /* nothing names it any more; 0 none */
};

/* Where somebody can fetch a file, for a while. */
struct file_address {
    uint8_t token[16];
    struct file_id file;
    struct person person; /* whose permission is asked at each chunk, to do this */
    enum verb verb;
    int64_t begin_until_ms; /* who asks for the first chunk later comes too late: it stands in histories and logs */
    int64_t until_ms;       /* how long the next chunk is waited for */
};

enum { FILE_ADDRESSES_MAX = 1024 }; /* the oldest gives way */

struct files {
    struct file_address addresses[FILE_ADDRESSES_MAX];
    size_t next_address;
    int64_t chunks;  /* of all files together, on disk */
    int64_t look_ms; /* monotonic: when to look for one that is to go */
};

struct out;
struct posting;

struct desk {
    const struct settings *settings;
    struct store *store;
    struct keyring *keyring;
    struct random random;
    void (*post)(void *context, int peer, const struct parcel *parcel);
    void *context;

    struct moment now;
    int64_t stored_ms;    /* the latest time that was stored: time in the store never goes back */
    struct arena turn;
    struct sessions sessions;
    struct cases cases;
    struct keys *keys;
    struct digester *digester;
    struct gate gate;
    struct queue queue;
    struct roster *roster;
    struct libraries libraries;
    struct blocks blocks;
    struct staff_name *names;
    size_t names_count;
    struct store_key spare[64]; /* keys that lie ready in keys.db */
    size_t spare_count;

    /* this turn */
    bool is_begun;        /* a turn of the store is open */
    enum store_result result; /* the worst that the store said */
    struct out *outs;     /* sessions that are told something */
    struct posting *postings, **last_posting; /* parcels for the clerks */
    struct form_refusal form_refusal; /* of the form that is being heard */
    bool is_queue_changed; /* and not yet told */
    bool is_left_changed;  /* the left messages; and not yet told */
    size_t left_count;     /* how many there are, as of the last change that was told */
    bool is_room_changed;  /* somebody has room who had none */
    int64_t offers_ms;     /* when somebody waiting is offered to more people: time of the store */
    struct mails mails;
    struct copies copies;
    struct oversight oversight;
    struct readers readers;
    struct files files;
    struct staff_talk staff_talk;
    struct follow_up_change *follow_up_changes; /* follow_ups.c: of this turn, in its memory */
    int64_t alone_until_ms; /* the disk was full just now: one parcel a turn, so that who only reads is
                               not refused together with who writes */
    bool has_heard;        /* a parcel */

    char scratch[PACKET_DOWN_BYTES_MAX]; /* where one packet, and later one frame, is written; kept
                                            here, for the compiler fills what lies on the stack with zeros */
    int64_t hours_ms;     /* when the libraries' hours were looked at last */
    int64_t pushed_ms;    /* when places were told last, and how long to wait before the next time */
    int64_t push_every_ms;
    int64_t swept_ms;     /* when sign-ins were swept last */
    bool is_announcing[DESK_DOORS_MAX]; /* the door makes its sessions known again */
};

/* Notes how a call of the store ended; true when it was STORE_OK. NONE and TAKEN are the
 * caller's business, FULL and FAULT end the turn. */
bool state_note(struct desk *desk, enum store_result result);

/* Opens the store's turn, once in each of ours. False when it cannot be. */
bool state_write(struct desk *desk);

/* The time to store now. */
int64_t state_time(struct desk *desk);

/* A librarian's first name; empty when unknown. Fits struct transcript_names. */
struct text state_name(void *desk, struct staff_id staff);
void state_name_put(struct desk *desk, struct staff_id staff, struct text name);

/* Takes one spare key. False when none could be made. */
bool state_take_key(struct desk *desk, int64_t *key_id);

/* The key of a conversation; NULL where it is erased, or on a fault, which is noted. */
struct envelope *state_key(struct desk *desk, int64_t key_id);

/* An id, or a seq, as text that lives as long as the turn. */
struct text state_id_text(struct desk *desk, int64_t id);

/* Puts a row into the audit list. object and why must outlive the turn. */
void state_audit(struct desk *desk, enum act act, struct staff_id actor, struct text object, struct text why);

#endif
