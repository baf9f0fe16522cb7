/* SPDX-License-Identifier: Apache-2.0
 *
 * What seekers and librarians have in common: browsers that come, hear and come back. */
#include "world.h"

enum { PATIENCE_MS = 15000, HEALED_PATIENCE_MS = 60000, BACK_MS = 3000, LONG_BACK_MS = 90000, ASK_MS = 2500 };

static struct tab *tab_at(struct world *world, int person, int tab)
{
    return &world->people[person].tabs[tab];
}

/* ---- in the beginning ---- */

static void add_librarian(struct world *world, struct actor *person, int number)
{
    char hash[96];
    person->is_staff = true;
    person->is_supervisor = number == world->climate.seekers; /* the first of them */
    (void)snprintf(person->name, sizeof person->name, "staff%d", number);
    (void)snprintf(hash, sizeof hash, STAGE_HASH "%s", person->name);
    person->is_narrow = world_chance(world, 200);
    struct store_staff staff = {.login = text_of(person->name), .name = text_of(person->name), .role = person->is_supervisor ? ROLE_SUPERVISOR : ROLE_LIBRARIAN, .password_hash = text_of(hash),
                                .answerer = {.library = {person->library + 1}, .languages = person->is_narrow ? 1 << LANGUAGE_BG : 0}};
    require(store_begin(world->below) == STORE_OK && store_add_staff(world->below, &staff) == STORE_OK && store_commit(world->below) == STORE_OK);
    person->staff = staff.id;
}

void browsers_open(struct world *world)
{
    for (int at = 0; at < PEOPLE_MAX; at++)
        for (int tab = 0; tab < TABS_EACH; tab++)
            world->people[at].tabs[tab] = (struct tab){.line = -1, .place = -1};
    world->people_count = (int)(world->climate.seekers + world->climate.librarians);
    for (int at = 0; at < world->people_count; at++) {
        struct actor *person = &world->people[at];
        person->library = (int)world_below(world, world->libraries_count);
        if (at < world->climate.seekers)
            (void)snprintf(person->name, sizeof person->name, "seeker%d", at);
        else
            add_librarian(world, person, at);
        events_put(world, world_below(world, world->climate.act_every_ms * 4), EVENT_PERSON_ACTS, at, 0, NULL);
    }
    int before = world->people_count;
    partner_open(world);
    for (int at = before; at < world->people_count; at++)
        events_put(world, world_later_below(world, world->climate.act_every_ms * 4), EVENT_PERSON_ACTS, at, 0, NULL);
}

/* ---- lines ---- */

void browsers_send(struct world *world, int person, int tab, const char *format, ...)
{
    char json[512];
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(json, sizeof json, format, arguments);
    va_end(arguments);
    if (tab_at(world, person, tab)->line < 0)
        return;
    world_trace(world, "%s.%d sends %s", world->people[person].name, tab, json);
    doors_send(world, tab_at(world, person, tab)->line, json);
}

void browsers_hello(struct world *world, int person, int tab)
{
    struct actor *who = &world->people[person];
    char more[200] = "";
    if (who->is_staff)
        (void)snprintf(more, sizeof more, ",\"ticket\":\"%s\"", who->ticket);
    else if (who->code[0] != '\0')
        (void)snprintf(more, sizeof more, ",\"code\":\"%s\"", who->code);
    browsers_send(world, person, tab, "{\"type\":\"hello\",\"version\":1,\"page\":\"%s\",\"language\":\"da\",\"library\":\"%s\"%s}", who->is_admin ? "admin" : who->is_staff ? "desk" : "seeker",
                  network_slug(who), more);
    who->ticket[0] = '\0';
}

static void come(struct world *world, int person, int tab)
{
    struct tab *page = tab_at(world, person, tab);
    page->line = doors_connect(world, person, tab, CARRIER_SOCKET, NULL);
    page->unanswered_ms = world->now.ms;
    browsers_hello(world, person, tab);
}

static void forget_line(struct world *world, int person, int tab)
{
    struct tab *page = tab_at(world, person, tab);
    page->line = -1;
    page->upload.has_dropped = false;
    page->room = (struct room){0};
    page->along = (struct read_along){0};
    page->rated_ms = 0;
    page->form_of = 0;
    page->is_welcome = page->is_on_duty = false;
    page->come_back_ms = world->now.ms + world_below(world, BACK_MS);
    if (!world->people[person].is_staff && !world->is_healed && world_chance(world, world->climate.staying_away))
        page->come_back_ms = world->now.ms + world_below(world, LONG_BACK_MS);
    page->unanswered_ms = 0;
}

static void leave(struct world *world, int person, int tab)
{
    struct tab *page = tab_at(world, person, tab);
    world_trace(world, "%s.%d hangs up", world->people[person].name, tab);
    doors_hang_up(world, page->line);
    forget_line(world, person, tab);
}

bool browsers_are_home(const struct world *world, const struct actor *who)
{
    return who->home_ms != 0 && world->now.ms < who->home_until_ms;
}

