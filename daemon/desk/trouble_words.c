/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/trouble_words.h"

#include "desk/libraries.h"
#include "domain/calendar.h"

#include <string.h>

enum { SENTENCE_BYTES_MAX = 2400, MINUTE_MS = 60000, HOUR_MINUTES = 60, DAY_MINUTES = 1440 };

/* What stands in the places of a sentence; empty where it has none such. */
struct places {
    struct text count, until, why, library;
};

static struct text place_of(const struct places *places, struct text name)
{
    if (text_is(name, "count"))
        return places->count;
    if (text_is(name, "until"))
        return places->until;
    return text_is(name, "why") ? places->why : places->library;
}

static struct text fill(struct desk *desk, const char *sentence, const struct places *places)
{
    char *bytes = arena_take(&desk->turn, SENTENCE_BYTES_MAX);
    struct text_builder builder = text_builder_on(bytes, bytes == NULL ? 0 : SENTENCE_BYTES_MAX);
    const char *open, *close;
    while ((open = strchr(sentence, '{')) != NULL && (close = strchr(open, '}')) != NULL) {
        text_add(&builder, (struct text){sentence, (size_t)(open - sentence)});
        text_add(&builder, place_of(places, (struct text){open + 1, (size_t)(close - open) - 1}));
        sentence = close + 1;
    }
    text_add_string(&builder, sentence);
    return text_built(&builder);
}

static void add_two_digits(struct text_builder *builder, int64_t number)
{
    if (number < 10)
        text_add_byte(builder, '0');
    text_add_integer(builder, number);
}

/* "23.11.2026 14:05" by the clocks of the library. */
static struct text moment(struct desk *desk, enum country country, int64_t utc_ms)
{
    enum { MOMENT_BYTES = 32 };
    int64_t minute = (utc_ms + calendar_ahead_ms(country, utc_ms)) / MINUTE_MS;
    struct date date = calendar_date(minute / DAY_MINUTES);
    char *bytes = arena_take(&desk->turn, MOMENT_BYTES);
    struct text_builder builder = text_builder_on(bytes, bytes == NULL ? 0 : MOMENT_BYTES);
    add_two_digits(&builder, date.day);
    text_add_byte(&builder, '.');
    add_two_digits(&builder, date.month);
    text_add_byte(&builder, '.');
    text_add_integer(&builder, date.year);
    text_add_byte(&builder, ' ');
    add_two_digits(&builder, minute % DAY_MINUTES / HOUR_MINUTES);
    text_add_byte(&builder, ':');
    add_two_digits(&builder, minute % HOUR_MINUTES);
    return text_built(&builder);
}

static struct text counted(struct desk *desk, const char *one, const char *other, int64_t count)
{
    const struct places places = {.count = state_id_text(desk, count)};
    return fill(desk, count == 1 ? one : other, &places);
}

struct text trouble_words_warned(enum language language)
{
    return text_of(trouble_words[language].warned);
}

struct text trouble_words_paused(struct desk *desk, int64_t minutes, enum language language)
{
    const struct trouble_words *words = &trouble_words[language];
    return minutes == 0 ? text_of(words->pause_over) : counted(desk, words->paused_one, words->paused_other, minutes);
}

struct text trouble_words_waits(struct desk *desk, int64_t wait_ms, enum language language)
{
    const struct trouble_words *words = &trouble_words[language];
    return counted(desk, words->waits_one, words->waits_other, (wait_ms + MINUTE_MS - 1) / MINUTE_MS);
}

static struct text blocked(struct desk *desk, const char *sentence, const struct block *block, int64_t until_ms, enum language language)
{
    const struct library *library = libraries_find(desk, block->library);
    const struct places places = {.until = moment(desk, library->country, until_ms), .why = text_of(trouble_words[language].why[block->reason]),
                                  .library = library->name};
    return fill(desk, sentence, &places);
}

struct text trouble_words_blocked(struct desk *desk, const struct block *block, enum language language)
{
    return blocked(desk, trouble_words[language].blocked, block, block->until_ms, language);
}

struct text trouble_words_blocked_here(struct desk *desk, const struct block *block, enum language language)
{
    int64_t day_ms = block_tags_until(desk->now.wall_ms);
    return blocked(desk, trouble_words[language].blocked_here, block, day_ms < block->until_ms ? day_ms : block->until_ms, language);
}

struct text trouble_words_unblocked(enum language language)
{
    return text_of(trouble_words[language].unblocked);
}
