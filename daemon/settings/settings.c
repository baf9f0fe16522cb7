/* SPDX-License-Identifier: Apache-2.0
 *
 * One table instead of a reader written by hand: the longest functions of well-known
 * daemons are their configuration readers. */
#include "settings/settings.h"

#include <ctype.h>
#include <stddef.h>
#include <string.h>

struct setting {
    const char *name;
    const char *what;
    bool is_number;
    size_t offset;
    size_t bytes_max;
    int64_t min, max;
    const char *words; /* NULL: any text */
    const char *text_default;
    int64_t number_default;
};

static const struct setting table[] = {
#define SETTING_TEXT(NAME, DEFAULT, BYTES_MAX, WHAT) \
    {.name = #NAME, .what = WHAT, .offset = offsetof(struct settings, NAME), .bytes_max = BYTES_MAX, .text_default = DEFAULT},
#define SETTING_NUMBER(NAME, DEFAULT, MIN, MAX, WHAT) \
    {.name = #NAME, .what = WHAT, .is_number = true, .offset = offsetof(struct settings, NAME), .min = MIN, .max = MAX, .number_default = DEFAULT},
#define SETTING_WORD(NAME, DEFAULT, WORDS, WHAT) \
    {.name = #NAME, .what = WHAT, .offset = offsetof(struct settings, NAME), .bytes_max = sizeof WORDS - 1, .words = WORDS, .text_default = DEFAULT},
#include "settings/settings.def"
#undef SETTING_TEXT
#undef SETTING_NUMBER
#undef SETTING_WORD
};
enum { TABLE_COUNT = sizeof table / sizeof *table };

static const char ENVIRONMENT_PREFIX[] = "CVDESK_";

static char *text_at(struct settings *settings, const struct setting *setting)
{
    return (char *)settings + setting->offset;
}

static int64_t *number_at(struct settings *settings, const struct setting *setting)
{
    return (int64_t *)(void *)((char *)settings + setting->offset);
}

void settings_default(struct settings *settings)
{
    memset(settings, 0, sizeof *settings);
    for (size_t row = 0; row < TABLE_COUNT; row++)
        if (table[row].is_number)
            *number_at(settings, &table[row]) = table[row].number_default;
        else
            memcpy(text_at(settings, &table[row]), table[row].text_default, strlen(table[row].text_default) + 1);
}

/* A name as people write it: hyphens of flags and underlines are the same, case is not. */
static bool is_named(const struct setting *setting, struct text name)
{
    if (name.length != strlen(setting->name))
        return false;
    for (size_t at = 0; at < name.length; at++)
        if ((name.bytes[at] == '-' ? '_' : name.bytes[at]) != setting->name[at])
            return false;
    return true;
}

static const struct setting *find(struct text name)
{
    for (size_t row = 0; row < TABLE_COUNT; row++)
        if (is_named(&table[row], name))
            return &table[row];
    return NULL;
}

static bool set_number(struct settings *settings, const struct setting *setting, struct text value, struct settings_error *error)
{
    uint64_t number;
    if (!text_read_number(value, (uint64_t)setting->max, &number) || (int64_t)number < setting->min) {
        snprintf(error->sentence, sizeof error->sentence, "The setting %s is a whole number from %lld to %lld.",
                 setting->name, (long long)setting->min, (long long)setting->max);
        return false;
    }
    *number_at(settings, setting) = (int64_t)number;
    return true;
}

/* Whether a value is one of the words, which are separated by spaces. */
static bool is_word_of(const char *words, struct text value)
{
    while (*words != '\0') {
        size_t length = strcspn(words, " ");
        if (text_equal(value, (struct text){words, length}))
            return true;
        words += length + strspn(words + length, " ");
    }
    return false;
}

static bool set_text(struct settings *settings, const struct setting *setting, struct text value, struct settings_error *error)
{
    bool is_clean = text_is_utf8(value);
    for (size_t at = 0; at < value.length; at++)
        is_clean = is_clean && (unsigned char)value.bytes[at] >= ' ' && value.bytes[at] != 0x7F;
    if (!is_clean || value.length > setting->bytes_max) {
        snprintf(error->sentence, sizeof error->sentence, "The setting %s is text of at most %zu bytes in UTF-8 without control characters.",
                 setting->name, setting->bytes_max);
        return false;
    }
    if (setting->words != NULL && !is_word_of(setting->words, value)) {
        snprintf(error->sentence, sizeof error->sentence, "The setting %s is one of these words: %s.", setting->name, setting->words);
        return false;
    }
    char *text = text_at(settings, setting);
    if (value.length > 0) /* an empty text may have no bytes to point to */
        memcpy(text, value.bytes, value.length);
    text[value.length] = '\0';
    return true;
}

/* Spaces around a value are dropped wherever it comes from: what main writes for its roles
 * must read back as what it was. */
static struct text trimmed(struct text text)
{
    while (text.length > 0 && isspace((unsigned char)text.bytes[0]))
        text = (struct text){text.bytes + 1, text.length - 1};
    while (text.length > 0 && isspace((unsigned char)text.bytes[text.length - 1]))
        text.length--;
    return text;
}

bool settings_set(struct settings *settings, struct text name, struct text value, struct settings_error *error)
{
    value = trimmed(value);
    const struct setting *setting = find(name);
    if (setting == NULL) {
        snprintf(error->sentence, sizeof error->sentence, "There is no setting called %.*s; cvdeskd --help lists them all.",
                 (int)(name.length < 60 ? name.length : 60), name.bytes);
        return false;
    }
    return setting->is_number ? set_number(settings, setting, value, error) : set_text(settings, setting, value, error);
}

/* Cuts the text at the first such byte; the rest stays in *rest. False when there is none. */
static bool cut(struct text text, char byte, struct text *head, struct text *rest)
{
    const char *at = text.length > 0 ? memchr(text.bytes, byte, text.length) : NULL;
    if (at == NULL)
        return false;
    size_t length = (size_t)(at - text.bytes);
    *head = (struct text){text.bytes, length};
    *rest = (struct text){at + 1, text.length - length - 1};
    return true;
}

static bool read_line(struct settings *settings, struct text line, struct settings_error *error)
{
    struct text name, value;
    line = trimmed(line);
    if (line.length == 0 || line.bytes[0] == '#')
        return true;
    if (!cut(line, '=', &name, &value)) {
        snprintf(error->sentence, sizeof error->sentence, "A line is `name = value`.");
        return false;
    }
    return settings_set(settings, trimmed(name), value, error);
}

bool settings_read(struct settings *settings, struct text content, const char *where, struct settings_error *error)
{
    for (int number = 1; content.length > 0; number++) {
        struct text line, rest;
        if (!cut(content, '\n', &line, &rest)) {
            line = content;
            rest = (struct text){NULL, 0};
        }
        struct settings_error inner;
        if (!read_line(settings, line, &inner)) {
            snprintf(error->sentence, sizeof error->sentence, "%.120s, line %d: %.360s", where, number, inner.sentence);
            return false;
        }
        content = rest;
    }
    return true;
}

bool settings_from_environment(struct settings *settings, char *const envp[], struct settings_error *error)
{
    for (; *envp != NULL; envp++) {
        struct text name, value;
        if (strncmp(*envp, ENVIRONMENT_PREFIX, sizeof ENVIRONMENT_PREFIX - 1) != 0 ||
            !cut(text_of(*envp + sizeof ENVIRONMENT_PREFIX - 1), '=', &name, &value))
            continue;
        char lower[64];
        if (name.length >= sizeof lower)
            name.length = sizeof lower;
        for (size_t at = 0; at < name.length; at++)
            lower[at] = (char)tolower((unsigned char)name.bytes[at]);
        if (!settings_set(settings, (struct text){lower, name.length}, value, error))
            return false;
    }
    return true;
}

void settings_write(const struct settings *settings, FILE *out)
{
    struct settings copy = *settings;
    for (size_t row = 0; row < TABLE_COUNT; row++)
        if (table[row].is_number)
            fprintf(out, "%s = %lld\n", table[row].name, (long long)*number_at(&copy, &table[row]));
        else
            fprintf(out, "%s = %s\n", table[row].name, text_at(&copy, &table[row]));
}

static void print_default(const struct setting *setting, FILE *out)
{
    if (setting->is_number)
        fprintf(out, "%lld", (long long)setting->number_default);
    else
        fprintf(out, "%s", setting->text_default[0] != '\0' ? setting->text_default : "empty");
}

void settings_print_help(FILE *out)
{
    for (size_t row = 0; row < TABLE_COUNT; row++) {
        fprintf(out, "  --");
        for (const char *at = table[row].name; *at != '\0'; at++)
            fputc(*at == '_' ? '-' : *at, out);
        fprintf(out, " %s  (", table[row].is_number ? "NUMBER" : table[row].words != NULL ? "WORD" : "TEXT");
        print_default(&table[row], out);
        fprintf(out, ")\n        %s\n", table[row].what);
    }
}

void settings_print_document(FILE *out)
{
    fputs("<!-- printed by `cvdeskd print settings`; do not edit -->\n# Settings\n\n"
          "A setting comes from, the later wins: its default; the configuration file given by `--config FILE`\n"
          "(lines `name = value`, `#` begins a comment line); the environment (`CVDESK_` and the name in capitals);\n"
          "a flag (`--name value`, with hyphens for underlines).\n\n"
          "| setting | default | limits | what it is |\n|---|---|---|---|\n", out);
    for (size_t row = 0; row < TABLE_COUNT; row++) {
        fprintf(out, "| `%s` | ", table[row].name);
        print_default(&table[row], out);
        if (table[row].is_number)
            fprintf(out, " | %lld to %lld", (long long)table[row].min, (long long)table[row].max);
        else if (table[row].words != NULL)
            fprintf(out, " | one of: %s", table[row].words);
        else
            fprintf(out, " | text, %zu bytes", table[row].bytes_max);
        fprintf(out, " | %s |\n", table[row].what);
    }
}
