/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STORIES_TOLD_H
#define STORIES_TOLD_H

#include "base/require.h"
#include "domain/ids.h"

#include <jansson.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

/* What a page was told, in words that a librarian could read: one line for each thing. */

enum { TOLD_BYTES = 16384, TOLD_CONVERSATIONS = 64 };

struct told {
    const char *page;      /* who hears it */
    bool is_staff, is_desk;
    char lines[TOLD_BYTES];
    size_t used;
    const char (*names)[32]; /* whose a conversation is, by its id */
};

__attribute__((format(printf, 2, 3)))
static inline void told_line(struct told *told, const char *format, ...)
{
    char line[2048];
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    int length = snprintf(told->lines + told->used, TOLD_BYTES - told->used, "    %s: %s\n", told->page, line);
    require(length > 0 && (size_t)length < TOLD_BYTES - told->used);
    told->used += (size_t)length;
}

static inline const char *told_text(const json_t *packet, const char *field)
{
    const char *text = json_string_value(json_object_get(packet, field));
    return text != NULL ? text : "";
}

static inline long long told_number(const json_t *packet, const char *field)
{
    return (long long)json_integer_value(json_object_get(packet, field));
}

static inline bool told_flag(const json_t *packet, const char *field)
{
    return json_is_true(json_object_get(packet, field));
}

/* Whose conversation a packet speaks of; for a seeker that goes without saying. */
static inline const char *told_whose(const struct told *told, long long conversation)
{
    return conversation == 0 ? "colleagues" : conversation > 0 && conversation < TOLD_CONVERSATIONS ? told->names[conversation] : "?";
}

static inline const char *told_about(const struct told *told, long long conversation, char bytes[64])
{
    (void)snprintf(bytes, 64, "[%s] ", told_whose(told, conversation));
    return told->is_staff ? bytes : "";
}

/* "Tue 17:00", in UTC. */
static inline const char *told_moment(long long at_ms, char bytes[16])
{
    time_t seconds = (time_t)(at_ms / 1000);
    struct tm moment;
    require(gmtime_r(&seconds, &moment) != NULL && strftime(bytes, 16, "%a %H:%M", &moment) > 0);
    return bytes;
}

static inline void told_entry(struct told *told, const json_t *entry, long long conversation, bool is_staff_log)
{
    char about[64];
    const char *kind = told_text(entry, "kind");
    const char *who = is_staff_log && strcmp(told_text(entry, "side"), "service") == 0 ? "the service"
                    : json_object_get(entry, "name") != NULL ? told_text(entry, "name") : told_whose(told, conversation);
    const char *what = strcmp(kind, "taken") == 0        ? " takes it"
                     : strcmp(kind, "given_back") == 0   ? " gives it back"
                     : strcmp(kind, "lost") == 0         ? "'s line is lost"
                     : strcmp(kind, "unattended") == 0   ? " does not answer"
                     : strcmp(kind, "ended") == 0        ? " ends it"
                     : strcmp(kind, "came_back") == 0    ? " is here again"
                     : strcmp(kind, "enough") == 0       ? " asks whether this is enough for today"
                     : strcmp(kind, "handed_over") == 0  ? " hands it over to"
                     : strcmp(kind, "stayed") == 0       ? " would rather stay"
                     : strcmp(kind, "warned") == 0       ? " warns"
                     : strcmp(kind, "paused") == 0       ? " pauses it"
                     : strcmp(kind, "pause_over") == 0   ? " ends the pause"
                     : strcmp(kind, "blocked") == 0      ? " blocks"
                     : strcmp(kind, "unblocked") == 0    ? " lifts the block"
                     : strcmp(kind, "expert_asked") == 0 ? " would like to bring in"
                     : strcmp(kind, "expert_in") == 0    ? " lets in"
                     : strcmp(kind, "expert_out") == 0   ? " says: not here"
                     : strcmp(kind, "joined") == 0       ? " joins"
                     : strcmp(kind, "parted") == 0       ? " has gone"
                     : strcmp(kind, "goes_on") == 0      ? " has one more question"
                     : strcmp(kind, "left") != 0         ? NULL
                     : strcmp(told_text(entry, "side"), "service") == 0 ? " is away: it is a left message now"
                                                         : " leaves it as a message";
    const char *prefix = told_about(told, conversation, about);
    if (strcmp(kind, "redacted") == 0)
        told_line(told, "%s%lld %s removes the words of %lld", prefix, told_number(entry, "seq"), who, told_number(entry, "about"));
    else if (strcmp(kind, "file") == 0 && told_flag(entry, "removed"))
        told_line(told, "%s%lld %s sent a file; it was removed", prefix, told_number(entry, "seq"), who);
    else if (strcmp(kind, "file") == 0)
        told_line(told, "%s%lld %s sends file %lld, %s, %lld bytes", prefix, told_number(entry, "seq"), who, told_number(entry, "file"),
                  told_text(entry, "text"), told_number(entry, "size"));
    else if (told_flag(entry, "removed"))
        told_line(told, "%s%lld %s said something; the words were removed", prefix, told_number(entry, "seq"), who);
    else if (strcmp(kind, "whisper") == 0)
        told_line(told, "%snote %lld, %s whispers: \"%s\"", prefix, told_number(entry, "seq"), who, told_text(entry, "text"));
    else if (is_staff_log && strcmp(kind, "message") != 0)
        told_line(told, "%snote %lld, %s: %s %s", prefix, told_number(entry, "seq"), who, kind, told_text(entry, "text"));
    else if (is_staff_log)
        told_line(told, "%snote %lld, %s: \"%s\"", prefix, told_number(entry, "seq"), who, told_text(entry, "text"));
    else if (what != NULL)
        told_line(told, "%s%lld %s%s%s%s", prefix, told_number(entry, "seq"), who, what,
                  json_object_get(entry, "text") != NULL ? ": " : "", told_text(entry, "text"));
    else
        told_line(told, "%s%lld %s says \"%s\"", prefix, told_number(entry, "seq"), who, told_text(entry, "text"));
}