/* Every page is closed for a while; nothing was left unsaid. */
void browsers_go_home(struct world *world, int person)
{
    enum { AT_HOME_LEAST_MS = 90000, AT_HOME_MORE_MS = 300000 };
    struct actor *who = &world->people[person];
    for (int tab = 0; tab < TABS_EACH; tab++)
        if (who->tabs[tab].items > 0 || who->tabs[tab].upload.paper != 0)
            return;
    who->home_ms = world->now.ms;
    who->home_until_ms = world->now.ms + AT_HOME_LEAST_MS + world_later_below(world, AT_HOME_MORE_MS);
    world_trace(world, "%s goes home for %lld ms", who->name, (long long)(who->home_until_ms - who->home_ms));
    for (int tab = 0; tab < TABS_EACH; tab++)
        if (who->tabs[tab].line >= 0)
            leave(world, person, tab);
}

void browsers_cut(struct world *world, int at, int code)
{
    const struct line *line = &world->lines[at];
    struct actor *person = &world->people[line->person];
    world_trace(world, "%s.%d is cut off with %d", person->name, line->tab, code);
    if (line->carrier == CARRIER_POST)
        person->is_signing_in = false;
    else if (person->tabs[line->tab].line == at)
        forget_line(world, line->person, line->tab);
}

/* ---- hearing ---- */

/* What is hers is told anew: what is not among it is hers no longer. */
static void forget_talks(struct world *world, int person, int tab)
{
    struct tab *page = tab_at(world, person, tab);
    page->left_count = 0;
    page->looks = 0;
    page->rated_ms = 0;
    page->form_of = 0;
    page->along = (struct read_along){0};
    staffroom_forget(page);
    for (int at = 0; world->people[person].is_staff && at < page->talks_count; at++)
        page->talks[at].is_over = true;
}

static void hear_welcome(struct world *world, int person, int tab, const json_t *packet)
{
    struct tab *page = tab_at(world, person, tab);
    struct actor *who = &world->people[person];
    page->is_welcome = true;
    page->is_answering = field_flag(packet, "answering");
    page->paused_until_ms = 0;
    page->unanswered_ms = page->items > 0 ? world->now.ms : 0;
    if (json_object_get(packet, "code") != NULL)
        (void)snprintf(who->code, sizeof who->code, "%s", field_text(packet, "code"));
    forget_talks(world, person, tab);
    outbox_flush(world, person, tab);
}

static void hear_again(struct world *world, int person, int tab)
{
    struct tab *page = tab_at(world, person, tab);
    forget_talks(world, person, tab);
    if (page->is_welcome)
        outbox_flush(world, person, tab);
    else if (!world->people[person].is_staff)
        browsers_hello(world, person, tab);
    else
        leave(world, person, tab); /* the ticket is spent: with another one */
}

static void hear_queue(struct tab *page, const json_t *packet)
{
    const json_t *waiting = json_object_get(packet, "waiting");
    page->waiting_count = (int)json_array_size(waiting);
    for (int at = 0; at < page->waiting_count; at++)
        page->waiting[at] = field_number(json_array_get(waiting, (size_t)at), "conversation");
}

static void hear_messages(struct tab *page, const json_t *packet)
{
    const json_t *left = json_object_get(packet, "left");
    page->left_count = (int)json_array_size(left);
    for (int at = 0; at < page->left_count; at++)
        page->left[at] = field_number(json_array_get(left, (size_t)at), "conversation");
}

/* The last that somebody else holds. */
static void hear_running(struct tab *page, const struct actor *who, const json_t *packet)
{
    const json_t *list = json_object_get(packet, "list");
    for (size_t at = 0; at < json_array_size(list); at++) {
        const json_t *one = json_array_get(list, at);
        if (json_object_get(one, "staff") != NULL && field_number(one, "staff") != who->staff.value)
            page->running = field_number(one, "conversation");
    }
}

static void hear_packet(struct world *world, int person, int tab, const json_t *packet)
{
    struct tab *page = tab_at(world, person, tab);
    const char *type = field_text(packet, "type");
    if (page->line < 0)
        return;
    rated_hear(page, type, packet);
    afterwards_hear(page, type, packet);
    if (strcmp(type, "welcome") == 0)
        hear_welcome(world, person, tab, packet);
    else if (strcmp(type, "again") == 0)
        hear_again(world, person, tab);
    else if (papers_hear(world, person, tab, type, packet) || staffroom_hear(world, person, tab, type, packet))
        return;
    else if (world->people[person].is_expert)
        partner_hear(world, person, tab, type, packet);
    else if (world->people[person].is_staff && joined_hear(world, person, tab, type, packet))
        return;
    else if (strcmp(type, "queue") == 0)
        hear_queue(page, packet);
    else if (strcmp(type, "messages") == 0)
        hear_messages(page, packet);
    else if (strcmp(type, "duty") == 0) {
        page->left_count = field_flag(packet, "on") && !page->is_on_duty ? 0 : page->left_count;
        page->is_on_duty = field_flag(packet, "on");
        page->is_out = json_object_get(packet, "back_ms") != NULL;
    }
    else if (strcmp(type, "blocks") == 0)
        trouble_hear_blocks(world, person, tab, packet);
    else if (strcmp(type, "earlier") == 0)
        earlier_hear(world, person, tab, packet);
    else if (strcmp(type, "experts") == 0)
        partner_hear_list(world, person, tab, packet);
    else if (strcmp(type, "running") == 0)
        hear_running(page, &world->people[person], packet);
    else if (strcmp(type, "sign") == 0)
        page->is_answering = field_flag(packet, "answering");
    else if (strcmp(type, "place") == 0)
        page->place = field_number(packet, "ahead");
    else if (!field_flag(packet, "looking")) /* what she looks into she only reads */
        outbox_hear(world, person, tab, type, packet);
    if (strcmp(type, "begun") == 0)
        (void)snprintf(world->people[person].code, sizeof world->people[person].code, "%s", field_text(packet, "code"));
}

