/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STORIES_ACTS_H
#define STORIES_ACTS_H

#include "tab.h"

#include "store/store.h"

/* What people do in a story: each act is one sentence of it. */

/* What stood in the places of a pattern: %q "quoted words", %n a number, %w a word. */
struct words {
    char quote[256];
    int number;
    char word[32];
};

typedef void act_function(struct story *story, struct tab *tab, const struct words *words);

/* ---- who there is ---- */

static inline void act_add_staff_of(struct story *story, struct tab *tab, enum role role, struct answerer answerer)
{
    char login[32], hash[64];
    (void)snprintf(login, sizeof login, "%s", tab->name);
    login[0] = (char)(login[0] | 0x20);
    (void)snprintf(hash, sizeof hash, STAGE_HASH "%s's password", tab->name);
    struct store_staff staff = {.login = text_of(login), .name = text_of(tab->name), .role = role, .password_hash = text_of(hash),
                                .answerer = answerer, .added_ms = 1};
    struct store *store = story->house.below;
    require(store_begin(store) == STORE_OK && store_add_staff(store, &staff) == STORE_OK && store_commit(store) == STORE_OK);
    tab->role = role;
}

static inline void act_add_staff(struct story *story, struct tab *tab, enum role role)
{
    act_add_staff_of(story, tab, role, (struct answerer){0});
}

static inline void act_is_librarian_of(struct story *story, struct tab *tab, const struct words *words)
{
    act_add_staff_of(story, tab, ROLE_LIBRARIAN, (struct answerer){.library = house_library(&story->house, words->word)});
}

static inline void act_is_librarian_in(struct story *story, struct tab *tab, const struct words *words)
{
    int language = vocabulary_number(&vocabulary_language, text_of(words->word));
    require(language >= 0);
    act_add_staff_of(story, tab, ROLE_LIBRARIAN, (struct answerer){.languages = INT64_C(1) << language});
}

static inline void act_is_librarian(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    act_add_staff(story, tab, ROLE_LIBRARIAN);
}

static inline void act_is_supervisor(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    act_add_staff(story, tab, ROLE_SUPERVISOR);
}

static inline void act_is_auditor(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    act_add_staff(story, tab, ROLE_AUDITOR);
}

static inline void act_is_admin(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    act_add_staff(story, tab, ROLE_ADMIN);
}

/* ---- seekers ---- */

static inline void act_hello(struct story *story, struct tab *tab, const char *more)
{
    tab_send(story, tab, "{\"type\":\"hello\",\"version\":1,\"page\":\"%s\",\"language\":\"en\"%s}", vocabulary_word(&vocabulary_page, (int)tab_kind(tab)), more);
}

static inline void act_hello_code(struct story *story, struct tab *tab, const char *code)
{
    char more[160];
    (void)snprintf(more, sizeof more, ",\"code\":\"%s\"", code);
    act_hello(story, tab, more);
}

static inline void act_opens(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_enter(story, tab, house_free_seat(&story->house), CARRIER_SOCKET);
    act_hello(story, tab, "");
}

static inline void act_opens_of(struct story *story, struct tab *tab, const struct words *words)
{
    char more[64], slug[32];
    house_slug(words->word, slug);
    (void)snprintf(more, sizeof more, ",\"library\":\"%s\"", slug);
    tab_enter(story, tab, house_free_seat(&story->house), CARRIER_SOCKET);
    act_hello(story, tab, more);
}

/* The door closed one and gave the slot away at once. */
static inline void act_opens_in_slot(struct story *story, struct tab *tab, const struct words *words)
{
    struct seat *seat = tab_seat(story, tab_of(story, words->word));
    require(seat != NULL);
    house_leave(&story->house, seat);
    tab_enter(story, tab, seat, CARRIER_SOCKET);
    act_hello(story, tab, "");
}

/* One poll of a page that gets no web socket. */
static inline void act_exchanges(struct story *story, struct tab *tab, const struct words *words)
{
    char hello[256];
    struct seat *seat = house_free_seat(&story->house);
    (void)words;
    (void)snprintf(hello, sizeof hello, "{\"type\":\"hello\",\"version\":1,\"page\":\"seeker\",\"language\":\"en\",\"code\":\"%s\"}", tab->code);
    tab_enter(story, tab, seat, CARRIER_EXCHANGE);
    house_packet(&story->house, seat, hello);
}