static inline void told_entries(struct told *told, const json_t *packet, long long conversation)
{
    char about[64];
    const json_t *entries = json_object_get(packet, "entries");
    for (size_t at = 0; at < json_array_size(entries); at++)
        told_entry(told, json_array_get(entries, at), conversation, told_number(packet, "log") % 256 == LOG_STAFF);
    if (json_array_size(entries) == 0)
        told_line(told, "%snothing new; %lld is the last", told_about(told, conversation, about), told_number(packet, "head"));
}

static inline void told_queue(struct told *told, const json_t *packet)
{
    char line[1024] = "";
    size_t used = 0;
    const json_t *waiting = json_object_get(packet, "waiting");
    for (size_t at = 0; at < json_array_size(waiting) && used < sizeof line; at++) {
        const json_t *one = json_array_get(waiting, at);
        used += (size_t)snprintf(line + used, sizeof line - used, "%s%s \"%s\"%s%s", at > 0 ? ", " : "",
                                 told_whose(told, told_number(one, "conversation")), told_text(one, "first_words"),
                                 told_flag(one, "returned") ? " again" : "", told_flag(one, "beyond") ? " beyond her" : "");
    }
    if (json_array_size(waiting) == 0)
        told_line(told, "nobody waits");
    else
        told_line(told, "%lld %s: %s", told_number(packet, "total"), told_number(packet, "total") == 1 ? "waits" : "wait", line);
}

static inline void told_messages(struct told *told, const json_t *packet)
{
    char line[1024] = "", due[16];
    size_t used = 0;
    const json_t *left = json_object_get(packet, "left");
    for (size_t at = 0; at < json_array_size(left) && used < sizeof line; at++) {
        const json_t *one = json_array_get(left, at);
        used += (size_t)snprintf(line + used, sizeof line - used, "%s%s \"%s\"%s%s due %s", at > 0 ? ", " : "",
                                 told_whose(told, told_number(one, "conversation")), told_text(one, "first_words"),
                                 told_flag(one, "taken") ? " again" : "", told_flag(one, "unreached") ? " not reached" : "", told_moment(told_number(one, "due_ms"), due));
    }
    told_line(told, "%lld left%s%s", told_number(packet, "total"), used > 0 ? ": " : "", line);
}

/* The first three will do. */
static inline void told_meetings(struct told *told, const json_t *packet)
{
    char line[128] = "", time[16];
    size_t used = 0, at;
    const json_t *one, *list = json_object_get(packet, "list");
    json_array_foreach(list, at, one)
        if (at < 3)
            used += (size_t)snprintf(line + used, sizeof line - used, "%s%s", at > 0 ? ", " : ": ", told_moment(told_number(one, "at_ms"), time));
    told_line(told, "%zu times to come%s", json_array_size(list), line);
}

