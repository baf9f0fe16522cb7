/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_CONVERSATION_H
#define DOMAIN_CONVERSATION_H

#include "base/text.h"
#include "domain/ids.h"
#include "domain/offer.h"
#include "domain/permission.h"
#include "domain/vocabulary.h"

#include <stdbool.h>
#include <stdint.h>

/* One case of a seeker: where it stands, without its text. The row of the store. */
struct conversation {
    struct conversation_id id;
    struct seeker_id seeker;
    struct library_id library;   /* its home: in whose name it is answered */
    enum language language;
    enum topic topic;
    enum conversation_state state;
    struct staff_id holder;      /* who holds it; nobody unless HELD */
    struct staff_id last_holder; /* who held it last */
    bool is_returned;            /* came back from a librarian: stands in front of the queue */
    int64_t began_ms;
    int64_t waiting_ms;          /* since when the person has waited for a librarian, while WAITING */
    int64_t taken_ms;            /* when it was first taken; 0 never */
    int64_t ended_ms;            /* 0 not ended */
    enum outcome outcome;
    int64_t tags;                /* enum tag: a bit for each */
    int64_t seeker_seen, staff_seen; /* the last seq that each side has seen */
    int64_t key_id;              /* of keys.db */
    uint8_t begin_id[16];        /* made by the page, so that begin is idempotent */
    int64_t queued_ms;           /* its place in the queue: since when, less the time that it was a left message */
    int64_t left_ms;             /* when it became a left message last; 0 never */
    int64_t due_ms;              /* by when a left message is to be answered, also while somebody answers it; 0: it is none */
    struct library_id handed_to; /* while nobody holds it: the library that it was handed over to, which is asked first; 0 none */
    struct staff_id handed_from; /* who handed it to another library, while the seeker may stay with her; 0 nobody */
    bool is_received;            /* of such: a librarian there has answered */
    int64_t paused_ms;           /* until then the seeker cannot write; 0 not paused */
    struct staff_id expert;      /* who was asked to help from outside; 0 nobody */
    bool is_let_in;              /* the seeker agreed: he may read and answer until it ends */
    struct staff_id joined;      /* a colleague who writes into the talk beside the holder; 0 nobody */
};

/* The durable thing of a conversation: where a log's end is. The running hash goes over the
 * digests of the stored (sealed) bodies, so that it stays true when a body is emptied. */
struct log {
    struct log_id id;
    int64_t head; /* seq of the last entry; 0 none */
    uint8_t running[32];
};

/* What the store knows of an entry. */
struct entry_known {
    enum entry_kind kind;
    enum side side;
    bool is_emptied; /* its words were removed */
};

/* Who asks. */
struct person {
    enum role role;
    struct seeker_id seeker; /* a seeker's */
    struct staff_id staff;   /* everybody else's */
    struct conversation_id looks; /* a colleague's, that they look into; 0 none */
    struct conversation_id invited; /* one that they were asked to read along in; 0 none */
    struct staff_id inviter;     /* by whom: it counts while she holds it */
};

enum command_kind {
    COMMAND_SAY,
    COMMAND_FILE,      /* a file is whole: said without words */
    COMMAND_NOTE,      /* said to colleagues: an entry of the staff log */
    COMMAND_OUTCOME,
    COMMAND_TAG,
    COMMAND_FOLLOW_UP,
    COMMAND_FOLLOWED_UP, /* or after all not */
    COMMAND_MAILED,    /* the service itself: what became of the mail that tells of an answer */
    COMMAND_SEEN,
    COMMAND_TAKE,
    COMMAND_RECLAIM,   /* her own again, after her line was lost */
    COMMAND_GIVE_BACK,
    COMMAND_LAPSE,     /* the service itself: the holder's lease is over */
    COMMAND_UNATTENDED, /* the service itself: the holder's page is open, and nobody is there */
    COMMAND_END,
    COMMAND_LEAVE,     /* the seeker goes, and leaves it as a message */
    COMMAND_AWAY,      /* the service itself: nobody answers, and the seeker is not there */
    COMMAND_UNREACHED, /* the service itself: no mail could tell the seeker of the answer */
    COMMAND_COME_BACK, /* the seeker is there again, to wait */
    COMMAND_MASK,
    COMMAND_ASK_ENOUGH,
    COMMAND_GO_ON,
    COMMAND_HAND_OVER,      /* to a colleague, or to a library */
    COMMAND_HAND_OVER_NOTE, /* the service itself: what is noted with it */
    COMMAND_WARN,
    COMMAND_PAUSE,          /* also: no longer */
    COMMAND_BLOCK,          /* what the seeker is told of it; that it is one, is a row of its own */
    COMMAND_BLOCK_NOTE,     /* what colleagues are */
    COMMAND_UNBLOCK,        /* by whoever may lift it, whose conversation this need not be */
    COMMAND_UNBLOCK_NOTE,
    COMMAND_STAY,           /* the seeker does not want to be handed over */
    COMMAND_EXPERT_ASK,     /* the holder asks somebody from outside; the seeker decides */
    COMMAND_EXPERT_IN,
    COMMAND_EXPERT_OUT,     /* also: not let in */
    COMMAND_JOIN,           /* a colleague who was asked to read along writes from now on */
    COMMAND_PART,           /* no longer */
};

