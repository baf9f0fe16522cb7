/* SPDX-License-Identifier: Apache-2.0
 *
 * docs/protocol.md: prose from protocol_prose.def, then every table from where the daemon
 * itself has it, so that the page cannot say what the daemon does not do. */
#include "protocol/packet_print.h"

#include "protocol/packets.h"

#include <inttypes.h>

/* ---- prose ---- */

static void prose_print(FILE *out)
{
    fputs("# The protocol\n\n<!-- Printed by `cvdeskd print protocol`. Do not edit. -->\n", out);
    fprintf(out, "\nVersion %d.\n", PROTOCOL_VERSION);
    const char *before = "\n"; /* a list stands together, everything else apart */
#define HEADING(TEXT) fputs("\n## " TEXT "\n", out), before = "\n";
#define PARAGRAPH(TEXT) fputs("\n" TEXT "\n", out), before = "\n";
#define ITEM(TEXT) fprintf(out, "%s- %s\n", before, TEXT), before = "";
#define EXAMPLE() fputs("\n```\n", out);
#define EXAMPLE_END() fputs("```\n", out), before = "\n";
#define NOTE(TEXT) fputs("-- " TEXT "\n", out);
#define UP(...) fputs("→ " #__VA_ARGS__ "\n", out);
#define DOWN(...) fputs("← " #__VA_ARGS__ "\n", out);
#include "protocol/protocol_prose.def"
#undef HEADING
#undef PARAGRAPH
#undef ITEM
#undef EXAMPLE
#undef EXAMPLE_END
#undef NOTE
#undef UP
#undef DOWN
}

static void closings_print(FILE *out)
{
    static const struct {
        int code;
        const char *then, *what;
    } closings[] = {
#define BACK "come back"
#define PATIENT "come back, not before 5 s"
#define FINAL "final: stay away until a person asks"
#define CLOSING(NAME, CODE, THEN, WHAT) {CODE, THEN, WHAT},
#include "protocol/closings.def"
#undef CLOSING
#undef BACK
#undef PATIENT
#undef FINAL
    };
    fputs("\n## Close codes\n\n| code | then | why |\n|---|---|---|\n", out);
    for (size_t row = 0; row < sizeof closings / sizeof *closings; row++)
        fprintf(out, "| %d | %s | %s |\n", closings[row].code, closings[row].then, closings[row].what);
    fputs("\nA line that breaks without a code (1006 in a browser): come back.\n", out);
}

/* ---- limits, words, reasons ---- */

static void limits_print(FILE *out)
{
    fputs("\n## Limits\n\n| limit | value | why |\n|---|---|---|\n", out);
#define LIMIT(NAME, VALUE, WHY) fprintf(out, "| %s | %d | %s |\n", #NAME, VALUE, WHY);
#include "domain/limits.def"
#undef LIMIT
    fprintf(out, "| ID_MAX, TIME_MAX | %" PRId64 " | what a JavaScript number counts exactly |\n", ID_MAX);
}

static void words_print(FILE *out, const struct vocabulary *vocabulary)
{
    fprintf(out, "| %s |", vocabulary->name);
    for (int number = vocabulary->first; number < vocabulary->count; number++)
        fprintf(out, " `%s`", vocabulary_word(vocabulary, number));
    fputs(" |\n", out);
}

static void vocabularies_print(FILE *out)
{
    fputs("\n## Words\n\n| set | words |\n|---|---|\n", out);
#define VOCABULARY(NAME, UPPER) words_print(out, &vocabulary_##NAME);
#define MEMBER(UPPER, NAME, WORD)
#define VOCABULARY_END(NAME, UPPER)
#include "domain/vocabulary.def"
#undef VOCABULARY
#undef MEMBER
#undef VOCABULARY_END
    fputs("| reason | the reasons below |\n", out);
}

static void reasons_print(FILE *out)
{
    fputs("\n## Reasons\n\nWhy a packet was refused. The status is that of the answer to a POST.\n"
          "\n| reason | status | what it says |\n|---|---|---|\n", out);
    for (int number = vocabulary_reason.first; number < vocabulary_reason.count; number++)
        fprintf(out, "| `%s` | %d | %s |\n", vocabulary_word(&vocabulary_reason, number),
                reason_http((enum reason)number), reason_what((enum reason)number));
}

/* ---- packets ---- */