static inline void told_refused(struct told *told, const json_t *packet)
{
    char more[160] = "";
    size_t used = 0;
    if (json_object_get(packet, "number") != NULL)
        used += (size_t)snprintf(more + used, sizeof more - used, ", number %lld", told_number(packet, "number"));
    if (json_object_get(packet, "field") != NULL)
        used += (size_t)snprintf(more + used, sizeof more - used, ", for its %s", told_text(packet, "field"));
    if (told_number(packet, "wait_ms") > 0)
        (void)snprintf(more + used, sizeof more - used, ", wait %lld s", (told_number(packet, "wait_ms") + 999) / 1000);
    bool has_words = json_object_get(packet, "text") != NULL;
    told_line(told, "refused: %s%s%s%s", told_text(packet, "reason"), more, has_words ? ": " : "", told_text(packet, "text"));
}

/* In which languages somebody answers, where that is not each. */
static inline const char *told_languages(const json_t *packet, char out[64])
{
    size_t used = 0;
    out[0] = '\0';
    for (int at = 0; at < LANGUAGE_COUNT && json_object_get(packet, "languages") != NULL; at++)
        if ((told_number(packet, "languages") >> at & 1) != 0)
            used += (size_t)snprintf(out + used, 64 - used, "%s%s", used > 0 ? " and " : " in ", vocabulary_word(&vocabulary_language, at));
    return out;
}

/* Who will answer is at the counter. */
static inline const char *told_back(const json_t *packet, char out[64])
{
    char due[16];
    out[0] = '\0';
    if (json_object_get(packet, "back_ms") != NULL)
        (void)snprintf(out, 64, ", at the counter %s %s", told_flag(packet, "late") ? "although back at" : "until", told_moment(told_number(packet, "back_ms"), due));
    return out;
}

static inline void told_place(struct told *told, const json_t *packet)
{
    char minutes[64] = "", back[64];
    if (json_object_get(packet, "low_minutes") != NULL)
        (void)snprintf(minutes, sizeof minutes, ", %lld to %lld minutes", told_number(packet, "low_minutes"), told_number(packet, "high_minutes"));
    told_line(told, "%lld before you%s%s%s", told_number(packet, "ahead"), minutes, told_flag(packet, "answering") ? "" : ", nobody answers", told_back(packet, back));
}

static inline void told_conversation(struct told *told, const json_t *packet)
{
    char about[64], due[16], holder[64] = "", left[64] = "", out[64] = "", paused[32] = "", notes[32] = "", stay[64] = "", expert[64] = "", joined[64] = "";
    const char *state = told_text(packet, "state");
    if (json_object_get(packet, "due_ms") != NULL)
        (void)snprintf(left, sizeof left, ", a left message due %s", told_moment(told_number(packet, "due_ms"), due));
    if (json_object_get(packet, "holder") != NULL)
        (void)snprintf(holder, sizeof holder, " by %s", told_text(packet, "holder"));
    if (told_number(packet, "notes") > 0)
        (void)snprintf(notes, sizeof notes, ", %lld in the staff log", told_number(packet, "notes"));
    if (json_object_get(packet, "paused_ms") != NULL)
        (void)snprintf(paused, sizeof paused, ", paused until %s", told_moment(told_number(packet, "paused_ms"), due));
    if (json_object_get(packet, "stay") != NULL)
        (void)snprintf(stay, sizeof stay, "; you may stay with %s", told_text(packet, "stay"));
    if (json_object_get(packet, "expert") != NULL)
        (void)snprintf(expert, sizeof expert, "; %s %s", told_text(packet, "expert_name"), told_flag(packet, "expert_in") ? "helps" : "is asked to help");
    if (json_object_get(packet, "joined") != NULL)
        (void)snprintf(joined, sizeof joined, "; %s has joined", told_text(packet, "joined_name"));
    if (json_object_get(packet, "back_ms") != NULL)
        (void)snprintf(out, sizeof out, ", at the counter %s %s", told_flag(packet, "late") ? "although back at" : "until", told_moment(told_number(packet, "back_ms"), due));
    told_line(told, "%s%sis %s%s%s%s, %lld %s%s%s%s%s%s", told_flag(packet, "looking") ? "(looking) " : "", told_about(told, told_number(packet, "conversation"), about), state, holder, out, paused,
              told_number(packet, "head"), told_number(packet, "head") == 1 ? "entry" : "entries", left, notes, stay, expert, joined);
}