static inline void act_opens_with_code(struct story *story, struct tab *tab, const struct words *words)
{
    tab_enter(story, tab, house_free_seat(&story->house), CARRIER_SOCKET);
    act_hello_code(story, tab, tab_of(story, words->word)->code);
}

static inline void act_opens_with_wrong_code(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_enter(story, tab, house_free_seat(&story->house), CARRIER_SOCKET);
    act_hello_code(story, tab, "these are no words");
}

static inline void act_enters_code(struct story *story, struct tab *tab, const struct words *words)
{
    act_hello_code(story, tab, tab_of(story, words->word)->code);
}

/* An id of as many digits as it takes, made of the page and a count. */
static inline void act_begin(struct story *story, struct tab *tab)
{
    tab_send(story, tab, "{\"type\":\"begin\",\"id\":\"%024d%08d\",\"language\":\"en\",\"topic\":\"cv\",\"writer\":\"%08d%08d\",\"text\":\"%s\"}",
              (int)(tab - story->tabs), tab->begins, (int)(tab - story->tabs), tab->begins, tab->first);
}

static inline void act_writes(struct story *story, struct tab *tab, const struct words *words)
{
    tab->begins++;
    (void)snprintf(tab->first, sizeof tab->first, "%s", words->quote);
    act_begin(story, tab);
}

static inline void act_begins_again(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    act_begin(story, tab);
}

static inline void act_begins_other(struct story *story, struct tab *tab, const struct words *words)
{
    (void)snprintf(tab->first, sizeof tab->first, "%s", words->quote);
    act_begin(story, tab);
}

/* ---- talking ---- */

/* The conversation of somebody, as this page knows it by the name. */
static inline long long act_conversation(struct story *story, const struct tab *tab, const char *whose)
{
    long long found = tab->conversation;
    for (long long at = 0; whose[0] != '\0' && at < TOLD_CONVERSATIONS; at++)
        if (strcmp(story->names[at], whose) == 0)
            found = at;
    return found;
}

static inline void act_say(struct story *story, struct tab *tab, long long log, int number, const char *text)
{
    tab_send(story, tab, "{\"type\":\"say\",\"log\":%lld,\"writer\":\"%08d%08d\",\"number\":%d,\"text\":\"%s\"}", log,
              (int)(tab - story->tabs), tab->begins, number, text);
}

static inline void act_says_as(struct story *story, struct tab *tab, const struct words *words)
{
    require(words->number < NUMBERS_MAX);
    (void)snprintf(tab->said[words->number], sizeof tab->said[0], "%s", words->quote);
    act_say(story, tab, tab->log, words->number, words->quote);
}

static inline void act_says(struct story *story, struct tab *tab, const struct words *words)
{
    struct words numbered = *words;
    numbered.number = ++tab->numbers[tab->log / 256];
    act_says_as(story, tab, &numbered);
}

static inline void act_says_to(struct story *story, struct tab *tab, const struct words *words)
{
    long long conversation = act_conversation(story, tab, words->word);
    act_say(story, tab, conversation * 256, ++tab->numbers[conversation], words->quote);
}

static inline void act_says_again(struct story *story, struct tab *tab, const struct words *words)
{
    act_say(story, tab, tab->log, words->number, tab->said[words->number]);
}

/* To colleagues: numbered by the same writer, in the staff log. */
static inline void act_notes_as(struct story *story, struct tab *tab, const struct words *words)
{
    require(words->number < NUMBERS_MAX);
    (void)snprintf(tab->noted[words->number], sizeof tab->noted[0], "%s", words->quote);
    act_say(story, tab, tab->log + LOG_STAFF, words->number, words->quote);
}

static inline void act_notes(struct story *story, struct tab *tab, const struct words *words)
{
    struct words numbered = *words;
    numbered.number = ++tab->notes[tab->log / 256];
    act_notes_as(story, tab, &numbered);
}

static inline void act_notes_again(struct story *story, struct tab *tab, const struct words *words)
{
    act_say(story, tab, tab->log + LOG_STAFF, words->number, tab->noted[words->number]);
}

static inline void act_notes_on(struct story *story, struct tab *tab, const struct words *words)
{
    act_say(story, tab, act_conversation(story, tab, words->word) * 256 + LOG_STAFF, 1, words->quote);
}

