/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/guides.h"

#include "desk/library_list.h"
#include "desk/refusal.h"
#include "desk/tell.h"
#include "domain/permission.h"

/* ---- showing ---- */

static struct record_guide record_of(const struct guide *guide)
{
    const struct text *titles = guide->titles;
    return (struct record_guide){
        .guide = guide->edition.id, .version = guide->edition.version,
        .has_library = guide->edition.library.value != 0, .library = guide->edition.library.value, .address = guide->address,
        .has_en = titles[LANGUAGE_EN].length > 0, .en = titles[LANGUAGE_EN],
        .has_bg = titles[LANGUAGE_BG].length > 0, .bg = titles[LANGUAGE_BG],
        .has_da = titles[LANGUAGE_DA].length > 0, .da = titles[LANGUAGE_DA],
        .languages = guide->languages, .tags = guide->tags,
        .has_checked_ms = guide->checked_ms > 0, .checked_ms = guide->checked_ms,
    };
}

void guides_list(struct desk *desk, struct session *session, const struct up_guides *packet)
{
    struct guide *list;
    size_t count;
    int64_t after = packet->has_after ? packet->after : 0;
    if (!state_note(desk, store_list_guides(desk->store, after, GUIDES_MAX + 1, &desk->turn, &list, &count)))
        return;
    struct record_guide *records = arena_take(&desk->turn, (count + 1) * sizeof *records);
    if (records == NULL)
        return;
    for (size_t at = 0; at < count; at++)
        records[at] = record_of(&list[at]);
    size_t shown = tell_fitting(desk, DOWN_guides, records, count < GUIDES_MAX ? count : GUIDES_MAX);
    tell(desk, session, DOWN_guides, &(struct down_guides){.guides = records, .guides_count = shown, .more = shown < count});
}

/* ---- changing ---- */

static void tell_change(struct desk *desk, struct session *session, const struct guide *guide, enum act act, const char *packet)
{
    struct text why = tell_keep(desk, guide->address);
    state_audit(desk, act, sessions_person(session).staff, state_id_text(desk, guide->edition.id), why);
    tell(desk, session, DOWN_done, &(struct down_done){.packet = text_of(packet)});
    tell_staff(desk, VERB_guides_read, tell_render(desk, DOWN_guides_changed, &(struct down_guides_changed){0}));
}

/* Loads what the wish is about and asks the rule. False where it was refused. */
static bool judge(struct desk *desk, struct session *session, const struct edition *wish, const char *packet, struct guide *found)
{
    int64_t count = 0;
    *found = (struct guide){0};
    enum store_result result = wish->id == 0 ? store_count_guides(desk->store, &count) : store_load_guide(desk->store, wish->id, &desk->turn, found);
    if (result != STORE_NONE && !state_note(desk, result))
        return false;
    enum reason reason = edition_judge(&found->edition, wish, count, GUIDES_SHARED_MAX);
    if (reason != REASON_NONE)
        refusal_of(desk, session, reason, packet);
    return reason == REASON_NONE;
}

struct guide guides_wish(const struct up_guide_save *packet)
{
    return (struct guide){
        .edition = {.id = packet->guide, .version = packet->version, .library = {packet->library}},
        .titles = {packet->en, packet->bg, packet->da},
        .address = packet->address, .languages = packet->languages, .tags = packet->tags,
    };
}

enum reason guides_fault(const struct guide *wish, const char **field)
{
    bool has_title = guide_has_title(wish);
    *field = has_title ? "address" : "en";
    return !has_title ? REASON_missing_field : guide_address_is_valid(wish->address) ? REASON_NONE : REASON_bad_field;
}

void guides_save(struct desk *desk, struct session *session, const struct up_guide_save *packet)
{
    const char *field;
    struct guide found, wish = guides_wish(packet);
    enum reason fault = guides_fault(&wish, &field);
    if (fault != REASON_NONE) {
        refusal_field(desk, session, fault, "guide_save", field);
        return;
    }
    if ((packet->has_library && !library_list_is_known(desk, session, packet->library, "guide_save")) ||
        !judge(desk, session, &wish.edition, "guide_save", &found) || !state_write(desk))
        return;
    bool is_new = wish.edition.id == 0;
    wish.edition.version = found.edition.version + 1;
    wish.checked_ms = !is_new && text_equal(wish.address, found.address) ? found.checked_ms : state_time(desk);
    if (state_note(desk, is_new ? store_add_guide(desk->store, &wish) : store_save_guide(desk->store, &wish)))
        tell_change(desk, session, &wish, is_new ? ACT_GUIDE_ADDED : ACT_GUIDE_CHANGED, "guide_save");
}

void guides_checked(struct desk *desk, struct session *session, const struct up_guide_checked *packet)
{
    struct guide guide;
    if (!judge(desk, session, &(struct edition){.id = packet->guide, .version = packet->version}, "guide_checked", &guide) || !state_write(desk))
        return;
    guide.edition.version++;
    guide.checked_ms = state_time(desk);
    if (state_note(desk, store_save_guide(desk->store, &guide)))
        tell_change(desk, session, &guide, ACT_GUIDE_CHECKED, "guide_checked");
}

void guides_drop(struct desk *desk, struct session *session, const struct up_guide_drop *packet)
{
    struct guide guide;
    if (judge(desk, session, &(struct edition){.id = packet->guide, .version = packet->version}, "guide_drop", &guide) && state_write(desk) &&
        state_note(desk, store_drop_guide(desk->store, packet->guide)))
        tell_change(desk, session, &guide, ACT_GUIDE_REMOVED, "guide_drop");
}