static inline void told_colleagues(struct told *told, const json_t *packet)
{
    char line[1024] = "", about[64];
    size_t used = 0;
    const json_t *list = json_object_get(packet, "list");
    for (size_t at = 0; at < json_array_size(list) && used < sizeof line; at++) {
        const json_t *one = json_array_get(list, at);
        used += (size_t)snprintf(line + used, sizeof line - used, "%s%s of library %lld with room for %lld", at > 0 ? ", " : "",
                                 told_text(one, "name"), told_number(one, "library"), told_number(one, "free"));
    }
    told_line(told, "%scould be given to %s", told_about(told, told_number(packet, "conversation"), about), used > 0 ? line : "nobody");
}

static inline void told_blocks(struct told *told, const json_t *packet)
{
    char set[16], until[16];
    const json_t *list = json_object_get(packet, "list");
    for (size_t at = 0; at < json_array_size(list); at++) {
        const json_t *one = json_array_get(list, at);
        told_line(told, "[%s] is blocked since %s until %s by %s of library %lld: %s", told_whose(told, told_number(one, "conversation")),
                  told_moment(told_number(one, "set_ms"), set), told_moment(told_number(one, "until_ms"), until), told_text(one, "name"),
                  told_number(one, "library"), told_text(one, "reason"));
    }
    if (json_array_size(list) == 0)
        told_line(told, "nobody is blocked");
}

static inline void told_labels(struct told *told, const json_t *packet)
{
    char about[64], tags[256] = "";
    size_t used = 0;
    const json_t *list = json_object_get(packet, "tags");
    for (size_t at = 0; at < json_array_size(list) && used < sizeof tags; at++)
        used += (size_t)snprintf(tags + used, sizeof tags - used, ", %s", told_text(json_array_get(list, at), "tag"));
    if (used > 0 || strcmp(told_text(packet, "outcome"), "none") != 0)
        told_line(told, "%soutcome %s%s", told_about(told, told_number(packet, "conversation"), about), told_text(packet, "outcome"), tags);
}

static inline void told_follow_ups(struct told *told, const json_t *packet)
{
    const json_t *list = json_object_get(packet, "list");
    for (size_t at = 0; at < json_array_size(list); at++) {
        const json_t *one = json_array_get(list, at);
        told_line(told, "to follow up on day %lld, by %s: [%s] \"%s\"", told_number(one, "due_ms"), told_text(one, "name"),
                  told_whose(told, told_number(one, "conversation")), told_text(one, "text"));
    }
    if (json_array_size(list) == 0)
        told_line(told, "nothing to follow up");
}

static inline void told_welcome(struct told *told, const json_t *packet)
{
    char back[64], languages[64];
    const char *answers = told_flag(packet, "answering") ? "somebody answers" : "nobody answers yet";
    bool is_first = strcmp(told_text(packet, "library"), "Library") == 0;
    if (json_object_get(packet, "role") != NULL)
        told_line(told, "welcome, %s the %s%s", told_text(packet, "name"), told_text(packet, "role"),
                  strcmp(told_text(packet, "factor"), "set") == 0    ? ", by two factors"
                  : strcmp(told_text(packet, "factor"), "owed") == 0 ? ", who owes a second factor"
                                                                     : "");
    else
        told_line(told, "welcome%s%s; %s%s%s%s", is_first ? "" : " to ", is_first ? "" : told_text(packet, "library"), answers, told_languages(packet, languages), told_back(packet, back), json_object_get(packet, "code") != NULL ? "; here is your code" : "");
}

static inline void told_sign(struct told *told, const json_t *packet)
{
    char back[64], languages[64];
    told_line(told, "%s%s%s", told_flag(packet, "answering") ? "somebody answers now" : "nobody answers now", told_languages(packet, languages), told_back(packet, back));
}

static inline void told_duty(struct told *told, const json_t *packet)
{
    char due[16], out[64] = "";
    if (json_object_get(packet, "back_ms") != NULL)
        (void)snprintf(out, sizeof out, ", at the counter until %s", told_moment(told_number(packet, "back_ms"), due));
    told_line(told, "on duty, room for %lld%s%s", told_number(packet, "room"), out, told_flag(packet, "asked") ? "; are you still there?" : "");
}

static inline void told_rows(struct told *told, const json_t *packet)
{
    const json_t *rows = json_object_get(packet, "rows");
    for (size_t at = 0; at < json_array_size(rows); at++) {
        const json_t *row = json_array_get(rows, at);
        told_line(told, "row %lld: %s %s %s%s%s", told_number(row, "number"),
                  json_object_get(row, "actor") != NULL ? told_text(row, "actor") : "nobody", told_text(row, "act"),
                  told_text(row, "object"), json_object_get(row, "why") != NULL ? ", because: " : "", told_text(row, "why"));
    }
}

