/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STORIES_ACTS_FILES_H
#define STORIES_ACTS_FILES_H

#include "acts.h"

#include "domain/file.h"

/* What people do in a story with files. A file is what its name says, so long as it was begun;
 * its id is made of its name. */

static inline void act_file_id(const char *name, char hex[2 * FILE_MARK_BYTES + 1])
{
    for (size_t at = 0; at < FILE_MARK_BYTES; at++)
        (void)snprintf(hex + 2 * at, 3, "%02x", (unsigned char)name[at % strlen(name)]);
}

static inline void act_begins_file(struct story *story, struct tab *tab, const struct words *words)
{
    char id[2 * FILE_MARK_BYTES + 1];
    act_file_id(words->quote, id);
    tab->file_size = words->number;
    tab_send(story, tab, "{\"type\":\"file_begin\",\"conversation\":%lld,\"id\":\"%s\",\"name\":\"%s\",\"size\":%d}",
             act_conversation(story, tab, words->word), id, words->quote, words->number);
}

/* The byte of a file: how it begins and ends is how one of its ending does. */
static inline unsigned char act_file_byte(const char *name, long long size, long long at)
{
    static const struct { const char *ending, *head, *tail; } shapes[] = {
        {".pdf", "%PDF-1.4\n", "%%EOF\n"}, {".html", "<html>", "</html>"}, {".exe", "MZ\x01", ""}, {".txt", "", ""}, {".cut", "%PDF-1.4\n", ""},
    };
    for (size_t shape = 0; shape < sizeof shapes / sizeof *shapes; shape++) {
        long long head = (long long)strlen(shapes[shape].head), tail = (long long)strlen(shapes[shape].tail);
        if (strstr(name, shapes[shape].ending) != NULL)
            return (unsigned char)(at < head ? shapes[shape].head[at] : at >= size - tail ? shapes[shape].tail[at - size + tail] : 'a' + at % 7);
    }
    return 'a';
}

static inline void act_send_bytes(struct story *story, struct tab *tab, const struct words *words, size_t count)
{
    static const char SIGNS[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    static char json[FILE_CHUNK_CHARACTERS_MAX + 512];
    char id[2 * FILE_MARK_BYTES + 1];
    act_file_id(words->quote, id);
    struct text_builder builder = text_builder_on(json, sizeof json - 1);
    int length = snprintf(json, 256, "{\"type\":\"file_chunk\",\"conversation\":%lld,\"id\":\"%s\",\"chunk\":%d,\"bytes\":\"",
                          act_conversation(story, tab, words->word), id, words->number);
    builder.length = (size_t)length;
    for (size_t at = 0; at < count; at += 3) {
        unsigned bits = 0;
        for (size_t byte = at; byte < at + 3; byte++)
            bits = bits << 8 | (byte < count ? act_file_byte(words->quote, tab->file_size, (long long)byte + (long long)words->number * FILE_CHUNK_BYTES) : 0U);
        for (size_t sign = 0; sign < 4; sign++)
            text_add_byte(&builder, at + sign <= count ? SIGNS[bits >> (18 - 6 * sign) & 63] : '=');
    }
    text_add_string(&builder, "\"}");
    require(!builder.overflowed);
    json[builder.length] = '\0';
    struct seat *seat = tab_seat(story, tab);
    require(seat != NULL);
    house_packet(&story->house, seat, json);
}

static inline void act_sends_chunk(struct story *story, struct tab *tab, const struct words *words)
{
    act_send_bytes(story, tab, words, file_chunk_bytes(tab->file_size, words->number));
}

static inline void act_sends_half(struct story *story, struct tab *tab, const struct words *words)
{
    act_send_bytes(story, tab, words, file_chunk_bytes(tab->file_size, words->number) / 2);
}

static inline void act_drops_file(struct story *story, struct tab *tab, const struct words *words)
{
    char id[2 * FILE_MARK_BYTES + 1];
    act_file_id(words->quote, id);
    tab_send(story, tab, "{\"type\":\"file_drop\",\"conversation\":%lld,\"id\":\"%s\"}", act_conversation(story, tab, words->word), id);
}

static inline void act_asks_file(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"file_get\",\"conversation\":%lld,\"file\":%d}", act_conversation(story, tab, words->word), words->number);
}

static inline void act_opens_file(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"open_file\",\"conversation\":%lld,\"file\":%d,\"why\":\"%s\"}",
             act_conversation(story, tab, words->word), words->number, words->quote);
}

/* As the door does it, for whoever knows the address. */
static inline void act_fetches(struct story *story, struct tab *tab, const struct words *words)
{
    struct seat *seat = house_free_seat(&story->house);
    struct parcel parcel = {.type = PARCEL_fetch, .as.fetch = {.chunk = (uint16_t)words->number}};
    memcpy(parcel.as.fetch.token, tab->file_token, sizeof parcel.as.fetch.token);
    tab_enter(story, tab, seat, CARRIER_FILE);
    house_send(&story->house, seat, &parcel);
}

#endif
