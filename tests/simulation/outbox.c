/* SPDX-License-Identifier: Apache-2.0
 *
 * What a page does by the protocol: every message waits in the outbox for its answer, and all
 * of it is sent once more after each welcome and each again. */
#include "world.h"

enum { REORDER_MS = 200, ASK_AGAIN_MS = 2000 };

static struct tab *tab_at(struct world *world, int person, int tab)
{
    return &world->people[person].tabs[tab];
}

static uint64_t new_writer(struct world *world)
{
    uint64_t writer;
    random_fill(&world->random, &writer, sizeof writer);
    return writer;
}

/* ---- talks ---- */

struct talk *outbox_newest(struct tab *tab)
{
    struct talk *newest = NULL;
    for (int at = 0; at < tab->talks_count; at++)
        if (newest == NULL || tab->talks[at].log > newest->log)
            newest = &tab->talks[at];
    return newest;
}

/* A place for one more talk: a free one, or that of the oldest which is over. */
static int free_place(struct world *world, struct tab *tab)
{
    int oldest = -1;
    if (tab->talks_count < TALKS_MAX)
        return tab->talks_count++;
    for (int at = 0; at < TALKS_MAX; at++)
        if (tab->talks[at].is_over && (oldest < 0 || tab->talks[at].log < tab->talks[oldest].log))
            oldest = at;
    if (oldest < 0)
        world_fail(world, "a tab has more than %d talks that are not over", TALKS_MAX);
    return oldest;
}

/* The talk of a log, made when it is new to the tab. */
struct talk *outbox_talk(struct world *world, struct tab *tab, long long log)
{
    for (int at = 0; at < tab->talks_count; at++)
        if (tab->talks[at].log == log)
            return &tab->talks[at];
    int place = free_place(world, tab);
    tab->talks[place] = (struct talk){.log = log, .writer = new_writer(world), .is_over = true};
    return &tab->talks[place];
}

/* ---- sending ---- */

static void transmit(struct world *world, int person, int tab, struct item *item)
{
    item->copies++;
    char id[33];
    struct text_builder builder = text_builder_on(id, 32);
    text_add_hex(&builder, item->begin_id, sizeof item->begin_id);
    id[32] = '\0';
    if (item->is_begin)
        browsers_send(world, person, tab, "{\"type\":\"begin\",\"id\":\"%s\",\"language\":\"da\",\"topic\":\"letter\",\"writer\":\"%016llx\",\"text\":\"m%d\"}",
                    id, (unsigned long long)item->writer, item->text);
    else
        browsers_send(world, person, tab, "{\"type\":\"say\",\"log\":%lld,\"writer\":\"%016llx\",\"number\":%d,\"text\":\"m%d\"}", item->log,
                    (unsigned long long)item->writer, item->number, item->text);
}

void outbox_flush(struct world *world, int person, int tab)
{
    struct tab *page = tab_at(world, person, tab);
    if (!page->is_welcome || world->now.ms < page->paused_until_ms)
        return;
    page->resend_ms = 0;
    for (int at = 0; at < page->items && page->is_welcome; at++)
        transmit(world, person, tab, &page->outbox[at]);
    papers_flush(world, person, tab);
}

static struct item *add(struct world *world, int person, int tab, int owner)
{
    struct tab *page = tab_at(world, person, tab);
    if (page->items == OUTBOX_MAX || world->oracle.texts_count == TEXTS_MAX)
        return NULL;
    if (page->items == 0)
        page->unanswered_ms = world->now.ms;
    struct item *item = &page->outbox[page->items++];
    *item = (struct item){.text = oracle_say(world, person, owner)};
    return item;
}

static void send_new(struct world *world, int person, int tab, struct item *item)
{
    struct tab *page = tab_at(world, person, tab);
    if (page->is_welcome && world->now.ms >= page->paused_until_ms)
        transmit(world, person, tab, item);
}

void outbox_say(struct world *world, int person, int tab, struct talk *talk)
{
    struct item *item = add(world, person, tab, oracle_owner(world, talk->log / LOGS_IN_CONVERSATION_MAX));
    if (item == NULL)
        return;
    item->log = talk->log;
    item->writer = talk->writer;
    item->number = ++talk->number;
    oracle_number(world, item);
    send_new(world, person, tab, item);
}

/* The id of a begin says whose it is, so that the oracle can tell. */
void outbox_begin(struct world *world, int person, int tab)
{
    struct actor *who = &world->people[person];
    struct item *item = add(world, person, tab, person);
    if (item == NULL)
        return;
    item->is_begin = true;
    item->writer = new_writer(world);
    item->number = 1;
    oracle_number(world, item);
    item->begin_id[0] = (unsigned char)(person + 1);
    item->begin_id[1] = (unsigned char)(++who->begins);
    item->begin_id[2] = (unsigned char)(who->begins >> 8);
    send_new(world, person, tab, item);
}