static inline void told_lists(struct told *told, const json_t *packet)
{
    const json_t *accounts = json_object_get(packet, "accounts"), *conversations = json_object_get(packet, "conversations");
    for (size_t at = 0; at < json_array_size(accounts); at++) {
        const json_t *one = json_array_get(accounts, at);
        told_line(told, "account %s, %s%s%s", told_text(one, "login"), told_text(one, "role"), told_flag(one, "factor") ? ", two factors" : "",
                  told_flag(one, "disabled") ? ", disabled" : "");
    }
    for (size_t at = 0; at < json_array_size(conversations); at++) {
        const json_t *one = json_array_get(conversations, at);
        bool has_outcome = strcmp(told_text(one, "outcome"), "none") != 0;
        told_line(told, "[%s] %s, %lld entries%s%s", told_whose(told, told_number(one, "conversation")), told_text(one, "state"),
                  told_number(one, "entries"), has_outcome ? ", " : "", has_outcome ? told_text(one, "outcome") : "");
    }
}

static inline void told_earlier(struct told *told, const json_t *packet)
{
    char about[64];
    const json_t *list = json_object_get(packet, "list");
    for (size_t at = 0; at < json_array_size(list); at++) {
        const json_t *one = json_array_get(list, at);
        told_line(told, "%swas helped before in %lld of library %lld: %s, %lld entries, outcome %s", told_about(told, told_number(packet, "conversation"), about),
                  told_number(one, "conversation"), told_number(one, "library"), told_text(one, "state"), told_number(one, "entries"), told_text(one, "outcome"));
    }
    if (json_array_size(list) == 0)
        told_line(told, "%swas never helped before", told_about(told, told_number(packet, "conversation"), about));
}

/* Nothing where it is for every library. */
static inline const char *told_for_library(const json_t *one, char bytes[48])
{
    bytes[0] = '\0';
    if (json_object_get(one, "library") != NULL)
        (void)snprintf(bytes, 48, " for library %lld", told_number(one, "library"));
    return bytes;
}

static inline void told_replies(struct told *told, const json_t *packet)
{
    const json_t *replies = json_object_get(packet, "replies");
    char whose[48];
    for (size_t at = 0; at < json_array_size(replies); at++) {
        const json_t *one = json_array_get(replies, at);
        told_line(told, "%s reply %lld%s, version %lld: %s", told_flag(packet, "own") ? "own" : "shared", told_number(one, "reply"),
                  told_for_library(one, whose), told_number(one, "version"), told_text(one, "name"));
    }
    told_line(told, told_flag(packet, "more") ? "there are more" : "no more replies");
}

static inline void told_guides(struct told *told, const json_t *packet)
{
    const json_t *guides = json_object_get(packet, "guides");
    char whose[48];
    for (size_t at = 0; at < json_array_size(guides); at++) {
        const json_t *one = json_array_get(guides, at);
        long long second = told_number(one, "checked_ms") / 1000 % 86400;
        told_line(told, "guide %lld%s, version %lld, checked at %02lld:%02lld:%02lld: %s", told_number(one, "guide"), told_for_library(one, whose), told_number(one, "version"),
                  second / 3600, second / 60 % 60, second % 60, told_text(one, "address"));
    }
    told_line(told, told_flag(packet, "more") ? "there are more" : "no more guides");
}

/* The packets that speak of saved replies, guides and links. False for the others. */
static inline bool told_of_replies(struct told *told, const char *type, const json_t *packet)
{
    if (strcmp(type, "replies") == 0)
        told_replies(told, packet);
    else if (strcmp(type, "guides") == 0)
        told_guides(told, packet);
    else if (strcmp(type, "replies_changed") == 0)
        told_line(told, "%s replies have changed", told_flag(packet, "own") ? "own" : "shared");
    else if (strcmp(type, "guides_changed") == 0)
        told_line(told, "the guides have changed");
    else
        return false;
    return true;
}

/* ---- what a supervisor sees ---- */

/* "09:01:30", in UTC. */
static inline const char *told_second(long long at_ms, char bytes[16])
{
    time_t seconds = (time_t)(at_ms / 1000);
    struct tm moment;
    require(gmtime_r(&seconds, &moment) != NULL && strftime(bytes, 16, "%H:%M:%S", &moment) > 0);
    return bytes;
}