struct command {
    enum command_kind kind;
    struct person person;
    bool is_blocked; /* a seeker who is blocked */
    /* PAUSE */
    int64_t minutes; /* 0: it is over */
    /* SAY, NOTE */
    struct writer_id writer;
    int64_t number;
    /* MAILED */
    enum entry_kind mailed;
    /* OUTCOME */
    enum outcome outcome;
    /* TAG */
    enum tag tag;
    /* TAG, FOLLOWED_UP */
    bool is_on;
    /* SEEN, MASK, GO_ON */
    int64_t seq;
    /* MASK, GO_ON: the entry of that seq as it is stored; ASK_ENOUGH: the last one. Its kind is
     * ENTRY_KIND_COUNT where the talk has none. */
    struct entry_known target;
    bool has_gone_on; /* GO_ON: that was answered before */
    /* TAKE, RECLAIM; HAND_OVER: the receiver's; STAY: of who handed it over, -1 when she cannot be reached */
    int64_t room; /* how many more conversations the librarian has room for; -1 off duty */
    /* HAND_OVER */
    struct staff_id to;             /* 0: to the library */
    struct library_id from_library; /* of who hands it over */
    struct library_id to_library;   /* of who gets it */
    bool is_shared;                 /* home shares with that library */
    bool is_answered_there;         /* to a library: somebody else is on duty there */
    bool has_note;
    int64_t notes;                  /* the last seq of the staff log */
    /* LEAVE, AWAY, UNREACHED */
    int64_t due_ms;      /* by when a message that is left now is to be answered */
    bool has_contact;    /* LEAVE: the entry's body says how to reach the person */
    /* COME_BACK */
    bool is_answered;    /* somebody who answers is on duty */
    /* EXPERT_ASK, EXPERT_IN */
    struct staff_id expert;         /* EXPERT_ASK: 0 when no expert can sign in with that account; is_shared is his library's */
    /* TAKE */
    enum offer offer; /* what it is to her */
    bool is_anyway;   /* she takes it although she does not answer such */
    bool has_before;  /* somebody stands before it who is open to her */
    bool has_reason;  /* and she says why it is this one all the same */
};

/* What the store knows of a writer in the log that it writes to. */
struct writer_known {
    int64_t last;        /* the highest number stored; 0 none */
    bool is_others;      /* those were somebody else's */
    /* where number <= last: */
    bool is_same;        /* the stored entry has the same text */
    int64_t seq, at_ms;  /* where it is */
};

/* An entry that the rules want stored; its body, if it is a message, is the command's. */
struct entry_wish {
    enum entry_kind kind;
    enum side side;
    struct staff_id staff;
};

struct decision {
    enum reason reason;          /* not REASON_NONE: refused, nothing else counts */
    bool is_repeat;              /* SAY, NOTE: stored before, answer again from writer_known */
    bool is_changed;             /* the conversation's row is to be saved */
    bool is_queue_changed;       /* it entered or left the queue, or the list of left messages */
    int entry_count;
    struct entry_wish entry;     /* when entry_count is 1 */
};

/* Sets up a conversation that begins now: it waits, or, when nobody answers, it is a left
 * message from the beginning, due at due_ms. */
void conversation_begin(struct conversation *conversation, bool is_answered, int64_t due_ms, int64_t now_ms);

/* Which log a command writes to. */
enum log_kind conversation_log(enum command_kind kind);

/* Who reads the staff log now: the holder, or who held it last when it is ended; nobody. */
struct staff_id conversation_colleague(const struct conversation *conversation);

/* In which relation of permissions.def the person stands to the conversation. */
enum relation conversation_relation(const struct conversation *conversation, const struct person *person);

/* Whether who holds it has asked this colleague to read along. */
bool conversation_is_asked(const struct conversation *conversation, const struct person *person);

/* Whether the person may do the verb here: REASON_NONE, or not_found where the conversation
 * is none of theirs (the same as for one that does not exist), or not_allowed. */
enum reason conversation_permits(const struct conversation *conversation, const struct person *person, enum verb verb);

/* For the rules of decide.c and what it names: wishes an entry of the person's; puts it back in front
 * of the queue, or among the left messages; nothing of a hand-over is left to refuse. */
void conversation_wish(struct decision *decision, enum entry_kind kind, const struct person *person);
void conversation_return(struct conversation *conversation, int64_t now_ms, struct decision *decision);
void conversation_end_hand_over(struct conversation *conversation);

/* The side of a talk that a role is on. */
enum side side_of(enum role role);

#endif
