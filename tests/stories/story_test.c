/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A story is a text file: who did what at which moment, and, indented, what everybody was
 * told. It is played on the desk with a store in memory and with SQLite, and what was told has
 * to be what the file says, line by line. STORIES_UPDATE=1 writes the files anew; a look at
 * the difference is then what makes it right. */
#include "../unit/unit.h"

#include "acts_expert.h"
#include "acts_feedback.h"
#include "acts_files.h"
#include "acts_staff_talk.h"
#include "acts_hand_over.h"
#include "acts_mail.h"
#include "acts_oversight.h"
#include "acts_replies.h"
#include "acts_trouble.h"

#include <dirent.h>
#include <stdlib.h>

enum { STORIES_MAX = 100, STORY_BYTES_MAX = 65536, LINE_BYTES_MAX = 512 };

static const struct { const char *pattern; act_function *act; } acts[] = {
    {"is a librarian", act_is_librarian},
    {"is a supervisor", act_is_supervisor},
    {"is a librarian of %w", act_is_librarian_of},
    {"is a librarian who answers in %w", act_is_librarian_in},
    {"is an auditor", act_is_auditor},
    {"is an admin", act_is_admin},

    {"is a supervisor of %w", act_is_supervisor_of},

    {"opens the page", act_opens},
    {"opens the page of %w", act_opens_of},
    {"opens the page in the slot of %w", act_opens_in_slot},
    {"opens the page with the code of %w", act_opens_with_code},
    {"opens the page with a wrong code", act_opens_with_wrong_code},
    {"asks without a web socket", act_exchanges},
    {"enters the code of %w", act_enters_code},
    {"writes %q", act_writes},
    {"sends it again", act_begins_again},
    {"sends it again as %q", act_begins_other},
    {"says %q", act_says},
    {"says %q as number %n", act_says_as},
    {"says to %w %q", act_says_to},
    {"says number %n again", act_says_again},
    {"says, late and from under %w, %q", act_late},
    {"notes %q", act_notes},
    {"notes %q as number %n", act_notes_as},
    {"notes number %n again", act_notes_again},
    {"notes on %w %q", act_notes_on},
    {"reads the notes", act_reads_notes},
    {"reads the notes on %w", act_reads_notes},
    {"looks back at the notes on %w", act_looks_back_notes},
    {"opens the talk among colleagues", act_opens_staff_talk},
    {"closes the talk among colleagues", act_closes_staff_talk},
    {"tells colleagues %q", act_tells_colleagues},
    {"tells colleagues %q as number %n", act_tells_colleagues_as},
    {"tells colleagues number %n again", act_tells_colleagues_again},
    {"looks back among colleagues before %n", act_looks_back_among_colleagues},
    {"has seen %n among colleagues", act_sees_colleagues},
    {"ends it", act_ends},
    {"ends that of %w", act_ends},
    {"leaves a message", act_leaves_message},
    {"asks to be called back at %q, after five", act_asks_for_call},
    {"asks when to come to the library", act_asks_when_to_come},
    {"comes to the library at %n: %q", act_comes_to_the_library},
    {"wants no mail after all", act_wants_no_mail},
    {"leaves it as a message for %q", act_leaves_for},
    {"is here now", act_is_here},
    {"removes the words of %n", act_removes},
    {"removes the words of %n from the talk of %w", act_removes},
    {"asks whether it is enough", act_asks_enough},
    {"asks %w whether it is enough", act_asks_enough},
    {"answers %n: one more question", act_goes_on},
    {"answers %n of %w: one more question", act_goes_on},
    {"wants it mailed to %q", act_wants_copy},
    {"wants the talk of %w mailed to %q", act_wants_copy},
    {"looks at the mail", act_looks_at_mail},
    {"rates it: %w", act_rates},
    {"asks how satisfied people are", act_reads_ratings},
    {"uses the suggested questions", act_begins_questions},
    {"looks at the questions", act_lists_questions},
    {"asks the question %q", act_saves_question},
    {"asks %q in the place of question %n", act_saves_question},
    {"asks %q with one choice", act_saves_choiceless},
    {"asks question %n earlier", act_moves_question},
    {"asks question %n no more", act_drops_question},
    {"looks at the form", act_asks_form},
    {"answers %q", act_answers},
    {"answers %q for %w", act_answers_for},
    {"says why: %q", act_says_why},
    {"reads what was answered", act_reads_answers},
    {"types", act_types},
    {"types, and shows %q", act_types_shown},
    {"has seen %n", act_sees},
    {"asks what came after %n", act_asks_after},
    {"looks back", act_looks_back},
    {"looks back at %w", act_looks_back},
    {"leaves", act_leaves},
    {"pings", act_pings},
    {"lets this browser remember", act_keeps},
    {"lets this browser forget", act_forgets},

    {"signs in", act_signs_in},
    {"signs in with %q", act_signs_in_wrong},
    {"asks for a ticket", act_asks_ticket},
    {"opens the desk", act_opens_desk},
    {"signs out", act_signs_out},
    {"gives the password", act_gives_password},
    {"enters the code of the app", act_enters_digits},
    {"enters the code %q", act_enters},
    {"enters recovery code %n", act_enters_recovery},
    {"signs in with both factors", act_signs_in_twice},
    {"sets up a second factor", act_begins_factor},
    {"confirms it with the code of the app", act_confirms_digits},
    {"confirms it with %q", act_confirms},
    {"removes it with the code of the app", act_removes_factor_digits},
    {"removes it with %q", act_removes_factor},
    {"takes the second factor of %w away", act_takes_factor},
    {"goes on duty with room for %n", act_on_duty},
    {"goes off duty", act_off_duty},
    {"presses a key", act_touches},
    {"goes to the counter", act_steps_out},
    {"is back from the counter", act_steps_back},
    {"takes %w", act_takes},
    {"takes %w all the same", act_takes_anyway},
    {"takes %w out of turn, %q", act_takes_out_of_turn},
    {"gives %w back", act_gives_back},
    {"asks who could get %w", act_asks_colleagues},
    {"hands %w to %q", act_hands_over},
    {"would rather stay", act_stays},
    {"would rather stay with that of %w", act_stays},
    {"asks what %w was helped with before", act_asks_earlier},
    {"opens the earlier talk %n of %w", act_opens_earlier},
    {"warns %w", act_warns},
    {"pauses %w for %n minutes", act_pauses},
    {"ends the pause of %w", act_pauses},
    {"blocks %w for a day: %q", act_blocks_day},
    {"blocks %w for a week: %q", act_blocks_week},
    {"asks who is blocked", act_lists_blocks},
    {"unblocks %w", act_unblocks},
    {"asks what is running", act_oversees},
    {"asks no longer what is running", act_oversees_no_longer},
    {"takes %w off duty", act_takes_off_duty},
    {"asks to read along with %w: %q", act_invites},
    {"joins that of %w", act_joins},
    {"parts from that of %w", act_parts},
    {"looks into that of %w", act_looks_into},
    {"looks away from that of %w", act_looks_away},
    {"is an expert", act_is_expert},
    {"is an expert who works with %w", act_is_expert_of},
    {"asks which experts could help %w", act_asks_experts},
    {"asks an expert to help %w: %q", act_asks_expert},
    {"lets %w in", act_lets_in},
    {"says no to the expert", act_lets_out},
    {"lets the expert of %w out", act_lets_out},
    {"goes out of that of %w", act_lets_out},
    {"adds the library %w", act_adds_library},
    {"lists the libraries", act_lists_libraries},
    {"disables %w", act_disables},
    {"enables %w", act_enables},
    {"gives %w the password %q", act_new_password},
    {"lists the staff", act_lists_staff},
    {"says the outcome of %w: %q", act_says_outcome},
    {"tags %w %q", act_tags},
    {"takes the tag %q from %w", act_untags},
    {"will follow up %w on day %n: %q", act_follows_up},
    {"has followed up %w", act_followed_up},
    {"has not followed up %w", act_not_followed_up},
    {"opens what is to be followed up of %w", act_opens_follow_up},
    {"lists the conversations", act_lists},
    {"lists the conversations with the outcome %q", act_lists_outcome},
    {"opens the talk of %w, because: %q", act_opens_transcript},
    {"opens the talk of %w without a reason", act_opens_without},
    {"reads the audit list", act_reads_audit},

    {"begins to send %q, %n bytes", act_begins_file},
    {"begins to send %q, %n bytes, to %w", act_begins_file},
    {"sends chunk %n of %q", act_sends_chunk},
    {"sends chunk %n of %q to %w", act_sends_chunk},
    {"sends half of chunk %n of %q", act_sends_half},
    {"does not want to send %q after all", act_drops_file},
    {"asks where file %n is", act_asks_file},
    {"asks where file %n of %w is", act_asks_file},
    {"opens file %n of %w, because: %q", act_opens_file},
    {"fetches chunk %n of it", act_fetches},

    {"opens the administration", act_opens_admin},
    {"looks at the shared replies", act_lists_replies},
    {"looks at her own replies", act_lists_own_replies},
    {"adds the shared reply %q", act_saves_shared},
    {"adds the shared reply %q without a text", act_saves_wordless},
    {"adds the shared reply %q for library %n", act_saves_shared_for},
    {"changes shared reply %n to %q", act_saves_shared},
    {"removes shared reply %n", act_drops_shared},
    {"adds the reply %q of her own", act_saves_own},
    {"changes her own reply %n to %q", act_saves_own},
    {"removes her own reply %n", act_drops_own},
    {"looks at the guides", act_lists_guides},
    {"adds the guide %q", act_saves_guide},
    {"adds the guide %q for library %n", act_saves_guide_for},
    {"changes guide %n to %q", act_saves_guide},
    {"has checked guide %n", act_checks_guide},
    {"removes guide %n", act_drops_guide},
};

