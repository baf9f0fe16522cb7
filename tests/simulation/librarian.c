/* SPDX-License-Identifier: Apache-2.0 */
#include "world.h"

enum { ANSWER_MS = 20000 };

/* Password, then a ticket for each socket; asked for by whichever tab needs one. */
static void sign_in(struct world *world, int person)
{
    struct actor *who = &world->people[person];
    char json[160];
    bool waits = who->is_signing_in && world->now.ms < who->signing_in_ms + ANSWER_MS;
    if (waits || who->ticket[0] != '\0')
        return;
    (void)snprintf(json, sizeof json, "{\"type\":\"login\",\"login\":\"%s\",\"password\":\"%s\"}", who->name, who->name);
    who->is_signing_in = true;
    who->signing_in_ms = world->now.ms;
    doors_connect(world, person, 0, CARRIER_POST, who->has_cookie ? "{\"type\":\"ticket\"}" : json);
}

void librarian_posted(struct world *world, int person, const char *type, const json_t *packet)
{
    struct actor *who = &world->people[person];
    if (strcmp(type, "ticket") == 0)
        (void)snprintf(who->ticket, sizeof who->ticket, "%s", field_text(packet, "ticket"));
    if (strcmp(type, "refused") == 0 && strcmp(field_text(packet, "reason"), "not_signed_in") == 0)
        who->has_cookie = false;
}

static bool needs_ticket(const struct actor *who)
{
    return who->tabs[0].line < 0 || (who->tabs[1].line < 0 && (who->tabs[1].items > 0 || who->tabs[1].upload.paper != 0));
}

/* To anybody or to a library, mostly with a note. What the note says was said by her, and may be
 * refused with the hand-over. */
static void hand_over(struct world *world, int person, int tab, long long conversation)
{
    char note[48] = "";
    int owner = oracle_owner(world, conversation);
    bool has_note = world_chance(world, 800);
    if (has_note && owner >= 0) { /* a conversation that begins while the packet travels has no owner yet */
        int text = oracle_say(world, person, owner);
        world->oracle.texts[text].is_refused = world->oracle.texts[text].is_loose = true;
        (void)snprintf(note, sizeof note, ",\"note\":\"m%d\"", text);
    }
    if (world_chance(world, 300)) {
        browsers_send(world, person, tab, "{\"type\":\"hand_over\",\"conversation\":%lld,\"library\":%d%s}", conversation,
                      1 + (int)world_below(world, world->libraries_count), note);
        return;
    }
    int64_t librarian = world->climate.seekers + world_below(world, world->people_count - world->climate.seekers);
    browsers_send(world, person, tab, "{\"type\":\"hand_over\",\"conversation\":%lld,\"staff\":%lld%s}", conversation,
                  (long long)world->people[librarian].staff.value, note);
}

/* Into what a colleague holds, perhaps, or away from it. */
static void look(struct world *world, int person, int tab, long long conversation)
{
    int line = world->people[person].tabs[tab].line;
    if (line >= 0)
        world->lines[line].looks |= UINT64_C(1) << conversation % 64;
    browsers_send(world, person, tab, "{\"type\":\"look_in\",\"conversation\":%lld,\"on\":%s}", conversation, world_chance(world, 800) ? "true" : "false");
}

/* What a supervisor does, and what everybody else is refused. */
static void oversee(struct world *world, int person, int tab)
{
    long long running = world->people[person].tabs[tab].running;
    int64_t other = world->climate.seekers + world_below(world, world->climate.librarians);
    switch (world_below(world, 5)) {
    case 0: browsers_send(world, person, tab, "{\"type\":\"oversee\",\"on\":%s}", world_chance(world, 800) ? "true" : "false"); break;
    case 1: browsers_send(world, person, tab, "{\"type\":\"dismiss\",\"staff\":%lld}", (long long)world->people[other].staff.value); break;
    default: look(world, person, tab, running > 0 && world_chance(world, 800) ? running : 1 + world_below(world, 2 * world->climate.seekers)); break;
    }
}

/* She reaches for what she does not hold. */
static void be_nosy(struct world *world, int person, int tab)
{
    long long conversation = 1 + world_below(world, 2 * world->climate.seekers);
    long long log = conversation * LOGS_IN_CONVERSATION_MAX + world_below(world, LOG_DRAFT_FIRST);
    switch (world_below(world, 5)) {
    case 0: browsers_send(world, person, tab, "{\"type\":\"history\",\"log\":%lld}", log); break;
    case 1: browsers_send(world, person, tab, "{\"type\":\"resume\",\"log\":%lld,\"after\":0}", log); break;
    case 3: hand_over(world, person, tab, conversation); break;
    case 2: browsers_send(world, person, tab, "{\"type\":\"take\",\"conversation\":%lld}", conversation); break;
    default: browsers_send(world, person, tab, "{\"type\":\"give_back\",\"conversation\":%lld}", conversation); break;
    }
}

