/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SETTINGS_SETTINGS_H
#define SETTINGS_SETTINGS_H

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

/* The struct of settings.def. Texts are C strings inside the struct, so that it can be
 * copied whole. */
struct settings {
#define SETTING_TEXT(NAME, DEFAULT, BYTES_MAX, WHAT) char NAME[BYTES_MAX + 1];
#define SETTING_NUMBER(NAME, DEFAULT, MIN, MAX, WHAT) int64_t NAME;
#define SETTING_WORD(NAME, DEFAULT, WORDS, WHAT) char NAME[sizeof WORDS];
#include "settings/settings.def"
#undef SETTING_TEXT
#undef SETTING_NUMBER
#undef SETTING_WORD
};

/* What is wrong with a setting, as one sentence for the person who wrote it. */
struct settings_error {
    char sentence[512];
};

/* Fills in the defaults. */
void settings_default(struct settings *settings);

/* Sets one setting by its name; spaces around the value are dropped. False with a sentence when there is none of this name, or
 * the value is not valid; settings are then unchanged. */
bool settings_set(struct settings *settings, struct text name, struct text value, struct settings_error *error);

/* Reads `name = value` lines; # begins a comment line, spaces around both are dropped. where
 * (a file name) stands in the sentence, with the line number. */
bool settings_read(struct settings *settings, struct text content, const char *where, struct settings_error *error);

/* Takes CVDESK_NAME from the environment (envp as of main). An unknown CVDESK_… is an error:
 * a misspelt setting would otherwise be silently without effect. */
bool settings_from_environment(struct settings *settings, char *const envp[], struct settings_error *error);

/* Writes every setting as lines that settings_read reads back: how main hands them to roles. */
void settings_write(const struct settings *settings, FILE *out);

/* Prints --help's list, and docs/settings.md. */
void settings_print_help(FILE *out);
void settings_print_document(FILE *out);

#endif