/* ---- reading a sentence ---- */

/* Takes one place of a pattern from the line; NULL when something else stands there. */
static const char *take_place(const char *line, char kind, struct words *words)
{
    int length = -1;
    if (kind == 'w')
        (void)sscanf(line, "%31[A-Za-z.0-9]%n", words->word, &length);
    else if (kind == 'n')
        (void)sscanf(line, "%d%n", &words->number, &length);
    else
        (void)sscanf(line, "\"%255[^\"]\"%n", words->quote, &length);
    return length > 0 ? line + length : NULL;
}

static bool fits(const char *line, const char *pattern, struct words *words)
{
    *words = (struct words){0};
    while (*pattern != '\0') {
        if (*pattern == '%') {
            line = take_place(line, pattern[1], words);
            pattern += 2;
            if (line == NULL)
                return false;
        } else if (*pattern++ != *line++) {
            return false;
        }
    }
    return *line == '\0';
}

static void play_act(struct story *story, const char *line)
{
    char name[32];
    int length = 0;
    require(sscanf(line, "%31[A-Za-z.0-9] %n", name, &length) == 1);
    struct tab *tab = tab_of(story, name);
    for (size_t row = 0; row < sizeof acts / sizeof *acts; row++) {
        struct words words;
        if (!fits(line + length, acts[row].pattern, &words))
            continue;
        acts[row].act(story, tab, &words);
        return;
    }
    fail_msg("not a sentence of a story: %s", line);
}

