/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SIMULATION_WORLD_H
#define SIMULATION_WORLD_H

#include "../stage/clerk.h"
#include "../stage/disk.h"
#include "../stage/mail.h"

#include "desk/desk.h"
#include "desk/state.h"
#include "protocol/packets.h"
#include "transcript/keys.h"

#include <jansson.h>
#include <setjmp.h>

/* One world: a desk on a store, doors, a clerk, people with browsers on bad lines, and a clock
 * of its own. All of it follows from a seed; nothing in it asks the machine for anything. */

enum {
    PEERS = DESK_PEERS,
    DOORS_MAX = 3, SLOTS = 48, SEEKERS_MAX = 12, LIBRARIANS_MAX = 4, EXPERTS_MAX = 2, ADMINS = 1,
    PEOPLE_MAX = SEEKERS_MAX + LIBRARIANS_MAX + EXPERTS_MAX + ADMINS, TABS_EACH = 2,
    OUTBOX_MAX = 12, PAPERS_MAX = 2000, TALKS_MAX = 64, TEXTS_MAX = 40000, CONVERSATIONS_MAX = 8000,
    LIBRARIES_DRAWN_MAX = 3,
    DOOR_NOBODY = -1,
    MAILED_MAX = 8, LATER_PARTS = 4, LATEST_PART = 2, NEWEST_PARTS = 8, NEWEST_PART = 6, AFTERWARDS_PARTS = 32, AFTERWARDS_PART = 22, KEYS_KEPT = 64,
    ORACLE_UNSEEN_MS = 65000, /* a desk looks once a minute */
    ORACLE_GRACE_MS = 5000, ORACLE_START_MS = 15000, /* leases, as the design promises them */
    ORACLE_IDLE_MS = 60000, ORACLE_ANSWER_MS = 120000, ORACLE_SLACK_MS = 30000, /* an unattended desk; and what lines add */
};

/* ---- climate ---- */

/* Drawn first from each seed: uniform dice hide what only shows when much of one kind comes
 * together. Chances are in thousandths, for each time that something might happen. */
struct climate {
    int64_t doors, seekers, librarians;
    int64_t busy_ms, heal_ms;          /* how long it goes on; how long everything is well after it */
    int64_t act_every_ms;              /* how often a person does something */
    int64_t line_ms;                   /* longest delay of a line */
    int64_t disk_ms;                   /* how long a commit takes at most */
    int64_t talkative, leaving, ending, giving_back, nosy, tabs, signals; /* what people do */
    int64_t leaving_messages, coming_back, staying_away, stepping_out;
    int64_t closes_ms;                 /* from then on nobody is on duty, to the end; 0: it does not close */
    int64_t absent_ms;                 /* from then on no librarian does anything, to the healing; 0: they do */
    int64_t drop, stall;               /* what lines do, for each frame */
    int64_t mishap_every_ms;           /* what the house does */
    int64_t desk_dies, door_dies, clerk_dies, disk_full, clock_jumps; /* weights of the mishaps */
    int64_t batch;                     /* most parcels that a turn hears */
    struct later_climate {             /* drawn from the later stream; all 0 in a world without it */
        int64_t leaving_addresses, going_home;
        int64_t mail_fails, courier_dies; /* for each mail */
        int64_t troubling, reading_earlier;
        int64_t experts, asking_experts, letting_in, answering, going, reaching, disabling; /* from here on: in the latest worlds alone */
        int64_t sending_files, fetching, removing, chatting;
        int64_t inviting, joining, parting, rating; /* in the newest alone */
        int64_t answering_form, copying;            /* in those with afterwards alone */
    } later;
};

/* ---- libraries ---- */

struct network_library {
    const char *region;
    int reach;             /* 0 own, 1 region, 2 network */
    int64_t region_minutes, network_minutes;
    bool is_giving;
};

/* ---- events ---- */

enum event_kind {
    EVENT_TURN,        /* the desk takes what waits */
    EVENT_TO_DESK,     /* mail from a door or a clerk arrives; a: peer */
    EVENT_FROM_DESK,   /* mail from the desk arrives; a: peer */
    EVENT_DESK_STARTS,
    EVENT_CLERK_WORKS,
    EVENT_CLERK_STARTS,
    EVENT_COURIER_WORKS,
    EVENT_COURIER_STARTS,
    EVENT_DOOR_STARTS, /* a: door */
    EVENT_LINE_OPENS,  /* a: line */
    EVENT_LINE_UP,     /* a frame reaches the door */
    EVENT_LINE_DOWN,   /* a frame reaches the browser */
    EVENT_DOOR_HEARS_END, /* of line a */
    EVENT_TAB_HEARS_END,  /* of line a; b: close code */
    EVENT_PERSON_ACTS, /* a: person */
    EVENT_MISHAP,
    EVENT_HEALS,
    EVENT_DISK_HAS_ROOM,
};