static inline void told_working(struct told *told, const json_t *packet)
{
    char since[16];
    const json_t *list = json_object_get(packet, "list");
    for (size_t at = 0; at < json_array_size(list); at++) {
        const json_t *one = json_array_get(list, at);
        told_line(told, "%s of library %lld is on duty since %s, holds %lld of %lld%s%s", told_text(one, "name"), told_number(one, "library"),
                  told_second(told_number(one, "since_ms"), since), told_number(one, "held"), told_number(one, "room"),
                  told_flag(one, "out") ? ", at the counter" : "", told_flag(one, "lost") ? ", without a line" : "");
    }
    if (json_array_size(list) == 0)
        told_line(told, "nobody is on duty");
}

static inline void told_running(struct told *told, const json_t *packet)
{
    char since[16];
    const json_t *list = json_object_get(packet, "list");
    for (size_t at = 0; at < json_array_size(list); at++) {
        const json_t *one = json_array_get(list, at);
        const char *whose = told_whose(told, told_number(one, "conversation")), *name = told_text(one, "name");
        bool is_waiting = json_object_get(one, "waits_ms") != NULL;
        told_line(told, "[%s] runs at library %lld with %s, %s%s", whose, told_number(one, "library"), name[0] != '\0' ? name : "nobody",
                  is_waiting ? "waits since " : "has an answer", is_waiting ? told_second(told_number(one, "waits_ms"), since) : "");
    }
    if (json_array_size(list) == 0)
        told_line(told, "nothing runs");
}

static inline void told_readers(struct told *told, const json_t *packet)
{
    char line[256] = "", about[64];
    size_t used = 0;
    const json_t *list = json_object_get(packet, "list");
    for (size_t at = 0; at < json_array_size(list) && used < sizeof line; at++)
        used += (size_t)snprintf(line + used, sizeof line - used, "%s%s", at > 0 ? ", " : "", told_text(json_array_get(list, at), "name"));
    told_line(told, "%sis read by %s too", told_about(told, told_number(packet, "conversation"), about), used > 0 ? line : "nobody");
}

/* Nothing while nobody has ever said anything. */
static inline void told_staff_talk(struct told *told, const json_t *packet)
{
    long long head = told_number(packet, "head"), first = told_number(packet, "first"), seen = told_number(packet, "seen");
    if (head == 0)
        return;
    if (json_object_get(packet, "seen") != NULL)
        told_line(told, "[colleagues] %lld to %lld, of which %lld are seen", first, head, seen);
    else
        told_line(told, "[colleagues] %lld to %lld", first, head);
}

static inline void told_experts(struct told *told, const json_t *packet)
{
    char about[64];
    const json_t *list = json_object_get(packet, "list"), *one;
    size_t at;
    json_array_foreach(list, at, one)
        told_line(told, "%scould be helped by %s%s", told_about(told, told_number(packet, "conversation"), about), told_text(one, "name"),
                  told_flag(one, "here") ? ", who is here" : "");
    if (json_array_size(list) == 0)
        told_line(told, "%scould be helped by no expert", told_about(told, told_number(packet, "conversation"), about));
}

static inline void told_invitations(struct told *told, const json_t *packet)
{
    const json_t *list = json_object_get(packet, "list"), *one;
    size_t at;
    json_array_foreach(list, at, one)
        told_line(told, "asked to help [%s]: %s, %s, %s%s%s; %s", told_whose(told, told_number(one, "conversation")), told_text(one, "library"),
                  told_text(one, "topic"), told_text(one, "language"), json_object_get(one, "by") != NULL ? ", held by " : "", told_text(one, "by"),
                  told_flag(one, "let_in") ? "let in" : "not let in yet");
    if (json_array_size(list) == 0)
        told_line(told, "asked to help nobody");
}

static inline bool told_of_oversight(struct told *told, const char *type, const json_t *packet)
{
    if (strcmp(type, "staff_talk") == 0)
        told_staff_talk(told, packet);
    else if (strcmp(type, "working") == 0)
        told_working(told, packet);
    else if (strcmp(type, "running") == 0)
        told_running(told, packet);
    else if (strcmp(type, "invited") == 0)
        told_line(told, "[%s] may be read along, asks %s: %s, %s", told_whose(told, told_number(packet, "conversation")), told_text(packet, "by"),
                  told_text(packet, "topic"), told_text(packet, "language"));
    else if (strcmp(type, "joined") == 0 && json_object_get(packet, "conversation") == NULL)
        told_line(told, "has joined nothing");
    else if (strcmp(type, "joined") == 0)
        told_line(told, "[%s] has joined, of %s: %s, %s, %lld entries%s", told_whose(told, told_number(packet, "conversation")), told_text(packet, "by"),
                  told_text(packet, "topic"), told_text(packet, "language"), told_number(packet, "head"),
                  told_flag(packet, "waits") ? ", and the seeker wrote" : "");
    else if (strcmp(type, "readers") == 0)
        told_readers(told, packet);
    else if (strcmp(type, "experts") == 0)
        told_experts(told, packet);
    else if (strcmp(type, "invitations") == 0)
        told_invitations(told, packet);
    else
        return false;
    return true;
}

