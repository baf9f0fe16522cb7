/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SIMULATION_ORACLE_H
#define SIMULATION_ORACLE_H

/* What the oracle knows by itself, to judge the desk by. */

#include "bounds.h"

#include "desk/state.h"

/* One message: who said it for whose conversation, and what became of it. */
struct said {
    int person;            /* who */
    int owner;             /* whose conversation */
    long long log;
    int seq;               /* where it is, as anybody was told first; 0 nobody was */
    uint64_t writer;       /* how its page numbered it last */
    int number;
    bool is_acknowledged;  /* to who wrote it */
    bool is_stored;        /* as the last look at the store says */
    bool is_refused;       /* for good: it was given back to who wrote it */
    bool is_loose;         /* a second copy of what was refused was on its way, and may be taken */
};

/* What the oracle knows of a conversation from before the turn. */
struct known {
    int64_t head;
    int64_t holder;
};

/* What became of the mail of a conversation, as the courier and the desk's parcels tell it. */
struct mailing {
    uint8_t id[16];        /* of the last that was handed out */
    int64_t tries;         /* of that one; 0: none ever was */
    int64_t tried_ms;      /* by the store's clock */
    int welcomes;          /* of its owner, when it was handed out first */
    bool is_over;          /* the desk has heard how it ended, and has stored that */
    bool has_address;      /* of the last time that its owner said how to be reached */
    int64_t owed_ms;       /* since when a mail is owed: somebody wrote to who was gone; 0 none is */
};

/* One file: who sent it into whose conversation, and what became of it. */
struct paper {
    int person, owner;
    long long conversation;
    int64_t size;
    int sent, told;        /* chunks that its page sent, and that were acknowledged */
    int seq;               /* where it is; 0 nobody was told */
    long long file;        /* its id; 0 not told yet */
    bool is_acknowledged;  /* whole, to who sent it */
    bool is_found;         /* in the talk */
    bool is_removed;
    bool is_refused, is_loose; /* as of what is said */
};

/* Who was asked to help in a conversation, as its talk tells it. */
struct helped {
    int person; /* 0: nobody */
    bool is_in;
    int yes, was_in; /* a bit for each expert to whom its seeker ever said yes; who ever was let in */
};

/* Who holds a conversation and who has joined, as its talk tells it. */
struct along {
    int holder, giver, joined; /* 0: nobody; giver: who handed it over last */
    bool is_unsure;            /* the last that was seen does not say who holds it */
    int asked[LIBRARIANS_MAX]; /* by each librarian: a bit for each whom she ever asked to read along */
    int was_in;                /* a bit for each who ever was */
};

/* How its seeker rated a conversation. */
struct rated {
    int said;              /* a bit for each word that was ever sent */
    bool is_told;
    char word[24];         /* that was told last */
};

/* What its seeker did with a conversation that was over. */
struct afterwards {
    bool is_answered, is_told; /* answers were sent; and told as stored */
    int64_t given_ms;          /* when they were stored; 0 not */
    uint64_t copies[3];        /* the wishes of which a mail went out */
    int copies_count;
    bool is_sent;              /* a mail server took one */
};

/* What one line of a librarian was told that her page shows, by the desk of this life. */
enum shown_list { SHOWN_WAITING, SHOWN_LEFT, SHOWN_LISTS };

struct shown {
    bool is_welcome;
    int line;
    uint32_t desk_life;
    bool is_on, is_out;    /* duty */
    long long room;
    long long lists[SHOWN_LISTS][QUEUE_SHOWN_MAX];
    int counts[SHOWN_LISTS];
    struct amiss { long long conversation; int64_t since_ms; } amiss[AMISS_MAX]; /* what is wrong there, since when */
    int amiss_count;
};

struct oracle {
    struct said texts[TEXTS_MAX];
    int texts_count;
    unsigned char has_held[LIBRARIANS_MAX][CONVERSATIONS_MAX];
    struct known before[CONVERSATIONS_MAX];
    int64_t fresh_ahead[CONVERSATIONS_MAX];       /* how many who never came back stood before it, and 1; 0 not looked at */
    int64_t known;         /* the first conversation that was not there before the turn */
    bool may_answer[LIBRARIES_DRAWN_MAX]; /* before the turn, or since it began: somebody is on duty who may be asked */
    int64_t place_told[CONVERSATIONS_MAX];        /* in this turn: how many stand before it, and 1; 0 nothing was */
    int64_t could_be_given_ms[CONVERSATIONS_MAX]; /* since when somebody could have had it; 0 nobody could */
    struct shown shown[DOORS_MAX][SLOTS];
    int64_t told[LOG_DRAFT_FIRST][CONVERSATIONS_MAX]; /* the last entry of each of its logs that anybody was told of */
    char codes[SEEKERS_MAX][128];
    int64_t lease_ms[LIBRARIANS_MAX]; /* when it is over, if no socket of hers is known; INT64_MAX one is */
    int64_t out_until_ms[LIBRARIANS_MAX]; /* at the counter, after the turn before: until when; 0 not */
    int64_t out_held[LIBRARIANS_MAX];     /* and how many she held */
    int64_t looked_ms;     /* when that was */
    int64_t held_since_ms[LIBRARIANS_MAX]; /* since when somebody of hers waits for what she does; 0 nobody */
    int64_t unseen_ms[CONVERSATIONS_MAX]; /* since when somebody waits unseen by anybody; 0 not */
    int refusals;          /* of the disk, before the turn */
    int64_t lives;         /* of the desk, before the turn */
    struct mailing mailings[CONVERSATIONS_MAX];
    int welcomes[SEEKERS_MAX];
    int64_t mail_out_ms;   /* since when the courier has one; 0 it has none */
    struct mailed { uint64_t conversation; uint8_t id[16]; bool is_over; } mailed[MAILED_MAX]; /* what it said in this turn */
    int mailed_count;
    int64_t followed[CONVERSATIONS_MAX];        /* up to here the talk was read: what a dying desk stored is read a turn later */
    int64_t paused_until_ms[CONVERSATIONS_MAX]; /* as the talk tells it */
    bool is_blocked_by[CONVERSATIONS_MAX];      /* the same of blocks */
    struct block blocks[BLOCKS_MAX];            /* before the turn */
    size_t blocks_count;
    uint64_t may_read[CONVERSATIONS_MAX];       /* a bit for each librarian who was allowed to read it as an earlier one */
    struct helped experts[CONVERSATIONS_MAX];
    struct along along[CONVERSATIONS_MAX];
    struct rated rated[CONVERSATIONS_MAX];
    struct afterwards afterwards[CONVERSATIONS_MAX];
    struct conversation queue[SEEKERS_MAX]; /* before the turn, in order */
    size_t queue_count;
    int64_t queue_ms;      /* and when that was, by the store's clock */
    int64_t audited;       /* the last row of the audit list, before the turn */
    unsigned char said_why[LIBRARIANS_MAX][CONVERSATIONS_MAX]; /* a bit for each reason to take it that she ever said */
    struct paper papers[PAPERS_MAX]; /* from 1 on */
    int papers_count;
};

#endif