struct event {
    int64_t at_ms;
    uint64_t order;
    enum event_kind kind;
    int a, b;
    struct mail *mail; /* or NULL */
};

struct events {
    struct event *heap;
    size_t count, room;
    uint64_t order;
};

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

/* What a librarian was asked to read along in, into what she looks, and where she has joined; 0 nothing. */
struct read_along {
    long long invited, reads, joined;
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

/* ---- the oracle ---- */

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

struct oracle {
    struct said texts[TEXTS_MAX];
    int texts_count;
    unsigned char has_held[LIBRARIANS_MAX][CONVERSATIONS_MAX];
    struct known before[CONVERSATIONS_MAX];
    int64_t fresh_ahead[CONVERSATIONS_MAX];       /* how many who never came back stood before it, and 1; 0 not looked at */
    int64_t could_be_given_ms[CONVERSATIONS_MAX]; /* since when somebody could have had it; 0 nobody could */
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
    struct paper papers[PAPERS_MAX]; /* from 1 on */
    int papers_count;
};

/* ---- the world ---- */

struct world {
    uint64_t seed;
    bool is_tracing, is_talking; /* lines are kept; and printed at once */
    jmp_buf *failed;
    struct climate climate;
    struct random random;
    struct random later;       /* what was added later draws from here, so that older seeds stay as they are */
    int peers;                 /* of the desk: with a courier, where there is one */
    bool is_latest;            /* experts and what else came last, in half of those with a courier */
    bool is_newest;            /* and colleagues who join, in half of these */
    bool has_afterwards;       /* and forms and copies, in a quarter of those */
    bool has_jumped;           /* the wall clock did */
    struct moment now;
    int64_t steps;
    bool is_healed;
    int64_t heal_ms;           /* since when */
    struct events events;
    struct network_library libraries[LIBRARIES_DRAWN_MAX];
    int libraries_count;

    struct settings settings;
    struct store *below;
    struct disk disk;
    struct keyring *keyring;
    struct keys *keys;         /* of the oracle; NULL where it reads no words before the end */
    struct block_tags block_tags;
    struct arena scratch;      /* of one look at the store */
    struct desk *desk;         /* NULL: it is dead */
    uint32_t desk_life;
    int64_t desk_started_ms;
    bool is_turn_due;
    int64_t due_ms;            /* the moment of the turn that the desk asked for */
    uint32_t door_lives[DOORS_MAX]; /* as the desk knows them */
    int64_t to_desk_ms[PEERS], from_desk_ms[PEERS]; /* nothing overtakes */
    struct mailbag inboxes[PEERS], aside[DOORS_MAX];
    uint64_t lost_after[PEERS]; /* of what the last desk sent: beyond this it is lost */
    struct stage_clerk clerk;
    bool is_clerk_up;
    uint32_t clerk_life;
    struct mailbag questions;
    struct courier {
        bool is_up;
        uint32_t life;
        uint8_t sent[16];          /* the last that it sent */
        struct mailbag letters;
    } courier;