/* ---- feedback ---- */

static inline void told_question(struct told *told, const json_t *packet)
{
    char counts[128] = "";
    const json_t *list = json_object_get(packet, "counts"), *tally;
    size_t at, length = 0;
    json_array_foreach(list, at, tally)
        length += (size_t)snprintf(counts + length, sizeof counts - length, "%s%lld", at > 0 ? " " : ": ", told_number(tally, "count"));
    if (json_object_get(packet, "unanswered") != NULL)
        (void)snprintf(counts + length, sizeof counts - length, ", unanswered %lld", told_number(packet, "unanswered"));
    told_line(told, "question %lld%s, %s, %s%s", told_number(packet, "question"), told_flag(packet, "asked") ? "" : " of once", told_text(packet, "kind"),
              told_text(packet, "en"), counts);
}

static inline void told_form(struct told *told, const json_t *packet)
{
    const json_t *question;
    size_t at;
    json_array_foreach(json_object_get(packet, "questions"), at, question)
        told_line(told, "you are asked %lld, %s, %s", told_number(question, "question"), told_text(question, "kind"), told_text(question, "text"));
}

static inline void told_sentences(struct told *told, const json_t *packet)
{
    const json_t *sentence;
    size_t at;
    long long question = told_number(packet, "question");
    json_array_foreach(json_object_get(packet, "list"), at, sentence)
        told_line(told, question > 0 ? "somebody on question %lld: %s" : "somebody on why, %lld: %s", question, told_text(sentence, "text"));
}

/* The packets that speak of feedback forms. False for the others. */
static inline bool told_of_feedback(struct told *told, const char *type, const json_t *packet)
{
    if (strcmp(type, "question") == 0)
        told_question(told, packet);
    else if (strcmp(type, "form") == 0)
        told_form(told, packet);
    else if (strcmp(type, "meetings") == 0)
        told_meetings(told, packet);
    else if (strcmp(type, "results") == 0)
        told_line(told, "%lld forms%s", told_number(packet, "forms"), told_flag(packet, "more") ? " and more sentences" : "");
    else if (strcmp(type, "sentences") == 0)
        told_sentences(told, packet);
    else if (strcmp(type, "questions_changed") == 0)
        told_line(told, "the questions have changed");
    else
        return false;
    return true;
}

/* The packets that speak of one conversation. False for the others. */
static inline bool told_of_talk(struct told *told, const char *type, const json_t *packet)
{
    char bytes[64];
    long long conversation = told_number(packet, "conversation");
    if (conversation == 0)
        conversation = told_number(packet, "log") / 256;
    const char *about = told_about(told, conversation, bytes);
    const char *side = strcmp(told_text(packet, "side"), "seeker") == 0 ? told_whose(told, conversation) : "the librarian";
    if (strcmp(type, "conversation") == 0)
        told_conversation(told, packet);
    else if (strcmp(type, "entries") == 0 || strcmp(type, "transcript") == 0)
        told_entries(told, packet, conversation);
    else if (strcmp(type, "stored") == 0)
        told_line(told, "%s%s %lld is stored as %lld", about, told_number(packet, "log") % 256 == LOG_STAFF ? "note" : "number", told_number(packet, "number"), told_number(packet, "seq"));
    else if (strcmp(type, "seen") == 0)
        told_line(told, "%s%s has seen %lld", about, side, told_number(packet, "seq"));
    else if (strcmp(type, "typing") == 0)
        told_line(told, json_object_get(packet, "words") != NULL ? "%s%s is writing, so far \"%s\"" : "%s%s is writing", about, side, told_text(packet, "words"));
    else if (strcmp(type, "file_at") == 0 && told_number(packet, "seq") > 0)
        told_line(told, "%sthe file is whole, as entry %lld", about, told_number(packet, "seq"));
    else if (strcmp(type, "file_at") == 0)
        told_line(told, "%schunk %lld of the file is awaited", about, told_number(packet, "chunk"));
    else if (strcmp(type, "file_address") == 0)
        told_line(told, "%sfile %lld has an address for a while", about, told_number(packet, "file"));
    else if (strcmp(type, "labels") == 0)
        told_labels(told, packet);
    else if (strcmp(type, "earlier") == 0)
        told_earlier(told, packet);
    else if (strcmp(type, "colleagues") == 0)
        told_colleagues(told, packet);
    else if (strcmp(type, "gone") == 0)
        told_line(told, "%sis no longer yours", about);
    else if (strcmp(type, "place") == 0)
        told_place(told, packet);
    else if (strcmp(type, "begun") == 0)
        told_line(told, "begun; here is your code");
    else
        return false;
    return true;
}

