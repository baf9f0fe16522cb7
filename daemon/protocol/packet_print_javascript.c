/* SPDX-License-Identifier: Apache-2.0
 *
 * web-client/link/packets.js: plain literals, each an export of its own, because the bundler
 * drops what a page does not use only then; types as JSDoc, because the browser's code has
 * no build step but the bundler and tsc checks these. */
#include "protocol/packet_print.h"

#include "protocol/packets.h"

#include <string.h>

/* Prints entry_kind as EntryKind. */
static void camel_print(FILE *out, const char *name)
{
    bool begins = true;
    for (; *name != '\0'; name++) {
        if (*name != '_')
            fputc(begins && *name >= 'a' && *name <= 'z' ? *name - 'a' + 'A' : *name, out);
        begins = *name == '_';
    }
}

static void limits_print(FILE *out)
{
#define LIMIT(NAME, VALUE, WHY) \
    fprintf(out, "/** %s */\nexport const %s = %d;\n", WHY, \
            strcmp(#NAME, "PROTOCOL_VERSION") == 0 ? "VERSION" : #NAME, VALUE);
#include "domain/limits.def"
#undef LIMIT
}

static void words_print(FILE *out, const struct vocabulary *vocabulary, const char *between)
{
    for (int number = vocabulary->first; number < vocabulary->count; number++)
        fprintf(out, "%s'%s'", number > vocabulary->first ? between : "", vocabulary_word(vocabulary, number));
}

/* Prints one set of words as a type and as an array; upper is its name in capitals. */
static void vocabulary_print(FILE *out, const struct vocabulary *vocabulary, const char *upper)
{
    fputs("/** @typedef {", out);
    words_print(out, vocabulary, " | ");
    fputs("} ", out);
    camel_print(out, vocabulary->name);
    fputs(" */\n/** @type {readonly ", out);
    camel_print(out, vocabulary->name);
    size_t length = strlen(upper);
    bool ends_in_y = upper[length - 1] == 'Y'; /* COUNTRY: COUNTRIES */
    fprintf(out, "[]} */\nexport const %.*s%s = [", (int)(length - ends_in_y), upper, ends_in_y ? "IES" : "S");
    words_print(out, vocabulary, ", ");
    fputs("];\n", out);
}

static void vocabularies_print(FILE *out)
{
#define VOCABULARY(NAME, UPPER) vocabulary_print(out, &vocabulary_##NAME, #UPPER);
#define MEMBER(UPPER, NAME, WORD)
#define VOCABULARY_END(NAME, UPPER)
#include "domain/vocabulary.def"
#undef VOCABULARY
#undef MEMBER
#undef VOCABULARY_END
    vocabulary_print(out, &vocabulary_reason, "REASON");
}

static void kind_print(FILE *out, const struct packet_field *field)
{
    switch (field->kind) {
    case FIELD_INTEGER:
        fputs("number", out);
        break;
    case FIELD_TEXT:
    case FIELD_HEX:
        fputs("string", out);
        break;
    case FIELD_WORD:
        camel_print(out, field->vocabulary->name);
        break;
    case FIELD_FLAG:
        fputs("boolean", out);
        break;
    case FIELD_LIST:
        camel_print(out, field->record->name);
        fputs("[]", out);
        break;
    }
}

/* Prints one typedef; prefix is Up, Down, or nothing for a record, which has no type. */
static void shape_print(FILE *out, const char *prefix, const struct packet_shape *shape)
{
    fprintf(out, "/**\n * %s\n * @typedef {object} %s", shape->what, prefix);
    camel_print(out, shape->name);
    if (*prefix != '\0')
        fprintf(out, "\n * @property {'%s'} type", shape->name);
    for (size_t row = 0; row < shape->field_count; row++) {
        const struct packet_field *field = &shape->fields[row];
        fputs("\n * @property {", out);
        kind_print(out, field);
        fprintf(out, field->is_optional ? "} [%s] %s" : "} %s %s", field->name, field->what);
    }
    fputs("\n */\n", out);
}

static void union_print(FILE *out, const char *prefix, const struct packet_shape *shapes, int count)
{
    fputs("/** @typedef {", out);
    for (int type = 0; type < count; type++) {
        fprintf(out, "%s%s", type > 0 ? " | " : "", prefix);
        camel_print(out, shapes[type].name);
    }
    fprintf(out, "} %s */\n", prefix);
}

void packet_print_javascript(FILE *out)
{
    fputs("// SPDX-License-Identifier: Apache-2.0\n"
          "// Printed by `cvdeskd print packets-js` from daemon/protocol/packets.def. Do not edit.\n\n", out);
    limits_print(out);
    fputc('\n', out);
    vocabularies_print(out);
    fputc('\n', out);
    for (size_t row = 0; row < record_shape_count; row++)
        shape_print(out, "", record_shapes[row]);
    for (int type = 0; type < UP_COUNT; type++)
        shape_print(out, "Up", &up_shapes[type]);
    for (int type = 0; type < DOWN_COUNT; type++)
        shape_print(out, "Down", &down_shapes[type]);
    fputc('\n', out);
    union_print(out, "Up", up_shapes, UP_COUNT);
    union_print(out, "Down", down_shapes, DOWN_COUNT);
}