/* ---- answers ---- */

static void drop(struct tab *page, int at)
{
    page->items--;
    for (; at < page->items; at++)
        page->outbox[at] = page->outbox[at + 1];
}

static void answered(struct world *world, struct tab *page)
{
    page->unanswered_ms = page->items > 0 ? world->now.ms : 0;
}

static uint64_t writer_of(const json_t *packet)
{
    return strtoull(field_text(packet, "writer"), NULL, 16);
}

static int find(const struct tab *page, const json_t *packet, long long log)
{
    for (int at = 0; at < page->items; at++) {
        const struct item *item = &page->outbox[at];
        if (!item->is_begin && item->log == log && item->writer == writer_of(packet) && item->number == field_number(packet, "number"))
            return at;
    }
    return -1;
}

/* Entry seq is known. */
static void show(struct talk *talk, int seq)
{
    if (seq == talk->have + 1)
        talk->have++;
    if (seq > talk->head)
        talk->head = seq;
}

void outbox_show(struct world *world, struct tab *page, long long log, int seq)
{
    show(outbox_talk(world, page, log), seq);
}

static void hear_stored(struct world *world, struct tab *page, const json_t *packet, long long log)
{
    int at = find(page, packet, log);
    show(outbox_talk(world, page, log), (int)field_number(packet, "seq"));
    if (at < 0)
        return;
    oracle_acknowledge(world, page->outbox[at].text, log, (int)field_number(packet, "seq"));
    drop(page, at);
    answered(world, page);
}

static void hear_begun(struct world *world, struct tab *page, const json_t *packet)
{
    unsigned char id[16];
    long long log = field_number(packet, "log");
    require(text_read_hex(text_of(field_text(packet, "id")), id, sizeof id));
    for (int at = 0; at < page->items; at++) {
        const struct item *item = &page->outbox[at];
        if (!item->is_begin || memcmp(item->begin_id, id, sizeof id) != 0)
            continue;
        struct talk *talk = outbox_talk(world, page, log);
        if (talk->number == 0) {
            talk->writer = item->writer;
            talk->number = 1;
        }
        talk->is_over = false;
        show(talk, 1);
        oracle_acknowledge(world, item->text, log, 1);
        drop(page, at);
        answered(world, page);
        return;
    }
}

/* The log takes no more of us: every message for it is given back, and if it ever opens again
 * another writer goes on. */
static void shut(struct world *world, struct tab *page, long long log)
{
    bool is_doubled = false; /* of two copies one may still be taken, and what is behind it then */
    for (int at = 0; at < page->items; at++)
        is_doubled |= page->outbox[at].log == log && page->outbox[at].copies > 1;
    for (int at = page->items - 1; at >= 0; at--)
        if (!page->outbox[at].is_begin && page->outbox[at].log == log) {
            oracle_loosen(world, &page->outbox[at], is_doubled);
            oracle_refuse(world, page->outbox[at].text);
            drop(page, at);
        }
    struct talk *talk = outbox_talk(world, page, log);
    talk->writer = new_writer(world);
    talk->number = 0;
    answered(world, page);
}

/* There is a conversation already: the words of the begin go there. */
static void say_instead(struct world *world, struct tab *page, uint64_t writer, long long conversation)
{
    for (int at = 0; at < page->items; at++) {
        struct item *item = &page->outbox[at];
        if (!item->is_begin || item->writer != writer)
            continue;
        struct talk *talk = outbox_talk(world, page, conversation * LOGS_IN_CONVERSATION_MAX);
        oracle_loosen(world, item, item->copies > 1);
        item->is_begin = false;
        item->log = talk->log;
        item->writer = talk->writer;
        item->number = ++talk->number;
        oracle_number(world, item);
        page->resend_ms = world->now.ms;
    }
}

/* Who is blocked begins nothing: the words are given back. */
static void drop_begin(struct world *world, struct tab *page, uint64_t writer)
{
    for (int at = 0; at < page->items; at++)
        if (page->outbox[at].is_begin && page->outbox[at].writer == writer) {
            oracle_loosen(world, &page->outbox[at], page->outbox[at].copies > 1);
            oracle_refuse(world, page->outbox[at].text);
            drop(page, at);
            break;
        }
    answered(world, page);
}

/* Whether it is about something else than the outbox. */
static bool is_aside(const char *what, const char *reason)
{
    static const char *const asides[] = {"warn", "pause", "block", "unblock", "blocks", "earlier", "open_earlier", "experts", "expert_ask", "expert_in", "expert_out", "invite", "join", "rate", "staff_disable",
                                         "file_begin", "file_chunk", "file_drop", "file_get", "mask"};
    for (size_t at = 0; strcmp(reason, "storage_full") != 0 && at < sizeof asides / sizeof *asides; at++)
        if (strcmp(what, asides[at]) == 0)
            return true;
    return false;
}

