/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STORIES_HOUSE_H
#define STORIES_HOUSE_H

#include "../stage/clerk.h"
#include "../stage/disk.h"
#include "../stage/mail.h"
#include "../store/temporary.h"

#include "desk/desk.h"
#include "protocol/packets.h"

/* The desk of a story, with one door, a clerk and a store, in virtual time. A turn is run
 * whenever somebody did something, and again until nothing is on its way. */

enum { SEATS = 32, HOUSE_DOOR = 0 };

static const int64_t HOUSE_WALL_MS = 1772442000000, HOUSE_MS = 1000000; /* 09:00:00, and some uptime */

struct tab;

/* A slot of the door. */
struct seat {
    struct tab *tab; /* NULL: free */
    uint32_t turn;
    int carrier;
    unsigned char handle[128];
    size_t handle_length;
};

struct house {
    struct settings settings;
    struct store *below;
    struct disk disk;
    struct temporary folder;
    bool is_sqlite;
    struct keyring *keyring;
    struct block_tags block_tags;
    struct desk *desk;
    struct stage_clerk clerk;
    bool is_clerk_dead;
    bool is_address_shared;
    int mail_result;  /* enum notice_result; -1: the courier says nothing */
    char mails[4096];  /* what was sent since somebody looked: a line for each */
    struct moment now;
    int64_t jump_ms;     /* of the wall clock */
    int lives;           /* of the desk */
    struct seat seats[SEATS];
    struct mailbag in, out;
    void (*tell)(void *context, struct tab *tab, const struct parcel *parcel);
    void *context;
};

static inline void house_post(void *context, int peer, const struct parcel *parcel)
{
    struct house *house = context;
    mailbag_put(&house->out, mail_of(peer, parcel));
}

static inline void house_answer(void *context, const struct parcel *parcel)
{
    struct house *house = context;
    mailbag_put(&house->in, mail_of(DESK_CLERK_QUICK, parcel));
}

/* ---- libraries, before the doors open ---- */

/* A library as it stands in addresses. */
static inline void house_slug(const char *name, char slug[32])
{
    size_t at = 0;
    for (; name[at] != '\0' && at < 31; at++)
        slug[at] = (char)(name[at] >= 'A' && name[at] <= 'Z' ? name[at] | 0x20 : name[at]);
    slug[at] = '\0';
}

/* The row of a library, made when there is none. Its texts are the arena's. */
static inline struct library house_find_library(struct house *house, const char *name, struct arena *arena)
{
    struct library *list;
    size_t count;
    char slug[32];
    house_slug(name, slug);
    require(store_list_libraries(house->below, arena, &list, &count) == STORE_OK);
    for (size_t at = 0; at < count; at++)
        if (text_is(list[at].slug, slug))
            return list[at];
    char *kept = arena_take(arena, sizeof slug);
    memcpy(kept, slug, sizeof slug);
    struct library library = {.slug = text_of(kept), .name = text_of(name), .region = text_of(""), .week = text_of(""), .closed = text_of(""),
                              .cheat_sheet = text_of(""), .languages = LANGUAGES_ALL};
    require(store_begin(house->below) == STORE_OK && store_add_library(house->below, &library) == STORE_OK &&
            store_commit(house->below) == STORE_OK);
    return library;
}

static inline struct library_id house_library(struct house *house, const char *name)
{
    struct arena arena;
    require(arena_open(&arena, 1 << 16));
    struct library_id id = house_find_library(house, name, &arena).id;
    arena_close(&arena);
    return id;
}

static inline bool house_change_library(struct house *house, struct library *library)
{
    return store_begin(house->below) == STORE_OK && store_save_library(house->below, library) == STORE_OK && store_commit(house->below) == STORE_OK;
}

/* "The library Varna in East shares with the network after 2 and 5 minutes", "The library Varna
 * gives its conversations". False for another sentence. */
static inline bool house_play_library(struct house *house, const char *line)
{
    char name[32], region[32], with[16], verb[16], language[8];
    int first = 0, second = 0;
    bool is_sharing = sscanf(line, "The library %31[A-Za-z] in %31[A-Za-z] shares with the %15[a-z] after %d and %d minutes", name, region, with, &first, &second) == 5;
    bool is_giving = !is_sharing && sscanf(line, "The library %31[A-Za-z] %15[a-z] its conversations", name, verb) == 2 && strcmp(verb, "gives") == 0;
    bool is_helping = !is_sharing && !is_giving && sscanf(line, "The library %31[A-Za-z] helps in %7[a-z] alone", name, language) == 2;
    struct arena arena;
    if (!is_sharing && !is_giving && !is_helping)
        return false;
    require(arena_open(&arena, 1 << 16));
    struct library library = house_find_library(house, name, &arena);
    library.is_giving |= is_giving;
    if (is_helping)
        library.languages = INT64_C(1) << vocabulary_number(&vocabulary_language, text_of(language));
    if (is_sharing) {
        library.region = text_of(region);
        library.cooperation = (enum cooperation)vocabulary_number(&vocabulary_cooperation, text_of(with));
        library.region_minutes = first;
        library.network_minutes = second;
    }
    require(house_change_library(house, &library));
    arena_close(&arena);
    return true;
}

