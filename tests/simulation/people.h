/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SIMULATION_PEOPLE_H
#define SIMULATION_PEOPLE_H

/* People with browsers, the lines that they are on, and the doors behind these. */

#include "bounds.h"

#include "domain/ids.h"
#include "protocol/packets.h"

/* ---- doors and lines ---- */

struct slot {
    uint32_t turn;
    int line; /* DOOR_NOBODY: free */
    unsigned char handle[128];
    size_t handle_length;
};

struct door {
    bool is_up;
    uint32_t life;      /* its own */
    uint32_t desk_life; /* of the desk that it knows */
    struct slot slots[SLOTS];
};

/* One connection of a browser, from its first byte to the last. */
struct line {
    int person, tab;
    int door, slot;
    uint32_t turn, life;              /* of the slot, of the door */
    int carrier;
    bool is_open_here, is_open_there; /* as the browser sees it; as the door does */
    bool is_cut;                      /* nothing gets through any more */
    bool is_over;                     /* the door knows that it has ended */
    int64_t up_ms, down_ms;           /* nothing overtakes: the earliest time of the next frame */
    int64_t stalled_until_ms;
    unsigned char cookie[32];
    bool has_cookie;
    unsigned char token[16];          /* of a download: its address, which file, and the piece that is fetched next */
    int paper, piece;
    uint64_t looks;                   /* a supervisor's, an expert's: the conversations that it ever asked to look into, a bit for each */
    char *post;                       /* what a POST carries */
};

/* ---- people ---- */

/* A message that has no answer yet. */
struct item {
    int text;              /* of the oracle */
    long long log;         /* 0: the begin makes it */
    uint64_t writer;
    int number;
    int copies;            /* how often it was sent */
    bool is_begin;
    unsigned char begin_id[16];
};

/* A talk, or a staff log, as a browser shows it. */
struct talk {
    long long log;
    int have, head;        /* entries without a gap; the end, as far as it was told */
    int number;            /* the last that was given to a message */
    bool is_over;          /* ended, or no longer hers */
    int64_t asked_ms;      /* when it last asked for a gap */
    uint64_t writer;
    long long expert;      /* who was asked to help; 0 nobody */
    long long joined;      /* the colleague who has joined; 0 none */
};

/* The staff talk, as a desk shows it. */
struct room {
    bool is_open, is_shown; /* she asked for it; and its last lines have come */
    int asked;              /* how many answers with lines that she may have had already can be on their way */
    int openings;           /* on this line */
    int have, head;         /* the last that is shown; the end, as far as it was told */
};

/* What a librarian was asked to read along in, into what she looks, and where she has joined; 0 nothing.
 * head: how far that goes, as far as she was told without looking in. */
struct read_along {
    long long invited, reads, joined, head;
};

/* The file that a page is sending. */
struct upload {
    int paper;        /* of the oracle; 0 none */
    int next;         /* the chunk that is awaited; -1 not known yet, or on its way */
    int64_t asked_ms; /* since when an answer is awaited; 0 not */
    int64_t chunk_ms; /* when the last was sent */
    bool is_doubled;  /* two copies of something may be on their way */
    bool has_dropped; /* one before it on this line was given up */
};

/* A conversation that an expert was asked for. */
struct invitation {
    long long conversation;
    bool is_let_in;
};

struct tab {
    int line;              /* -1 none */
    bool is_welcome;
    int64_t paused_until_ms; /* told to wait */
    int64_t resend_ms;       /* when all is to be sent again; 0 not */
    int64_t come_back_ms;    /* not before */
    int64_t unanswered_ms;   /* since when something has no answer; 0 nothing */
    struct item outbox[OUTBOX_MAX];
    int items;
    struct talk talks[TALKS_MAX]; /* a seeker's tab has one; a librarian's two for each conversation */
    int talks_count;
    long long waiting[QUEUE_SHOWN_MAX]; /* a librarian's: the queue as she sees it */
    int waiting_count;
    long long left[LEFT_SHOWN_MAX];     /* and the left messages */
    int left_count;
    long long running;     /* a supervisor's: one that somebody holds, as she was told last */
    bool is_on_duty, is_out, is_answering;
    long long place;       /* -1 none */
    uint64_t writer;
    struct invitation invitations[INVITATIONS_MAX]; /* an expert's */
    int invitations_count;
    struct upload upload;
    struct room room;      /* a librarian's */
    struct read_along along; /* hers too */
    long long form_of;     /* a seeker's: about which conversation answers wait to be acknowledged; 0 none do */
    int64_t rated_ms;      /* a seeker's: since when a rating has no answer; 0 none waits */
    long long looks;       /* and into which he looks; 0 none */
};

struct actor {
    bool is_staff;
    int library;           /* where they belong, or whose page they open: its place */
    bool is_narrow;        /* a librarian who does not answer in the language of this world */
    bool is_supervisor;
    bool is_expert, is_admin; /* they sign in as staff does, and hold nobody */
    struct staff_id staff;
    char name[24];
    char code[128];        /* a seeker's, once it was told */
    unsigned char cookie[32];
    bool has_cookie, is_signing_in;
    int64_t acted_ms;      /* a librarian: when she did something last */
    bool has_left_address; /* a seeker has said how to be reached by mail */
    int64_t home_ms, home_until_ms; /* a seeker with every page closed: since when, until when */
    int64_t signing_in_ms;
    char ticket[33];
    struct tab tabs[TABS_EACH];
    int begins;
};

#endif