static inline void act_reads_notes(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"resume\",\"log\":%lld,\"after\":0}", act_conversation(story, tab, words->word) * 256 + LOG_STAFF);
}

static inline void act_looks_back_notes(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"history\",\"log\":%lld}", act_conversation(story, tab, words->word) * 256 + LOG_STAFF);
}

/* Words of the one who sat there before, under the turn of then. */
static inline void act_late(struct story *story, struct tab *tab, const struct words *words)
{
    char json[512];
    struct seat *seat = tab_seat(story, tab_of(story, words->word));
    require(seat != NULL && seat->turn > 1);
    (void)snprintf(json, sizeof json, "{\"type\":\"say\",\"log\":%lld,\"writer\":\"%08d%08d\",\"number\":%d,\"text\":\"%s\"}", tab->log,
                   (int)(tab - story->tabs), tab->begins, tab->numbers[tab->log / 256] + 1, words->quote);
    seat->turn--;
    house_packet(&story->house, seat, json);
    seat->turn++;
}

static inline void act_ends(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"end\",\"conversation\":%lld}", act_conversation(story, tab, words->word));
}

static inline void act_leaves_message(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"leave\",\"conversation\":%lld}", tab->conversation);
}

static inline void act_asks_for_call(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"leave\",\"conversation\":%lld,\"contact\":\"%s\",\"wish\":\"after five\"}", tab->conversation, words->quote);
}

static inline void act_asks_when_to_come(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"meetings\",\"conversation\":%lld}", tab->conversation);
}

/* %n: the hour of this day, UTC. */
static inline void act_comes_to_the_library(struct story *story, struct tab *tab, const struct words *words)
{
    long long day_ms = 86400000, midnight_ms = story->house.now.wall_ms / day_ms * day_ms;
    tab_send(story, tab, "{\"type\":\"leave\",\"conversation\":%lld,\"wish\":\"%s\",\"meet_ms\":%lld}", tab->conversation, words->quote,
             midnight_ms + (long long)words->number * 3600000);
}

static inline void act_wants_no_mail(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"leave\",\"conversation\":%lld,\"no_mail\":true}", tab->conversation);
}

static inline void act_leaves_for(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"leave\",\"conversation\":%lld,\"contact\":\"%s\"}", tab->conversation, words->quote);
}

static inline void act_is_here(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"come_back\",\"conversation\":%lld}", tab->conversation);
}

static inline void act_removes(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"mask\",\"log\":%lld,\"seq\":%d}", act_conversation(story, tab, words->word) * 256, words->number);
}

static inline void act_asks_enough(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"ask_enough\",\"conversation\":%lld}", act_conversation(story, tab, words->word));
}

static inline void act_goes_on(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"go_on\",\"log\":%lld,\"seq\":%d}", act_conversation(story, tab, words->word) * 256, words->number);
}

static inline void act_rates(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"rate\",\"conversation\":%lld,\"satisfaction\":\"%s\"}", tab->log / 256, words->word);
}

static inline void act_reads_ratings(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"ratings\"}");
}

static inline void act_types(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"typing\",\"log\":%lld}", tab->log);
}

static inline void act_types_shown(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"typing\",\"log\":%lld,\"words\":\"%s\"}", tab->log, words->quote);
}

static inline void act_sees(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"seen\",\"log\":%lld,\"seq\":%d}", tab->log, words->number);
}

static inline void act_asks_after(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"resume\",\"log\":%lld,\"after\":%d}", tab->log, words->number);
}

static inline void act_looks_back(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"history\",\"log\":%lld}", act_conversation(story, tab, words->word) * 256);
}

static inline void act_leaves(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    house_leave(&story->house, tab_seat(story, tab));
}

static inline void act_pings(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"ping\"}");
}

static inline void act_keeps(struct story *story, struct tab *tab, const struct words *words)
{
    char json[128];
    (void)words;
    (void)snprintf(json, sizeof json, "{\"type\":\"keep\",\"ticket\":\"%s\"}", tab->browser->ticket);
    tab_post(story, tab, json);
}

static inline void act_forgets(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_post(story, tab, "{\"type\":\"forget\"}");
}

/* ---- staff ---- */