/* ---- what the world does ---- */

static bool play_clock(struct story *story, const char *line)
{
    int hours, minutes, seconds, length = 0;
    if (sscanf(line, "%3d:%2d:%2d%n", &hours, &minutes, &seconds, &length) != 3 || line[length] != '\0')
        return false;
    house_advance(&story->house, HOUSE_MS + ((hours - 9) * 3600 + minutes * 60 + seconds) * INT64_C(1000));
    return true;
}

static bool play_world(struct story *story, const char *line)
{
    struct house *house = &story->house;
    struct words words;
    if (house_play_library(house, line))
        return true;
    if (strcmp(line, "The desk dies") == 0)
        house_restart(house);
    else if (strcmp(line, "The desk will die before it commits") == 0)
        house->disk.death = DISK_DIES_BEFORE_COMMIT;
    else if (strcmp(line, "The desk will die after it commits") == 0)
        house->disk.death = DISK_DIES_AFTER_COMMIT;
    else if (strcmp(line, "The disk is full") == 0)
        house->disk.is_full = true;
    else if (fits(line, "The disk has room for %n more writes", &words)) {
        house->disk.is_full = true;
        house->disk.writes_left = (int)words.number;
    } else if (strcmp(line, "The disk has room") == 0)
        house->disk.is_full = false;
    else if (strcmp(line, "The clerk dies") == 0)
        house->is_clerk_dead = true;
    else if (strcmp(line, "The library's own network is known") == 0)
        house->is_address_shared = true;
    else if (strcmp(line, "The clerk is back") == 0)
        house->is_clerk_dead = false;
    else if (strcmp(line, "The library wants two factors") == 0)
        (void)snprintf(house->settings.second_factor, sizeof house->settings.second_factor, "required");
    else if (strcmp(line, "The library sends mail") == 0)
        (void)snprintf(house->settings.mail_server, sizeof house->settings.mail_server, "smtp://mail");
    else if (strcmp(line, "The mail server takes mail") == 0)
        house->mail_result = NOTICE_SENT;
    else if (strcmp(line, "The mail server is away") == 0)
        house->mail_result = NOTICE_FAILED_FOR_NOW;
    else if (strcmp(line, "The mail server knows no such address") == 0)
        house->mail_result = NOTICE_FAILED_FOR_EVER;
    else if (strcmp(line, "The courier dies") == 0)
        house->mail_result = -1;
    else if (strcmp(line, "The courier is back") == 0)
        house_courier_begins(house);
    else if (fits(line, "The library is open %q", &words))
        (void)snprintf(house->settings.hours, sizeof house->settings.hours, "%s", words.quote);
    else if (fits(line, "The library keeps what colleagues say for %n days", &words))
        house->settings.staff_talk_days = words.number;
    else if (fits(line, "The clock is put back by %n minutes", &words))
        house->now.wall_ms -= words.number * INT64_C(60000);
    else
        return false;
    return true;
}