static void hear_refused(struct world *world, struct tab *page, const json_t *packet)
{
    const char *reason = field_text(packet, "reason");
    const char *what = field_text(packet, "packet");
    long long log = field_number(packet, "log");
    bool is_say = strcmp(what, "say") == 0;
    if ((is_say && find(page, packet, log) < 0) || is_aside(what, reason))
        return; /* an answer to what has its answer */
    if (strcmp(reason, "storage_full") == 0 || strcmp(reason, "too_fast") == 0 || strcmp(reason, "busy") == 0) {
        page->paused_until_ms = world->now.ms + field_number(packet, "wait_ms");
        page->resend_ms = page->paused_until_ms;
    } else if (strcmp(reason, "out_of_order") == 0) {
        page->resend_ms = world->now.ms + REORDER_MS;
    } else if (strcmp(reason, "has_conversation") == 0) {
        say_instead(world, page, writer_of(packet), field_number(packet, "conversation"));
    } else if (strcmp(what, "begin") == 0 && (strcmp(reason, "blocked") == 0 || strcmp(reason, "paused") == 0)) {
        drop_begin(world, page, writer_of(packet));
    } else if (is_say && strcmp(reason, "number_reused") == 0) {
        world_fail(world, "number %lld of a writer is said to be used for another text", field_number(packet, "number"));
    } else if (is_say) {
        shut(world, page, log);
    }
}

/* ---- what is shown ---- */

static void ask_for_gap(struct world *world, int person, int tab, struct talk *talk)
{
    if (talk->have >= talk->head || world->now.ms < talk->asked_ms + ASK_AGAIN_MS)
        return;
    talk->asked_ms = world->now.ms;
    browsers_send(world, person, tab, "{\"type\":\"resume\",\"log\":%lld,\"after\":%d}", talk->log, talk->have);
}

static void raise_head(struct talk *talk, const json_t *packet)
{
    if (field_number(packet, "head") > talk->head)
        talk->head = (int)field_number(packet, "head");
}

static void hear_entries(struct world *world, int person, int tab, const json_t *packet)
{
    struct tab *page = tab_at(world, person, tab);
    struct talk *talk = outbox_talk(world, page, field_number(packet, "log"));
    const json_t *entries = json_object_get(packet, "entries");
    for (size_t at = 0; at < json_array_size(entries); at++) {
        const json_t *entry = json_array_get(entries, at);
        show(talk, (int)field_number(entry, "seq"));
        if (json_object_get(entry, "writer") != NULL)
            hear_stored(world, page, entry, talk->log);
    }
    raise_head(talk, packet);
    talk->asked_ms = talk->have < talk->head && json_array_size(entries) > 1 ? 0 : talk->asked_ms;
    ask_for_gap(world, person, tab, talk);
}

static void hear_conversation(struct world *world, int person, int tab, const json_t *packet)
{
    struct tab *page = tab_at(world, person, tab);
    struct talk *talk = outbox_talk(world, page, field_number(packet, "log"));
    talk->is_over = strcmp(field_text(packet, "state"), "ended") == 0;
    talk->expert = field_number(packet, "expert");
    talk->joined = field_number(packet, "joined");
    if (strcmp(field_text(packet, "state"), "waiting") != 0 && talk == outbox_newest(page))
        page->place = -1;
    raise_head(talk, packet);
    ask_for_gap(world, person, tab, talk);
    if (json_object_get(packet, "notes") == NULL)
        return;
    bool is_over = talk->is_over;
    struct talk *notes = outbox_talk(world, page, field_number(packet, "log") + LOG_STAFF);
    notes->is_over = is_over;
    if (field_number(packet, "notes") > notes->head)
        notes->head = (int)field_number(packet, "notes");
    ask_for_gap(world, person, tab, notes);
}

/* Neither talk nor staff log is hers any more. */
static void hear_gone(struct world *world, struct tab *page, long long conversation)
{
    outbox_talk(world, page, conversation * LOGS_IN_CONVERSATION_MAX)->is_over = true;
    outbox_talk(world, page, conversation * LOGS_IN_CONVERSATION_MAX + LOG_STAFF)->is_over = true;
}

void outbox_hear(struct world *world, int person, int tab, const char *type, const json_t *packet)
{
    struct tab *page = tab_at(world, person, tab);
    if (strcmp(type, "stored") == 0)
        hear_stored(world, page, packet, field_number(packet, "log"));
    else if (strcmp(type, "begun") == 0)
        hear_begun(world, page, packet);
    else if (strcmp(type, "refused") == 0)
        hear_refused(world, page, packet);
    else if (strcmp(type, "entries") == 0)
        hear_entries(world, person, tab, packet);
    else if (strcmp(type, "conversation") == 0)
        hear_conversation(world, person, tab, packet);
    else if (strcmp(type, "gone") == 0)
        hear_gone(world, page, field_number(packet, "conversation"));
}