static inline void act_login(struct story *story, struct tab *tab, const char *password)
{
    char json[256], login[32];
    (void)snprintf(login, sizeof login, "%s", tab->name);
    login[0] = (char)(login[0] | 0x20);
    (void)snprintf(json, sizeof json, "{\"type\":\"login\",\"login\":\"%s\",\"password\":\"%s\"}", login, password);
    tab_post(story, tab, json);
    house_run(&story->house);
}

static inline void act_asks_ticket(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_post(story, tab, "{\"type\":\"ticket\"}");
    house_run(&story->house);
}

static inline void act_opens_desk(struct story *story, struct tab *tab, const struct words *words)
{
    char more[64];
    (void)words;
    (void)snprintf(more, sizeof more, ",\"ticket\":\"%s\"", tab->browser->ticket);
    tab_enter(story, tab, house_free_seat(&story->house), CARRIER_SOCKET);
    act_hello(story, tab, more);
}

static inline void act_signs_in_wrong(struct story *story, struct tab *tab, const struct words *words)
{
    act_login(story, tab, words->quote);
}

/* Password, ticket, socket: what the sign-in page does in one go. */
static inline void act_signs_in(struct story *story, struct tab *tab, const struct words *words)
{
    char password[64];
    (void)snprintf(password, sizeof password, "%s's password", tab->name);
    act_login(story, tab, password);
    act_asks_ticket(story, tab, words);
    act_opens_desk(story, tab, words);
}

/* The code that the app shows at this moment. */
static inline const char *act_code(struct story *story, struct tab *tab, char digits[16])
{
    authenticator_show(&tab->browser->app, story->house.now.wall_ms, digits);
    return digits;
}

static inline void act_factor(struct story *story, struct tab *tab, const char *code)
{
    char json[512];
    (void)snprintf(json, sizeof json, "{\"type\":\"factor\",\"ticket\":\"%s\",\"code\":\"%s\"}", tab->browser->ticket, code);
    tab_post(story, tab, json);
    house_run(&story->house);
}

static inline void act_enters_digits(struct story *story, struct tab *tab, const struct words *words)
{
    char digits[16];
    (void)words;
    act_factor(story, tab, act_code(story, tab, digits));
}

static inline void act_enters(struct story *story, struct tab *tab, const struct words *words)
{
    act_factor(story, tab, words->quote);
}

static inline void act_enters_recovery(struct story *story, struct tab *tab, const struct words *words)
{
    require(words->number >= 1 && words->number <= AUTHENTICATOR_CODES);
    act_factor(story, tab, tab->browser->app.recovery[words->number - 1]);
}

static inline void act_gives_password(struct story *story, struct tab *tab, const struct words *words)
{
    char password[64];
    (void)words;
    (void)snprintf(password, sizeof password, "%s's password", tab->name);
    act_login(story, tab, password);
}

static inline void act_signs_in_twice(struct story *story, struct tab *tab, const struct words *words)
{
    act_gives_password(story, tab, words);
    act_enters_digits(story, tab, words);
    act_asks_ticket(story, tab, words);
    act_opens_desk(story, tab, words);
}

static inline void act_begins_factor(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"factor_begin\"}");
}

static inline void act_confirms(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"factor_confirm\",\"code\":\"%s\"}", words->quote);
}

static inline void act_confirms_digits(struct story *story, struct tab *tab, const struct words *words)
{
    char digits[16];
    (void)words;
    tab_send(story, tab, "{\"type\":\"factor_confirm\",\"code\":\"%s\"}", act_code(story, tab, digits));
}

static inline void act_removes_factor(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"factor_remove\",\"code\":\"%s\"}", words->quote);
}

static inline void act_removes_factor_digits(struct story *story, struct tab *tab, const struct words *words)
{
    char digits[16];
    (void)words;
    tab_send(story, tab, "{\"type\":\"factor_remove\",\"code\":\"%s\"}", act_code(story, tab, digits));
}

static inline void act_signs_out(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_post(story, tab, "{\"type\":\"logout\"}");
}

static inline void act_on_duty(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"duty\",\"on\":true,\"room\":%d}", words->number);
}

static inline void act_off_duty(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"duty\",\"on\":false,\"room\":1}");
}

static inline void act_touches(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"here\"}");
}

static inline void act_steps_out(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"counter\",\"away\":true}");
}

static inline void act_steps_back(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"counter\",\"away\":false}");
}

