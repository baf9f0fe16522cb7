/* SPDX-License-Identifier: Apache-2.0
 *
 * Earlier conversations (decision 0025): read by who helps now, as far as their libraries share
 * them. The oracle looks at the desk's question to the clerk, in the turn in which it is asked, and at
 * the answer in the turn that tells it: she still helps the same person. */
#include "world.h"

#include "transcript/transcript.h"

void earlier_act(struct world *world, int person, int tab, long long conversation)
{
    browsers_send(world, person, tab, "{\"type\":\"earlier\",\"conversation\":%lld}", conversation);
    if (world_later_chance(world, 200)) /* and one that is perhaps not in the list */
        browsers_send(world, person, tab, "{\"type\":\"open_earlier\",\"conversation\":%lld,\"earlier\":%lld}", conversation,
                      1 + (long long)world_later_below(world, conversation));
}

void earlier_hear(struct world *world, int person, int tab, const json_t *packet)
{
    const json_t *list = json_object_get(packet, "list");
    size_t count = json_array_size(list), one = (size_t)world_later_below(world, (int64_t)count);
    if (count > 0)
        browsers_send(world, person, tab, "{\"type\":\"open_earlier\",\"conversation\":%lld,\"earlier\":%lld}", field_number(packet, "conversation"),
                      field_number(json_array_get(list, one), "conversation"));
}

/* Of the same seeker, before it, and shared with her library. */
static bool is_earlier(struct world *world, const struct actor *who, long long held, long long earlier)
{
    struct conversation row;
    return earlier > 0 && earlier < held && oracle_owner(world, earlier) == oracle_owner(world, held) &&
           store_load_conversation(world->below, (struct conversation_id){earlier}, &row) == STORE_OK && network_is_shared(world, &row, who);
}

/* She helps the same person with a later one. */
static bool may_read(struct world *world, const struct actor *who, long long earlier)
{
    for (long long held = earlier + 1; held < CONVERSATIONS_MAX && oracle_owner(world, held) >= 0; held++)
        if (is_earlier(world, who, held, earlier) && oracle_had_it(world, who, held))
            return true;
    return false;
}

void earlier_check_asked(struct world *world, const struct parcel_read_talk *asked)
{
    long long earlier = (long long)asked->log / LOGS_IN_CONVERSATION_MAX;
    if (asked->reader != TRANSCRIPT_AUDITOR)
        return;
    for (int at = 0; at < world->climate.librarians; at++) {
        const struct actor *who = &world->people[world->climate.seekers + at];
        if (who->staff.value != (int64_t)asked->staff)
            continue;
        world->oracle.may_read[earlier] |= UINT64_C(1) << at;
        if (may_read(world, who, earlier))
            return;
        world_fail(world, "%s reads %lld, and holds no later one of the same person", who->name, earlier);
    }
    world_fail(world, "%lld is read by nobody", earlier);
}

void earlier_check_list(struct world *world, const struct actor *who, const json_t *packet)
{
    const json_t *list = json_object_get(packet, "list");
    for (size_t at = 0; at < json_array_size(list); at++) {
        long long earlier = field_number(json_array_get(list, at), "conversation");
        if (!is_earlier(world, who, field_number(packet, "conversation"), earlier))
            world_fail(world, "%s is told of %lld as an earlier one of %lld", who->name, earlier, field_number(packet, "conversation"));
    }
}

void earlier_check_talk(struct world *world, int person, const json_t *packet)
{
    long long conversation = field_number(packet, "conversation"), log = field_number(packet, "log");
    int librarian = person - (int)world->climate.seekers;
    if (librarian < 0 || conversation >= CONVERSATIONS_MAX || log != conversation * LOGS_IN_CONVERSATION_MAX ||
        (world->oracle.may_read[conversation] & UINT64_C(1) << librarian) == 0 || !may_read(world, &world->people[person], conversation))
        world_fail(world, "%s reads log %lld, which she may not", world->people[person].name, log);
}
