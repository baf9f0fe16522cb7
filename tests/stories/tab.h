/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STORIES_TAB_H
#define STORIES_TAB_H

#include "authenticator.h"
#include "house.h"
#include "told.h"

#include "desk/tell.h"

/* The people of a story and their browsers. "Ana" and "Ana.2" are two tabs of one browser,
 * with the same cookies. */

enum { TABS_MAX = 24, NUMBERS_MAX = 64, VERSIONS_MAX = 16 };

struct tab {
    char name[32];
    enum role role;
    struct tab *browser;             /* whose cookies it has: the first tab */
    unsigned char cookies[2][32];     /* seeker's, staff's */
    bool has_cookie[2];
    char ticket[33];
    char code[128];
    struct authenticator app;
    long long conversation, log;      /* the last that it heard of */
    int begins;                       /* conversations that it began */
    char first[256];                  /* words of the last begin */
    int numbers[TOLD_CONVERSATIONS];  /* the last that it said, by conversation */
    char said[NUMBERS_MAX][256];
    long long replies[VERSIONS_MAX], guides[VERSIONS_MAX]; /* the version of each that it saw last */
    int notes[TOLD_CONVERSATIONS];    /* the same of notes */
    char noted[NUMBERS_MAX][256];
    long long file_size;              /* of the file that it began to send last */
    unsigned char file_token[16];     /* the last address of a file that it was told */
    struct mailbag heard;
};

struct story {
    struct house house;
    struct tab tabs[TABS_MAX];
    size_t tabs_count;
    char names[TOLD_CONVERSATIONS][32];
    char trace[65536];
    size_t used;
};

static inline struct tab *tab_of(struct story *story, const char *name)
{
    for (size_t at = 0; at < story->tabs_count; at++)
        if (strcmp(story->tabs[at].name, name) == 0)
            return &story->tabs[at];
    require(story->tabs_count < TABS_MAX);
    struct tab *tab = &story->tabs[story->tabs_count++];
    char first[32];
    (void)snprintf(tab->name, sizeof tab->name, "%s", name);
    (void)snprintf(first, sizeof first, "%s", name);
    first[strcspn(first, ".")] = '\0';
    tab->browser = strcmp(first, name) == 0 ? tab : tab_of(story, first);
    tab->role = tab->browser->role;
    return tab;
}

/* The seat of its socket; NULL when it has none. */
static inline struct seat *tab_seat(struct story *story, const struct tab *tab)
{
    for (size_t at = 0; at < SEATS; at++)
        if (story->house.seats[at].tab == tab && story->house.seats[at].carrier == CARRIER_SOCKET)
            return &story->house.seats[at];
    return NULL;
}

static inline enum page tab_kind(const struct tab *tab)
{
    return tab->role == ROLE_SEEKER ? PAGE_SEEKER : tab->role == ROLE_LIBRARIAN || tab->role == ROLE_SUPERVISOR || tab->role == ROLE_EXPERT ? PAGE_DESK : PAGE_ADMIN;
}

__attribute__((format(printf, 3, 4)))
static inline void tab_send(struct story *story, struct tab *tab, const char *format, ...)
{
    char json[4096];
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(json, sizeof json, format, arguments);
    va_end(arguments);
    struct seat *seat = tab_seat(story, tab);
    if (seat == NULL)
        seat = &story->house.seats[SEATS - 1]; /* nobody sits there: the desk must overlook it */
    house_packet(&story->house, seat, json);
}

static inline struct text tab_cookie(const struct tab *tab, int which)
{
    bool is_there = tab->browser->has_cookie[which];
    return (struct text){(const char *)tab->browser->cookies[which], is_there ? 32 : 0};
}

static inline void tab_enter(struct story *story, struct tab *tab, struct seat *seat, int carrier)
{
    house_enter(&story->house, seat, tab, carrier, tab_cookie(tab, 1), tab_cookie(tab, 0));
}

static inline void tab_post(struct story *story, struct tab *tab, const char *json)
{
    struct seat *seat = house_free_seat(&story->house);
    tab_enter(story, tab, seat, CARRIER_POST);
    house_packet(&story->house, seat, json);
}

/* ---- hearing ---- */

static inline void tab_learn_versions(long long versions[VERSIONS_MAX], const json_t *list, const char *kind)
{
    for (size_t at = 0; at < json_array_size(list); at++) {
        const json_t *one = json_array_get(list, at);
        require(told_number(one, kind) < VERSIONS_MAX);
        versions[told_number(one, kind)] = told_number(one, "version");
    }
}