static bool is_about_world(const char *line)
{
    return strncmp(line, "The ", 4) == 0;
}

/* ---- playing ---- */

static void trace_line(struct story *story, const char *line)
{
    int length = snprintf(story->trace + story->used, sizeof story->trace - story->used, "%s\n", line);
    require(length > 0 && (size_t)length < sizeof story->trace - story->used);
    story->used += (size_t)length;
}

static void tell_all(struct story *story)
{
    house_run(&story->house);
    for (size_t at = 0; at < story->tabs_count; at++)
        tab_tell(story, &story->tabs[at]);
    size_t length = strlen(story->house.mails);
    require(story->used + length < sizeof story->trace);
    memcpy(story->trace + story->used, story->house.mails, length);
    story->used += length;
    story->house.mails[0] = '\0';
}

/* Libraries and "… is a librarian" stand before the doors open. */
static void open_when_needed(struct story *story, const char *line)
{
    bool is_before = strncmp(line, "The library ", 12) == 0 || strstr(line, " is a librarian") != NULL ||
                     strstr(line, " is a supervisor") != NULL || strstr(line, " is an a") != NULL || strstr(line, " is an expert") != NULL;
    if (story->house.desk == NULL && !is_before)
        house_open_desk(&story->house);
}

/* A line with + before it happens in the same turn as the one before it. */
static void play_line(struct story *story, const char *line, bool is_more)
{
    trace_line(story, line);
    if (line[0] == '#' || line[0] == '\0')
        return;
    open_when_needed(story, line);
    if (line[0] == '+')
        line += 2;
    if (!play_clock(story, line) && !(is_about_world(line) && play_world(story, line)))
        play_act(story, line);
    if (!is_more && story->house.desk != NULL)
        tell_all(story);
}

/* The next line that is not told but happens; NULL at the end. Cut out of the text. */
static char *next_line(char **rest)
{
    while (*rest != NULL && **rest != '\0') {
        char *line = *rest;
        char *end = strchr(line, '\n');
        *rest = end == NULL ? NULL : end + 1;
        if (end != NULL)
            *end = '\0';
        if (strncmp(line, "    ", 4) != 0)
            return line;
    }
    return NULL;
}