void browsers_frame(struct world *world, int at, const struct mail *mail)
{
    struct parcel parcel = mail_read(mail);
    int person = world->lines[at].person, tab = world->lines[at].tab;
    struct actor *who = &world->people[person];
    bool is_post = world->lines[at].carrier == CARRIER_POST;
    if (parcel.type == PARCEL_cookie) {
        who->has_cookie = parcel.as.cookie.age_s > 0;
        memcpy(who->cookie, parcel.as.cookie.value, sizeof who->cookie);
    }
    if (parcel.type != PARCEL_send || (!is_post && tab_at(world, person, tab)->line != at))
        return;
    world_trace(world, "%s.%d hears %.*s", who->name, tab, (int)parcel.as.send.frame.length, parcel.as.send.frame.bytes);
    json_t *frame = json_loadb(parcel.as.send.frame.bytes, parcel.as.send.frame.length, 0, NULL);
    for (size_t packet = 0; packet < json_array_size(frame); packet++) {
        const json_t *one = json_array_get(frame, packet);
        if (is_post)
            librarian_posted(world, person, field_text(one, "type"), one);
        else
            hear_packet(world, person, tab, one);
    }
    json_decref(frame);
}

/* ---- acting ---- */

/* What is missing of the talks that are shown is asked for again, now and then. */
static void ask_for_gaps(struct world *world, int person, int tab)
{
    struct tab *page = tab_at(world, person, tab);
    for (int at = 0; at < page->talks_count; at++) {
        struct talk *talk = &page->talks[at];
        if (talk->have >= talk->head || (world->people[person].is_staff && talk->is_over) || world->now.ms < talk->asked_ms + ASK_MS)
            continue;
        talk->asked_ms = world->now.ms;
        browsers_send(world, person, tab, "{\"type\":\"resume\",\"log\":%lld,\"after\":%d}", talk->log, talk->have);
    }
}

/* A line that calls itself open and does not answer: a browser pings, and hangs up then. Once
 * everything is well no answer may be that late. */
static bool is_given_up(struct world *world, int person, int tab)
{
    struct tab *page = tab_at(world, person, tab);
    int64_t since_ms = page->unanswered_ms;
    if (page->upload.paper != 0 && page->upload.asked_ms != 0 && (since_ms == 0 || page->upload.asked_ms < since_ms))
        since_ms = page->upload.asked_ms;
    int64_t waited_ms = since_ms == 0 ? 0 : world->now.ms - since_ms;
    bool is_well = world->is_healed && since_ms > world->heal_ms + HEALED_PATIENCE_MS;
    if (is_well && waited_ms > PATIENCE_MS)
        world_fail(world, "%s.%d has had no answer for %lld ms although all is well", world->people[person].name, tab, (long long)waited_ms);
    return waited_ms > PATIENCE_MS;
}

static void act(struct world *world, int person, int tab)
{
    struct tab *page = tab_at(world, person, tab);
    struct actor *who = &world->people[person];
    if (browsers_are_home(world, who))
        return;
    if (page->line < 0) {
        bool wants = tab == 0 || page->items > 0 || page->upload.paper != 0 || world_chance(world, world->climate.tabs);
        bool may = who->is_staff ? who->ticket[0] != '\0' : tab == 0 || who->code[0] != '\0';
        if (wants && may && world->now.ms >= page->come_back_ms)
            come(world, person, tab);
        return;
    }
    if (is_given_up(world, person, tab) || world_chance(world, tab == 0 ? world->climate.leaving : 3 * world->climate.leaving)) {
        leave(world, person, tab);
        return;
    }
    if (!page->is_welcome)
        return;
    if (page->resend_ms != 0 && world->now.ms >= page->resend_ms)
        outbox_flush(world, person, tab);
    papers_go_on(world, person, tab);
    ask_for_gaps(world, person, tab);
    if (who->is_expert || who->is_admin)
        partner_act(world, person, tab);
    else if (who->is_staff)
        librarian_act(world, person, tab);
    else
        seeker_act(world, person, tab);
}

void browsers_act(struct world *world, int person)
{
    if (world->people[person].is_staff)
        librarian_act(world, person, -1);
    for (int tab = 0; tab < TABS_EACH; tab++)
        act(world, person, tab);
    events_put(world, 1 + world_below(world, 2 * world->climate.act_every_ms), EVENT_PERSON_ACTS, person, 0, NULL);
}