/* "1 mail waits since Tue 09:00; unreachable 3, last Tue 09:04" */
static inline void told_mail(struct told *told, const json_t *packet)
{
    char moment[16], tries[512] = "";
    size_t place;
    const json_t *row;
    json_array_foreach(json_object_get(packet, "tries"), place, row) {
        size_t used = strlen(tries);
        (void)snprintf(tries + used, sizeof tries - used, "; %s %lld, last %s", told_text(row, "trouble"), told_number(row, "count"),
                       told_moment(told_number(row, "last_ms"), moment));
    }
    bool waits = json_object_get(packet, "since_ms") != NULL;
    told_line(told, "mail is %s: %lld wait%s%s%s", told_flag(packet, "on") ? "sent" : "not sent", told_number(packet, "waiting"),
              waits ? " since " : "", waits ? told_moment(told_number(packet, "since_ms"), moment) : "", tries);
}

static inline void told_packet(struct told *told, const json_t *packet)
{
    const char *type = told_text(packet, "type");
    if (told_of_talk(told, type, packet) || told_of_replies(told, type, packet) || told_of_oversight(told, type, packet) ||
        told_of_feedback(told, type, packet))
        return;
    if (strcmp(type, "library") == 0) { /* with every hello of the desk: told only where it was asked for */
        if (!told->is_desk)
            told_line(told, "library %s, %s", told_text(packet, "slug"), told_text(packet, "name"));
        return;
    }
    if (strcmp(type, "rated") == 0)
        told_line(told, "you rated it: %s; %lld questions more", told_text(packet, "satisfaction"), told_number(packet, "questions"));
    else if (strcmp(type, "copy") == 0)
        told_line(told, "the copy by e-mail is %s", told_text(packet, "state"));
    else if (strcmp(type, "mail") == 0)
        told_mail(told, packet);
    else if (strcmp(type, "ratings") == 0 && told_flag(packet, "few"))
        told_line(told, "too few to be told");
    else if (strcmp(type, "ratings") == 0)
        told_line(told, "completely %lld, satisfied %lld, partly %lld, not %lld", told_number(packet, "completely"), told_number(packet, "satisfied"),
                  told_number(packet, "partly"), told_number(packet, "not"));
    else if (strcmp(type, "refused") == 0)
        told_refused(told, packet);
    else if (strcmp(type, "queue") == 0)
        told_queue(told, packet);
    else if (strcmp(type, "messages") == 0)
        told_messages(told, packet);
    else if (strcmp(type, "welcome") == 0)
        told_welcome(told, packet);
    else if (strcmp(type, "sign") == 0)
        told_sign(told, packet);
    else if (strcmp(type, "duty") == 0 && told_flag(packet, "on"))
        told_duty(told, packet);
    else if (strcmp(type, "duty") == 0)
        told_line(told, "off duty%s%s", json_object_get(packet, "by") != NULL ? ", by " : "", told_text(packet, "by"));
    else if (strcmp(type, "follow_ups") == 0)
        told_follow_ups(told, packet);
    else if (strcmp(type, "blocks") == 0)
        told_blocks(told, packet);
    else if (strcmp(type, "audit") == 0)
        told_rows(told, packet);
    else if (strcmp(type, "staff") == 0 || strcmp(type, "conversations") == 0)
        told_lists(told, packet);
    else if (strcmp(type, "done") == 0)
        told_line(told, "done: %s", told_text(packet, "packet"));
    else if (strcmp(type, "signed_in") == 0)
        told_line(told, "signed in as %s", told_text(packet, "name"));
    else if (strcmp(type, "factor_needed") == 0)
        told_line(told, "now the second factor");
    else if (strcmp(type, "factor_secret") == 0)
        told_line(told, "a secret for the app of %s", told_text(packet, "login"));
    else if (strcmp(type, "recovery") == 0)
        told_line(told, "%zu recovery codes", json_array_size(json_object_get(packet, "codes")));
    else if (strcmp(type, "ticket") == 0)
        told_line(told, "a ticket");
    else
        told_line(told, "%s", type); /* again, pong */
}

#endif