/* ---- the desk ---- */

static inline void house_open_desk(struct house *house)
{
    struct store *store = disk_open(&house->disk, house->below);
    struct desk_parts parts = {.settings = &house->settings, .store = store, .keyring = house->keyring, .block_tags = &house->block_tags,
                               .random = random_from_seed(1000 + (uint64_t)house->lives++), .post = house_post, .context = house};
    house->desk = desk_open(&parts, house->now);
    require(house->desk != NULL);
    stage_clerk_open(&house->clerk, house->below, house->keyring, house_answer, house);
}

static inline void house_close_desk(struct house *house)
{
    stage_clerk_close(&house->clerk);
    desk_close(house->desk);
    house->desk = NULL;
    mailbag_empty(&house->in);
    mailbag_empty(&house->out);
}

static inline void house_open(struct house *house, bool is_sqlite)
{
    static const uint8_t master[ENVELOPE_KEY_BYTES] = {4, 2};
    *house = (struct house){.is_sqlite = is_sqlite, .now = {.wall_ms = HOUSE_WALL_MS, .ms = HOUSE_MS}};
    settings_default(&house->settings);
    house->settings.connections = SEATS;
    house->keyring = keyring_open(master);
    require(house->keyring != NULL);
    if (is_sqlite) {
        temporary_make(&house->folder);
        require(store_open_sqlite(house->folder.path, &house->below) == STORE_OPENED);
    } else {
        house->below = store_open_memory();
    }
    require(house->below != NULL);
}

static inline void house_close(struct house *house)
{
    if (house->desk != NULL)
        house_close_desk(house);
    store_close(house->below);
    if (house->is_sqlite)
        temporary_remove(&house->folder);
    keyring_close(house->keyring);
}

/* ---- the door ---- */

static inline void house_send(struct house *house, const struct seat *seat, struct parcel *parcel)
{
    parcel->session = (struct session_name){(uint32_t)(seat - house->seats), seat->turn};
    mailbag_put(&house->in, mail_of(HOUSE_DOOR, parcel));
}

/* Somebody comes in: cookies may be empty. */
static inline void house_enter(struct house *house, struct seat *seat, struct tab *tab, int carrier, struct text staff, struct text seeker)
{
    seat->tab = tab;
    seat->turn++;
    seat->carrier = carrier;
    seat->handle_length = 0;
    struct parcel parcel = {.type = PARCEL_open, .as.open = {.carrier = (uint8_t)carrier, .staff_cookie = staff, .seeker_cookie = seeker}};
    parcel.as.open.address_tag[0] = 7; /* all of one address */
    parcel.as.open.is_shared = house->is_address_shared;
    house_send(house, seat, &parcel);
}

static inline void house_leave(struct house *house, struct seat *seat)
{
    struct parcel parcel = {.type = PARCEL_closed};
    if (seat->tab != NULL)
        house_send(house, seat, &parcel);
    seat->tab = NULL;
}

static inline void house_packet(struct house *house, const struct seat *seat, const char *json)
{
    struct parcel parcel = {.type = PARCEL_packet, .as.packet = {.frame = text_of(json)}};
    house_send(house, seat, &parcel);
}

static inline struct seat *house_free_seat(struct house *house)
{
    for (size_t at = 0; at < SEATS; at++)
        if (house->seats[at].tab == NULL)
            return &house->seats[at];
    require(false);
    return NULL;
}

/* What the desk sent to a session. A POST is over with its answer, a kicked socket is gone. */
static inline void house_deliver(struct house *house, const struct parcel *parcel)
{
    struct seat *seat = &house->seats[parcel->session.slot];
    if (seat->tab == NULL || seat->turn != parcel->session.turn)
        return;
    if (parcel->type == PARCEL_welcome) {
        memcpy(seat->handle, parcel->as.welcome.handle.bytes, parcel->as.welcome.handle.length);
        seat->handle_length = parcel->as.welcome.handle.length;
        return;
    }
    house->tell(house->context, seat->tab, parcel);
    if (parcel->type == PARCEL_kick || (parcel->type == PARCEL_send && (seat->carrier == CARRIER_POST || seat->carrier == CARRIER_EXCHANGE)) || parcel->type == PARCEL_piece)
        house_leave(house, seat);
}

/* ---- lives ---- */

