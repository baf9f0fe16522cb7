/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SIMULATION_WORLD_H
#define SIMULATION_WORLD_H

#include "bounds.h"
#include "climate.h"
#include "oracle.h"
#include "people.h"

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
    bool has_afterwards;       /* and forms and copies, in half of those */
    enum strange strange;      /* in most of those with a courier and without experts */
    bool has_jumped;           /* the wall clock did */
    struct moment now;
    int64_t steps;
    bool is_healed;
    int64_t heal_ms;           /* since when */
    int64_t watch_ms;          /* when the oracle looks by itself next */
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
bool network_is_offered(struct world *world, const struct conversation *row, const struct actor *who, int64_t at_ms);
int64_t network_now(const struct world *world); /* the time of the store, as a turn would find it now */
void network_check_seen(struct world *world, const struct actor *who, long long conversation, const char *what);
bool network_will_answer(struct world *world, struct library_id home); /* in the language of this world, at once or in time */
bool network_answers(struct world *world, const struct actor *seeker);
int64_t network_ahead(struct world *world, int64_t conversation); /* -1: it does not wait */
void network_look(struct world *world); /* before a turn */
void network_hear_duty(struct world *world, const struct actor *who); /* she has come */
void network_check_begun(struct world *world, const struct conversation *row);
void network_check(struct world *world);
void network_check_end(struct world *world, const struct actor *who, const struct tab *page);

/* offered.c: what the desks are shown of queue and messages */
void offered_hear(struct world *world, const struct line *line, const char *type, const json_t *packet);
void offered_hear_kick(struct world *world, const struct line *line);
void offered_check(struct world *world);

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

/* turns.c: who is taken before others */
const char *turns_reason(struct world *world, int person, long long conversation); /* what take says beside it */
void turns_look(struct world *world);
void turns_check(struct world *world);

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
void oracle_watch(struct world *world);                        /* between the turns */
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