static void take(struct world *world, int person, int tab)
{
    struct tab *page = &world->people[person].tabs[tab];
    const char *anyway = world_chance(world, 100) ? ",\"anyway\":true" : "";
    long long conversation = 0;
    if (page->left_count > 0 && world_chance(world, 300))
        conversation = page->left[world_below(world, page->left_count)];
    else if (page->waiting_count > 0)
        conversation = page->waiting[world_below(world, page->waiting_count)];
    if (conversation != 0)
        browsers_send(world, person, tab, "{\"type\":\"take\",\"conversation\":%lld%s%s}", conversation, anyway, turns_reason(world, person, conversation));
}

static void talk_with(struct world *world, int person, int tab, struct talk *talk)
{
    const struct climate *climate = &world->climate;
    long long conversation = talk->log / LOGS_IN_CONVERSATION_MAX;
    if (world_chance(world, climate->talkative))
        outbox_say(world, person, tab, talk);
    if (log_kind_of((struct log_id){talk->log}) == LOG_STAFF)
        return; /* a note, and nothing else can be done there */
    if (world_chance(world, climate->giving_back))
        browsers_send(world, person, tab, "{\"type\":\"give_back\",\"conversation\":%lld}", conversation);
    if (world_chance(world, climate->giving_back))
        hand_over(world, person, tab, conversation);
    if (world_chance(world, climate->giving_back))
        browsers_send(world, person, tab, "{\"type\":\"colleagues\",\"conversation\":%lld}", conversation);
    if (world_later_chance(world, climate->later.troubling))
        trouble_act(world, person, tab, conversation);
    papers_act(world, person, tab, talk);
    joined_ask(world, person, tab, talk);
    if (world_later_chance(world, climate->later.asking_experts))
        partner_ask(world, person, tab, talk);
    if (world_later_chance(world, climate->later.reading_earlier))
        earlier_act(world, person, tab, conversation);
    if (world_chance(world, climate->ending))
        browsers_send(world, person, tab, "{\"type\":\"end\",\"conversation\":%lld}", conversation);
    if (world_chance(world, climate->ending))
        browsers_send(world, person, tab, "{\"type\":\"outcome\",\"conversation\":%lld,\"outcome\":\"%s\"}", conversation,
                    vocabulary_word(&vocabulary_outcome, (int)world_below(world, OUTCOME_COUNT)));
    if (world_chance(world, climate->signals))
        browsers_send(world, person, tab, "{\"type\":\"tag\",\"conversation\":%lld,\"tag\":\"letter\",\"on\":%s}", conversation,
                    world_chance(world, 500) ? "true" : "false");
    if (talk->have > 0 && world_chance(world, climate->signals))
        browsers_send(world, person, tab, "{\"type\":\"seen\",\"log\":%lld,\"seq\":%d}", talk->log, talk->have);
    if (world_chance(world, climate->signals))
        browsers_send(world, person, tab, "{\"type\":\"typing\",\"log\":%lld}", talk->log);
}

/* With tab -1: what she does for all of them. */
void librarian_act(struct world *world, int person, int tab)
{
    const struct climate *climate = &world->climate;
    struct actor *who = &world->people[person];
    if (tab < 0) {
        if (partner_can_sign_in(world, who) && (needs_ticket(who) || world_chance(world, climate->tabs)))
            sign_in(world, person);
        return;
    }
    struct tab *page = &who->tabs[tab];
    if (climate->absent_ms != 0 && world->now.ms >= climate->absent_ms && !world->is_healed)
        return; /* her page is open, and nobody is there */
    who->acted_ms = world->now.ms;
    bool is_closed = climate->closes_ms != 0 && world->now.ms >= climate->closes_ms;
    bool wants_duty = !is_closed && (world->is_healed || world_chance(world, 900));
    if (page->is_on_duty != wants_duty && world_chance(world, wants_duty || is_closed ? 500 : 50))
        browsers_send(world, person, tab, "{\"type\":\"duty\",\"on\":%s,\"room\":%d}", wants_duty ? "true" : "false",
                    world->is_healed ? ROOM_MAX : 1 + (int)world_below(world, 4));
    if (page->is_on_duty && (world->is_healed ? page->is_out : world_chance(world, climate->stepping_out)))
        browsers_send(world, person, tab, "{\"type\":\"counter\",\"away\":%s}", world->is_healed || world_chance(world, 300) ? "false" : "true");
    if (world_chance(world, climate->signals))
        browsers_send(world, person, tab, "{\"type\":\"here\"}");
    if (page->is_on_duty && !page->is_out)
        take(world, person, tab);
    if (world_chance(world, climate->nosy))
        be_nosy(world, person, tab);
    if (world->is_healed ? world_later_chance(world, 100) : world_later_chance(world, climate->later.troubling))
        browsers_send(world, person, tab, "{\"type\":\"blocks\"}"); /* and lifts some */
    staffroom_act(world, person, tab);
    joined_act(world, person, tab);
    if (!world->is_healed && world_chance(world, who->is_supervisor ? climate->signals : climate->nosy))
        oversee(world, person, tab);
    for (int at = 0; at < page->talks_count; at++)
        if (!page->talks[at].is_over)
            talk_with(world, person, tab, &page->talks[at]);
}