static inline void tab_learn(struct story *story, struct tab *tab, const json_t *packet)
{
    const char *type = told_text(packet, "type");
    long long conversation = told_number(packet, "conversation");
    if (strcmp(type, "begun") == 0) {
        require(conversation < TOLD_CONVERSATIONS);
        (void)snprintf(story->names[conversation], sizeof story->names[0], "%s", tab->browser->name);
        if (tab->numbers[conversation] == 0)
            tab->numbers[conversation] = 1;
    }
    if (strcmp(type, "begun") == 0 || strcmp(type, "conversation") == 0) {
        tab->conversation = conversation;
        tab->log = told_number(packet, "log");
    }
    if (strcmp(type, "factor_secret") == 0)
        authenticator_scan(&tab->browser->app, told_text(packet, "secret"));
    const json_t *codes = json_object_get(packet, "codes");
    for (size_t at = 0; at < json_array_size(codes); at++)
        (void)snprintf(tab->browser->app.recovery[at], sizeof tab->app.recovery[0], "%s", told_text(json_array_get(codes, at), "code"));
    tab_learn_versions(tab->replies, json_object_get(packet, "replies"), "reply");
    tab_learn_versions(tab->guides, json_object_get(packet, "guides"), "guide");
    if (json_object_get(packet, "code") != NULL)
        (void)snprintf(tab->code, sizeof tab->code, "%s", told_text(packet, "code"));
    if (strcmp(type, "file_address") == 0)
        require(text_read_hex(text_of(told_text(packet, "token")), tab->file_token, sizeof tab->file_token));
    if (json_object_get(packet, "ticket") != NULL)
        (void)snprintf(tab->browser->ticket, sizeof tab->ticket, "%s", told_text(packet, "ticket"));
}

static inline json_t *tab_frame(const struct parcel *parcel)
{
    json_t *frame = json_loadb(parcel->as.send.frame.bytes, parcel->as.send.frame.length, JSON_REJECT_DUPLICATES, NULL);
    require(json_is_array(frame));
    return frame;
}

/* Keeps what it heard, to be put into words when everybody has heard theirs. */
static inline void tab_hear(void *context, struct tab *tab, const struct parcel *parcel)
{
    struct story *story = context;
    if (parcel->type == PARCEL_cookie) {
        int which = parcel->as.cookie.is_staff;
        tab->browser->has_cookie[which] = parcel->as.cookie.age_s > 0;
        memcpy(tab->browser->cookies[which], parcel->as.cookie.value, 32);
    }
    if (parcel->type == PARCEL_send) {
        json_t *frame = tab_frame(parcel);
        for (size_t at = 0; at < json_array_size(frame); at++)
            tab_learn(story, tab, json_array_get(frame, at));
        json_decref(frame);
    }
    mailbag_put(&tab->heard, mail_of(HOUSE_DOOR, parcel));
}

static inline void tab_tell_parcel(struct told *told, const struct parcel *parcel)
{
    const struct parcel_piece *piece = &parcel->as.piece;
    if (parcel->type == PARCEL_piece && piece->status == 200)
        told_line(told, "fetched chunk %u of %.*s: %zu of %u bytes, %s", piece->chunk, (int)piece->name.length, piece->name.bytes, piece->bytes.length,
                  piece->size, vocabulary_word(&vocabulary_file_kind, piece->kind));
    else if (parcel->type == PARCEL_piece)
        told_line(told, "cannot fetch it: %u", piece->status);
    if (parcel->type == PARCEL_kick)
        told_line(told, "closed with %d", parcel->as.kick.code);
    else if (parcel->type == PARCEL_cookie)
        told_line(told, parcel->as.cookie.age_s > 0 ? "a cookie for %u hours" : "the cookie is cleared", parcel->as.cookie.age_s / 3600);
    if (parcel->type != PARCEL_send)
        return;
    json_t *frame = tab_frame(parcel);
    for (size_t at = 0; at < json_array_size(frame); at++)
        told_packet(told, json_array_get(frame, at));
    json_decref(frame);
}

/* Everything that a page heard since the last time, in words. */
static inline void tab_tell(struct story *story, struct tab *tab)
{
    struct told told = {.page = tab->name, .is_staff = tab->role != ROLE_SEEKER, .is_desk = tab_kind(tab) == PAGE_DESK, .names = (const char (*)[32])story->names};
    for (struct mail *mail = mailbag_take(&tab->heard); mail != NULL; mail = mailbag_take(&tab->heard)) {
        struct parcel parcel = mail_read(mail);
        tab_tell_parcel(&told, &parcel);
        mail_burn(mail);
    }
    require(story->used + told.used < sizeof story->trace);
    memcpy(story->trace + story->used, told.lines, told.used);
    story->used += told.used;
}

#endif