    struct door doors[DOORS_MAX];
    struct line *lines;
    int lines_count, lines_room;
    struct actor people[PEOPLE_MAX];
    int people_count;
    struct oracle oracle;
};

/* simulation.c */
_Noreturn __attribute__((format(printf, 2, 3))) void world_fail(struct world *world, const char *format, ...);
__attribute__((format(printf, 2, 3))) void world_trace(struct world *world, const char *format, ...);
int64_t world_below(struct world *world, int64_t below);       /* 0 … below - 1; 0 when below is less than 1 */
bool world_chance(struct world *world, int64_t thousandths);
int64_t world_later_below(struct world *world, int64_t below); /* the same two, from the later stream; without it 0 and false */
bool world_later_chance(struct world *world, int64_t thousandths);

/* climate.c */
void climate_draw(struct world *world);

/* network.c: libraries, offers, places, giving */
void network_open(struct world *world);
const char *network_slug(const struct actor *who);
bool network_is_shared(const struct world *world, const struct conversation *row, const struct actor *who); /* at once, or in time */
void network_check_seen(struct world *world, const struct actor *who, long long conversation, const char *what);
bool network_may_answer(struct world *world, struct library_id home); /* at once, or in time */
bool network_answers(struct world *world, const struct actor *seeker);
int64_t network_ahead(struct world *world, int64_t conversation); /* -1: it does not wait */
void network_check_turn(struct world *world);
void network_check_end(struct world *world, const struct actor *who, const struct tab *page);

/* events.c */
void events_put(struct world *world, int64_t in_ms, enum event_kind kind, int a, int b, struct mail *mail);
bool events_take(struct world *world, struct event *event);
void events_empty(struct world *world);

/* service.c: desk, clerk, disk, clock */
void service_open(struct world *world);
void service_close(struct world *world);
void service_event(struct world *world, const struct event *event);
void service_mishap(struct world *world);
void service_heal(struct world *world);
void service_wake(struct world *world);
void service_mail(struct world *world, int peer, uint32_t from_life, uint32_t to_life, const struct parcel *parcel);

/* doors.c */
void doors_open(struct world *world);
void doors_event(struct world *world, const struct event *event);
void doors_hear(struct world *world, int door, const struct parcel *parcel);
void doors_greet(struct world *world, int door, uint32_t desk_life);
void doors_die(struct world *world, int door);
int doors_connect(struct world *world, int person, int tab, int carrier, const char *post);
void doors_send(struct world *world, int line, const char *json);
void doors_hang_up(struct world *world, int line);

/* browsers.c: what seekers and librarians have in common */
void browsers_open(struct world *world);
void browsers_act(struct world *world, int person);
void browsers_frame(struct world *world, int line, const struct mail *mail);
void browsers_cut(struct world *world, int line, int code);
__attribute__((format(printf, 4, 5))) void browsers_send(struct world *world, int person, int tab, const char *format, ...);
void browsers_go_home(struct world *world, int person);
bool browsers_are_home(const struct world *world, const struct actor *who);
void browsers_hello(struct world *world, int person, int tab);

/* outbox.c */
struct talk *outbox_talk(struct world *world, struct tab *tab, long long log);
struct talk *outbox_newest(struct tab *tab);
void outbox_say(struct world *world, int person, int tab, struct talk *talk);
void outbox_begin(struct world *world, int person, int tab);
void outbox_show(struct world *world, struct tab *tab, long long log, int seq); /* entry seq is known */
void outbox_flush(struct world *world, int person, int tab);
void outbox_hear(struct world *world, int person, int tab, const char *type, const json_t *packet);

/* courier.c: it too, and what the oracle knows of mail */
void courier_open(struct world *world);
void courier_close(struct world *world);
void courier_hear(struct world *world, struct mail *mail); /* takes it */
void courier_work(struct world *world);
void courier_start(struct world *world);
void courier_check_mail(struct world *world, const struct parcel_mail *mail); /* the desk hands it out */
void courier_note_heard(struct world *world, const struct parcel *parcel);    /* the desk hears the courier */
void courier_see_entry(struct world *world, const struct conversation *row, const struct store_entry *entry);
void courier_check_turn(struct world *world);
void courier_check_end(struct world *world);

/* trouble.c: warn, pause, block and undo */
void trouble_act(struct world *world, int person, int tab, long long conversation);
void trouble_hear_blocks(struct world *world, int person, int tab, const json_t *packet);
void trouble_look(struct world *world); /* before a turn */
void trouble_check_refused(struct world *world, int person, const json_t *packet);
void trouble_check_blocks(struct world *world, const struct actor *who, const json_t *packet);
void trouble_check_row(struct world *world, const struct conversation *row);
void trouble_check_turn(struct world *world);

/* earlier.c: the earlier conversations of a pick-up code */
void earlier_act(struct world *world, int person, int tab, long long conversation);
void earlier_hear(struct world *world, int person, int tab, const json_t *packet);
void earlier_check_asked(struct world *world, const struct parcel_read_talk *asked); /* the desk asks a clerk */
void earlier_check_list(struct world *world, const struct actor *who, const json_t *packet);
void earlier_check_talk(struct world *world, int person, const json_t *packet);

/* partner.c: the experts of a partner, and the admin */
void partner_open(struct world *world); /* after everybody else was added */
void partner_close(struct world *world);
bool partner_can_sign_in(struct world *world, const struct actor *who);
void partner_act(struct world *world, int person, int tab);
void partner_ask(struct world *world, int person, int tab, const struct talk *talk);    /* a librarian */
void partner_hear_list(struct world *world, int person, int tab, const json_t *packet); /* she */
void partner_answer(struct world *world, int person, int tab, const struct talk *talk); /* a seeker who was asked */
void partner_hear(struct world *world, int person, int tab, const char *type, const json_t *packet);
void partner_see_entry(struct world *world, const struct conversation *row, const struct store_entry *entry);
void partner_check_row(struct world *world, const struct conversation *row);
void partner_check_packet(struct world *world, const struct line *line, const char *type, long long conversation, const json_t *packet);
bool partner_is_in(struct world *world, int person, long long conversation);
void partner_check_end(struct world *world, int person, struct tab *page);

/* joined.c: a colleague joins in */
void joined_act(struct world *world, int person, int tab);
void joined_ask(struct world *world, int person, int tab, const struct talk *talk); /* a librarian who holds it */
bool joined_hear(struct world *world, int person, int tab, const char *type, const json_t *packet); /* whether it was for it */
void joined_see_entry(struct world *world, const struct conversation *row, const struct store_entry *entry);
void joined_check_row(struct world *world, const struct conversation *row);
void joined_check_turn(struct world *world);
bool joined_may_look(struct world *world, int person, long long conversation);
bool joined_was_in(struct world *world, int person, long long conversation);
bool joined_check_packet(struct world *world, int person, const char *type, long long conversation, const json_t *packet);
void joined_check_end(struct world *world, int person, const struct tab *page);

/* afterwards.c: forms and copies */
void afterwards_act(struct world *world, int person, int tab, const struct talk *talk); /* talk may be NULL */
void afterwards_hear(struct tab *page, const char *type, const json_t *packet);
void afterwards_check_packet(struct world *world, int line, const char *type, long long conversation, const json_t *packet);
void afterwards_check_told(struct world *world);
void afterwards_check_mail(struct world *world, const struct parcel_mail *mail);
void afterwards_note_mailed(struct world *world, const struct parcel_mailed *mailed);
void afterwards_check_end(struct world *world);

/* rated.c: how satisfied seekers were */
void rated_act(struct world *world, int person, int tab, const struct talk *talk); /* talk may be NULL */
void rated_hear(struct tab *page, const char *type, const json_t *packet);
void rated_check_packet(struct world *world, const char *type, long long conversation, const json_t *packet);
void rated_check_told(struct world *world);
void rated_check_end(struct world *world);

/* papers.c: files */
void papers_act(struct world *world, int person, int tab, const struct talk *talk);
void papers_go_on(struct world *world, int person, int tab); /* with the chunk that is awaited */
void papers_flush(struct world *world, int person, int tab); /* from where it was, on a new line */
bool papers_hear(struct world *world, int person, int tab, const char *type, const json_t *packet); /* whether it was for it */
bool papers_take_piece(struct world *world, struct line *line, const struct parcel_piece *piece); /* whether another one is to be fetched */
void papers_see_entry(struct world *world, const struct conversation *row, const struct store_entry *entry);
void papers_check_at(struct world *world, int person, const json_t *packet);
void papers_check_entry(struct world *world, int person, long long log, const json_t *entry);
void papers_check_piece(struct world *world, const struct line *line, const struct parcel_piece *piece);
void papers_check_end(struct world *world);

/* staffroom.c: what librarians say among themselves */
void staffroom_act(struct world *world, int person, int tab);
void staffroom_forget(struct tab *page); /* nothing is open any more; what it asked for on this line may still come */
bool staffroom_hear(struct world *world, int person, int tab, const char *type, const json_t *packet); /* whether it was for it */
int64_t staffroom_key(struct world *world, int64_t seq); /* that of a line */
void staffroom_check_told(struct world *world);
void staffroom_check_end(struct world *world, const struct actor *who, const struct tab *page);

/* seeker.c, librarian.c */
void seeker_act(struct world *world, int person, int tab);
void librarian_act(struct world *world, int person, int tab);
void librarian_posted(struct world *world, int person, const char *type, const json_t *packet);

/* oracle.c */
int oracle_say(struct world *world, int person, int owner);
void oracle_number(struct world *world, const struct item *item); /* its page gave it this number */
void oracle_acknowledge(struct world *world, int text, long long log, int seq);
bool oracle_had_it(struct world *world, const struct actor *who, long long conversation); /* before this turn, after it, or in between */
int oracle_owner(struct world *world, long long conversation); /* whose it is; -1 nobody's */
void oracle_refuse(struct world *world, int text);
void oracle_loosen(struct world *world, const struct item *item, bool is_doubled); /* it is refused, and given up as it is */
void oracle_look(struct world *world);                         /* before a turn */
void oracle_hear(struct world *world, int peer, const struct parcel *parcel); /* what the desk posts */
void oracle_see_close(struct world *world, int door, struct session_name name); /* the desk hears that a line is closed */
void oracle_check_told(struct world *world); /* against the store, also as the next desk will find it */
void oracle_check_turn(struct world *world);
void oracle_check_end(struct world *world);

/* Fields of a packet. */
static inline const char *field_text(const json_t *packet, const char *name)
{
    const char *text = json_string_value(json_object_get(packet, name));
    return text != NULL ? text : "";
}

static inline long long field_number(const json_t *packet, const char *name)
{
    return (long long)json_integer_value(json_object_get(packet, name));
}

static inline bool field_flag(const json_t *packet, const char *name)
{
    return json_is_true(json_object_get(packet, name));
}

#endif