static void play(struct story *story, char *text)
{
    char *rest = text;
    for (char *line = next_line(&rest); line != NULL;) {
        char *next = next_line(&rest);
        play_line(story, line, next != NULL && next[0] == '+');
        line = next;
    }
}

/* ---- files ---- */

static void read_file(const char *path, char text[STORY_BYTES_MAX])
{
    FILE *file = fopen(path, "rb");
    require(file != NULL);
    size_t length = fread(text, 1, STORY_BYTES_MAX - 1, file);
    text[length] = '\0';
    require(fclose(file) == 0);
}

static void write_file(const char *path, const struct story *story)
{
    FILE *file = fopen(path, "wb");
    require(file != NULL && fwrite(story->trace, 1, story->used, file) == story->used && fclose(file) == 0);
}

/* Fails with the first line that differs. */
static void compare(const char *path, const char *expected, const char *played)
{
    int number = 1;
    const char *line = expected, *other = played;
    while (*expected != '\0' && *expected == *played) {
        number += *expected == '\n';
        line = *expected == '\n' ? expected + 1 : line;
        other = *expected == '\n' ? played + 1 : other;
        expected++, played++;
    }
    if (*expected != *played)
        fail_msg("%s:%d\n  written: %.*s\n  played:  %.*s", path, number, (int)strcspn(line, "\n"), line, (int)strcspn(other, "\n"), other);
}

static void play_file(const char *path, bool is_sqlite)
{
    char *text = malloc(STORY_BYTES_MAX), *expected = malloc(STORY_BYTES_MAX);
    struct story *story = calloc(1, sizeof *story);
    require(text != NULL && expected != NULL && story != NULL);
    read_file(path, text);
    memcpy(expected, text, STORY_BYTES_MAX);
    house_open(&story->house, is_sqlite);
    story->house.tell = tab_hear;
    story->house.context = story;
    play(story, text);
    house_close(&story->house);
    if (getenv("STORIES_UPDATE") != NULL)
        write_file(path, story);
    else
        compare(path, expected, story->trace);
    free(story);
    free(text);
    free(expected);
}

struct telling {
    char path[512];
    char name[300];
    bool is_sqlite;
};

static void a_story_goes_as_it_is_written(void **state)
{
    const struct telling *telling = *state;
    play_file(telling->path, telling->is_sqlite);
}

static int is_story(const struct dirent *entry)
{
    return strstr(entry->d_name, ".story") != NULL;
}

/* stories.story [BEGINNING]: those whose file's name begins so, or all; in the order of their
 * numbers, so that the basic ones fail first. */
int main(int words_count, char **words)
{
    const char *beginning = words_count > 1 ? words[1] : "";
    static struct telling tellings[2 * STORIES_MAX];
    static struct CMUnitTest tests[2 * STORIES_MAX];
    struct dirent **names;
    size_t count = 0;
    int found = scandir(TESTS_FOLDER "/stories", &names, is_story, alphasort);
    require(found > 0 && found <= STORIES_MAX);
    for (int at = 0; at < found; at++) {
        bool is_asked_for = strncmp(names[at]->d_name, beginning, strlen(beginning)) == 0;
        for (int is_sqlite = 0; is_asked_for && is_sqlite < 2; is_sqlite++) {
            struct telling *telling = &tellings[count];
            telling->is_sqlite = is_sqlite != 0;
            (void)snprintf(telling->path, sizeof telling->path, TESTS_FOLDER "/stories/%s", names[at]->d_name);
            (void)snprintf(telling->name, sizeof telling->name, "%s (%s)", names[at]->d_name, is_sqlite ? "SQLite" : "model");
            tests[count++] = (struct CMUnitTest){telling->name, a_story_goes_as_it_is_written, NULL, NULL, telling};
        }
        free(names[at]);
    }
    free(names);
    require(count > 0);
    return _cmocka_run_group_tests("stories", tests, count, NULL, NULL);
}