static void limit_print(FILE *out, const struct packet_field *field)
{
    switch (field->kind) {
    case FIELD_INTEGER:
        fprintf(out, "whole number | %" PRId64 " – %" PRId64, field->min, field->max);
        break;
    case FIELD_TEXT:
        fprintf(out, "text | %" PRId64 " – %" PRId64 " characters", field->min, field->max);
        break;
    case FIELD_HEX:
        fprintf(out, "hexadecimal | %" PRId64 " digits", 2 * field->max);
        break;
    case FIELD_WORD:
        fprintf(out, "word | of %s", field->vocabulary->name);
        break;
    case FIELD_FLAG:
        fputs("flag | `true` or `false`", out);
        break;
    case FIELD_LIST:
        fprintf(out, "list of [%s](#record-%s) | at most %" PRId64, field->record->name, field->record->name, field->max);
        break;
    }
}

static void shape_print(FILE *out, const char *kind, const struct packet_shape *shape)
{
    fprintf(out, "\n### <a id=\"%s-%s\"></a>%s\n\n%s\n", kind, shape->name, shape->name, shape->what);
    if (shape->field_count == 0)
        return;
    fputs("\n| field | kind | limits | needed | meaning |\n|---|---|---|---|---|\n", out);
    for (size_t row = 0; row < shape->field_count; row++) {
        const struct packet_field *field = &shape->fields[row];
        fprintf(out, "| `%s` | ", field->name);
        limit_print(out, field);
        fprintf(out, " | %s | %s |\n", field->is_optional ? "optional" : "needed", field->what);
    }
}

static void set_print(FILE *out, int set, const char *const *names, int count)
{
    for (int bit = 0, printed = 0; bit < count; bit++)
        if (set >> bit & 1)
            fprintf(out, "%s%s", printed++ > 0 ? ", " : "", names[bit]);
}

static void up_print(FILE *out, const struct packet_shape *shape)
{
    static const char *const pages[] = {"seeker", "desk", "admin"};
    static const char *const carriers[] = {"socket", "POST", "form"};
    shape_print(out, "up", shape);
    fputs("\nPages: ", out);
    set_print(out, shape->pages, pages, 3);
    fputs(". By: ", out);
    set_print(out, shape->carriers, carriers, 3);
    if (shape->verb == VERB_none)
        fputs(". Needs no permission.\n", out);
    else
        fprintf(out, ". Needs the permission `%s`.\n", verb_name(shape->verb));
}

static void packets_print(FILE *out)
{
    fputs("\n## Packets to the service\n", out);
    for (int type = 0; type < UP_COUNT; type++)
        up_print(out, &up_shapes[type]);
    fputs("\n## Packets from the service\n", out);
    for (int type = 0; type < DOWN_COUNT; type++)
        shape_print(out, "down", &down_shapes[type]);
    fputs("\n## Records\n\nObjects in the lists of packets from the service; they have no `type`.\n", out);
    for (size_t row = 0; row < record_shape_count; row++)
        shape_print(out, "record", record_shapes[row]);
}

/* ---- permissions ---- */

static void permit_print(FILE *out, enum role role, enum verb verb)
{
    if (permission_allows(role, verb, RELATION_NONE)) {
        fputs(" yes |", out);
        return;
    }
    const char *before = " ";
    for (int relation = RELATION_OWN; relation < RELATION_NONE; relation++)
        if (permission_allows(role, verb, (enum relation)relation)) {
            fprintf(out, "%s%s", before, relation_name((enum relation)relation));
            before = ", ";
        }
    fputs(" |", out);
}

static void permissions_print(FILE *out)
{
    fputs("\n## Permissions\n\n`own`: the seeker's own conversation. `held`: one that the person holds. `waiting`: one "
          "that waits. `colleague`: one that a colleague holds; `invited` once she has asked the person to read along, `looking` while "
          "their page shows it, `joined` where they have joined besides. An expert: `asked` by a librarian, `invited` once its seeker has let him in, `looking` while his page "
          "shows it. `yes`: any. Nothing: refused with `not_allowed`, and a conversation that is not the person's "
          "with `not_found`.\n\n| permission |", out);
    for (int role = 0; role < ROLE_COUNT; role++)
        fprintf(out, " %s |", vocabulary_word(&vocabulary_role, role));
    fputs(" to |\n|---|", out);
    for (int role = 0; role < ROLE_COUNT; role++)
        fputs("---|", out);
    fputs("---|\n", out);
    for (int verb = VERB_none + 1; verb < VERB_COUNT; verb++) {
        fprintf(out, "| `%s` |", verb_name((enum verb)verb));
        for (int role = 0; role < ROLE_COUNT; role++)
            permit_print(out, (enum role)role, (enum verb)verb);
        fprintf(out, " %s |\n", verb_what((enum verb)verb));
    }
}

void packet_print_protocol(FILE *out)
{
    prose_print(out);
    closings_print(out);
    limits_print(out);
    vocabularies_print(out);
    reasons_print(out);
    packets_print(out);
    permissions_print(out);
}