static inline void act_takes(struct story *story, struct tab *tab, const struct words *words)
{
    tab->conversation = act_conversation(story, tab, words->word);
    tab->log = tab->conversation * 256;
    tab_send(story, tab, "{\"type\":\"take\",\"conversation\":%lld}", tab->conversation);
}

static inline void act_takes_anyway(struct story *story, struct tab *tab, const struct words *words)
{
    tab->conversation = act_conversation(story, tab, words->word);
    tab->log = tab->conversation * 256;
    tab_send(story, tab, "{\"type\":\"take\",\"conversation\":%lld,\"anyway\":true}", tab->conversation);
}

static inline void act_takes_out_of_turn(struct story *story, struct tab *tab, const struct words *words)
{
    tab->conversation = act_conversation(story, tab, words->word);
    tab->log = tab->conversation * 256;
    tab_send(story, tab, "{\"type\":\"take\",\"conversation\":%lld,\"reason\":\"%s\"}", tab->conversation, words->quote);
}

static inline void act_gives_back(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"give_back\",\"conversation\":%lld}", act_conversation(story, tab, words->word));
}

static inline void act_adds_library(struct story *story, struct tab *tab, const struct words *words)
{
    char slug[32];
    house_slug(words->word, slug);
    tab_send(story, tab, "{\"type\":\"library_save\",\"slug\":\"%s\",\"name\":\"%s\",\"region\":\"\",\"country\":\"bg\",\"hours\":\"\",\"closed_days\":\"\","
             "\"accent\":\"blue\",\"languages\":7,\"cheat_sheet\":\"\",\"cooperation\":\"own\",\"region_minutes\":1,\"network_minutes\":2,\"giving\":false,\"closed\":false}",
             slug, words->word);
}

static inline void act_lists_libraries(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"library_list\"}");
}

/* Accounts are numbered in the order in which the story names them. */
static inline int act_account(struct story *story, const char *name)
{
    int account = 0;
    for (size_t at = 0; at < story->tabs_count; at++) {
        const struct tab *tab = &story->tabs[at];
        account += tab->role != ROLE_SEEKER && tab->browser == tab;
        if (strcmp(tab->name, name) == 0)
            return account;
    }
    return 0;
}

static inline void act_disables(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"staff_disable\",\"staff\":%d,\"disabled\":true}", act_account(story, words->word));
}

static inline void act_enables(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"staff_disable\",\"staff\":%d,\"disabled\":false}", act_account(story, words->word));
}

static inline void act_new_password(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"staff_password\",\"staff\":%d,\"password\":\"%s\"}", act_account(story, words->word), words->quote);
}

static inline void act_takes_factor(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"staff_factor\",\"staff\":%d}", act_account(story, words->word));
}

static inline void act_lists_staff(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"staff_list\"}");
}

static inline void act_says_outcome(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"outcome\",\"conversation\":%lld,\"outcome\":\"%s\"}", act_conversation(story, tab, words->word), words->quote);
}

static inline void act_tags(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"tag\",\"conversation\":%lld,\"tag\":\"%s\",\"on\":true}", act_conversation(story, tab, words->word), words->quote);
}

static inline void act_untags(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"tag\",\"conversation\":%lld,\"tag\":\"%s\",\"on\":false}", act_conversation(story, tab, words->word), words->quote);
}

static inline void act_follows_up(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"follow_up\",\"conversation\":%lld,\"due_ms\":%d,\"text\":\"%s\"}", act_conversation(story, tab, words->word),
             words->number, words->quote);
}

static inline void act_followed_up(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"followed_up\",\"conversation\":%lld,\"done\":true}", act_conversation(story, tab, words->word));
}

static inline void act_opens_follow_up(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"open_follow_up\",\"conversation\":%lld}", act_conversation(story, tab, words->word));
}

static inline void act_not_followed_up(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"followed_up\",\"conversation\":%lld,\"done\":false}", act_conversation(story, tab, words->word));
}

static inline void act_lists_outcome(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"conversations\",\"outcome\":\"%s\"}", words->quote);
}

static inline void act_lists(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"conversations\"}");
}

static inline void act_opens_transcript(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"open\",\"conversation\":%lld,\"why\":\"%s\"}", act_conversation(story, tab, words->word), words->quote);
}

static inline void act_opens_without(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"open\",\"conversation\":%lld}", act_conversation(story, tab, words->word));
}

static inline void act_reads_audit(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"audit\"}");
}

#endif