/* A new desk on the same store, and every door makes its sessions known. */
static inline void house_restart(struct house *house)
{
    house_close_desk(house);
    if (house->is_sqlite) {
        store_close(house->below);
        require(store_open_sqlite(house->folder.path, &house->below) == STORE_OPENED);
    } else {
        store_memory_crash(house->below);
    }
    house_open_desk(house);
    desk_begin(house->desk, house->now);
    desk_announce(house->desk, HOUSE_DOOR);
    require(desk_end(house->desk));
    for (size_t at = 0; at < SEATS; at++) {
        struct seat *seat = &house->seats[at];
        if (seat->tab == NULL)
            continue;
        if (seat->carrier == CARRIER_POST) {
            seat->tab = NULL;
            continue;
        }
        struct parcel parcel = {.type = PARCEL_open, .as.open = {.carrier = CARRIER_SOCKET, .address_tag = {7}, .handle = {(const char *)seat->handle, seat->handle_length}}};
        house_send(house, seat, &parcel);
    }
    struct parcel ready = {.type = PARCEL_ready};
    mailbag_put(&house->in, mail_of(HOUSE_DOOR, &ready));
}

/* A new courier says so, and sends again. */
static inline void house_courier_begins(struct house *house)
{
    struct parcel hello = {.type = PARCEL_hello};
    house->mail_result = NOTICE_SENT;
    mailbag_put(&house->in, mail_of(DESK_COURIER, &hello));
}

static inline void house_hear_all(struct house *house)
{
    for (struct mail *mail = mailbag_take(&house->in); mail != NULL; mail = mailbag_take(&house->in)) {
        struct parcel parcel = mail_read(mail);
        desk_hear(house->desk, mail->peer, &parcel);
        mail_burn(mail);
    }
}

/* The courier: what it is asked to send, and how that goes. */
static inline void house_mail(struct house *house, const struct parcel *parcel)
{
    const struct parcel_mail *mail = &parcel->as.mail;
    size_t used = strlen(house->mails);
    if (parcel->type != PARCEL_mail)
        return;
    struct text_builder line = text_builder_on(house->mails + used, sizeof house->mails - used - 1);
    text_add_string(&line, "    A mail to ");
    text_add(&line, mail->address);
    text_add_string(&line, ": ");
    text_add(&line, mail->library);
    text_add_string(&line, mail->copy != 0 ? " sends the conversation, in " : " has an answer, in ");
    text_add_string(&line, vocabulary_word(&vocabulary_language, mail->language));
    text_add_string(&line, ", ");
    text_add_hex(&line, mail->id, 2);
    for (struct text rest = mail->text, row; rest.length > 0;) {
        row = text_cut(&rest, '\n');
        if (row.length > 1)
            text_add_string(&line, "\n      | ");
        text_add(&line, (struct text){row.bytes, row.length > 0 ? row.length - 1 : 0}); /* without its CR */
    }
    text_add_string(&line, "\n");
    require(!line.overflowed);
    house->mails[used + line.length] = '\0';
    const enum mail_trouble troubles[] = {[NOTICE_SENT] = MAIL_TROUBLE_NONE, [NOTICE_FAILED_FOR_NOW] = MAIL_TROUBLE_UNREACHABLE, [NOTICE_FAILED_FOR_EVER] = MAIL_TROUBLE_ADDRESS};
    if (house->mail_result < 0)
        return;
    struct parcel answer = {.type = PARCEL_mailed, .as.mailed = {
        .conversation = mail->conversation, .copy = mail->copy, .result = (uint8_t)house->mail_result, .trouble = (uint8_t)troubles[house->mail_result]}};
    memcpy(answer.as.mailed.id, mail->id, sizeof mail->id);
    mailbag_put(&house->in, mail_of(DESK_COURIER, &answer));
}

static inline void house_deliver_all(struct house *house)
{
    for (struct mail *mail = mailbag_take(&house->out); mail != NULL; mail = mailbag_take(&house->out)) {
        struct parcel parcel = mail_read(mail);
        if (mail->peer == HOUSE_DOOR)
            house_deliver(house, &parcel);
        else if (mail->peer == DESK_COURIER)
            house_mail(house, &parcel);
        else if (!house->is_clerk_dead)
            stage_clerk_work(&house->clerk, &parcel);
        mail_burn(mail);
    }
}

/* One turn, and those that come of it. A desk that dies is followed by the next one. */
static inline void house_run(struct house *house)
{
    do {
        desk_begin(house->desk, house->now);
        house_hear_all(house);
        if (!desk_end(house->desk)) {
            require(house->disk.is_dead);
            house_restart(house);
        }
        house_deliver_all(house);
    } while (house->in.first != NULL);
}

enum { TURNS_IN_VAIN_MAX = 1000 };

/* Time goes on, with a turn at every moment that the desk asks for one. A desk that asks for the same
 * moment for ever would turn for ever. */
static inline void house_advance(struct house *house, int64_t to_ms)
{
    int in_vain = 0;
    while (house->now.ms < to_ms) {
        int64_t due_ms = desk_due_ms(house->desk);
        int64_t next_ms = due_ms < to_ms ? due_ms : to_ms;
        in_vain = due_ms > house->now.ms ? 0 : in_vain + 1;
        require(in_vain < TURNS_IN_VAIN_MAX);
        if (next_ms <= house->now.ms)
            next_ms = house->now.ms + 1;
        house->now.wall_ms += next_ms - house->now.ms;
        house->now.ms = next_ms;
        house_run(house);
    }
}

#endif
