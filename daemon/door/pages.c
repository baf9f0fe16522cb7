/* SPDX-License-Identifier: Apache-2.0
 *
 * Why from memory: the daemon is one file, the door may open none, and a compressed copy is
 * made once at build time instead of for each reader. */
#include "door/pages.h"

#include "door/pieces.h"

static const char FALLBACK[] = "en";
enum { QUALITY_MAX = 1000 };

static bool is_same_word(struct text text, const char *word)
{
    return pieces_are_alike(text, text_of(word));
}

/* A weight `q=0.123` in thousandths (RFC 9110 §12.4.2); whole when there is none, 0 when it
 * is not well-formed. */
static int quality_of(struct text parameters)
{
    struct text value = parameters;
    struct text name = pieces_trimmed(pieces_cut(&value, '='));
    if (!is_same_word(name, "q"))
        return QUALITY_MAX;
    value = pieces_trimmed(value);
    if (value.length == 0 || value.length > 5 || (value.bytes[0] != '0' && value.bytes[0] != '1'))
        return 0;
    int quality = value.bytes[0] == '1' ? QUALITY_MAX : 0;
    int unit = 100;
    for (size_t at = 2; at < value.length; at++, unit /= 10)
        quality += value.bytes[at] >= '0' && value.bytes[at] <= '9' ? (value.bytes[at] - '0') * unit : 0;
    return quality < QUALITY_MAX ? quality : QUALITY_MAX;
}

/* The file of that path in that language, or the one without any. */
static const struct page_file *find(const struct page_file *files, size_t count, struct text path, struct text language)
{
    for (size_t row = 0; row < count; row++)
        if (text_is(path, files[row].path) && (files[row].language == NULL || is_same_word(language, files[row].language)))
            return &files[row];
    return NULL;
}

static const struct page_file *choose_file(const struct page_file *files, size_t count, const struct page_wish *wish)
{
    const struct page_file *file = find(files, count, wish->path, wish->language);
    int best = 0;
    struct text rest = wish->accept_language;
    if (file != NULL)
        return file;
    while (rest.length > 0) {
        struct text weight = pieces_cut(&rest, ',');
        struct text range = pieces_trimmed(pieces_cut(&weight, ';'));
        struct text language = pieces_cut(&range, '-'); /* bg-BG is Bulgarian to us */
        int quality = quality_of(weight);
        const struct page_file *candidate = quality > best ? find(files, count, wish->path, language) : NULL;
        if (candidate != NULL) {
            file = candidate;
            best = quality;
        }
    }
    if (file == NULL)
        file = find(files, count, wish->path, wish->fallback);
    return file != NULL ? file : find(files, count, wish->path, text_of(FALLBACK));
}

static bool accepts(struct text accept_encoding, const char *encoding)
{
    while (accept_encoding.length > 0) {
        struct text weight = pieces_cut(&accept_encoding, ',');
        struct text name = pieces_trimmed(pieces_cut(&weight, ';'));
        if (is_same_word(name, encoding))
            return quality_of(weight) > 0;
    }
    return false;
}

/* Whether one of the asker's entity tags is the file's; weak ones count (RFC 9110 §13.1.2). */
static bool is_among(struct text if_none_match, const char *etag)
{
    while (if_none_match.length > 0) {
        struct text tag = pieces_trimmed(pieces_cut(&if_none_match, ','));
        if (tag.length > 2 && tag.bytes[0] == 'W' && tag.bytes[1] == '/')
            tag = (struct text){tag.bytes + 2, tag.length - 2};
        if (text_is(tag, etag) || text_is(tag, "*"))
            return true;
    }
    return false;
}

struct page_choice pages_choose(const struct page_file *files, size_t count, const struct page_wish *wish)
{
    const struct page_file *file = choose_file(files, count, wish);
    if (file == NULL)
        return (struct page_choice){0};
    struct page_choice choice = {.file = file, .bytes = file->bytes, .length = file->length};
    if (file->brotli != NULL && accepts(wish->accept_encoding, "br")) {
        choice.bytes = file->brotli;
        choice.length = file->brotli_length;
        choice.encoding = "br";
    } else if (file->gzip != NULL && accepts(wish->accept_encoding, "gzip")) {
        choice.bytes = file->gzip;
        choice.length = file->gzip_length;
        choice.encoding = "gzip";
    }
    choice.is_known = is_among(wish->if_none_match, file->etag);
    return choice;
}
