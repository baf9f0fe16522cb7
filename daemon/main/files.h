/* SPDX-License-Identifier: Apache-2.0 */
#ifndef MAIN_FILES_H
#define MAIN_FILES_H

#include "base/random.h"
#include "crypto/envelope.h"
#include "settings/settings.h"

#include <stdbool.h>

/* The files that only main reads: certificate, keys, configuration. What is wrong with one is
 * one sentence for the operator. */

enum { FILES_SENTENCE_BYTES = 512 };

struct files_error {
    char sentence[FILES_SENTENCE_BYTES];
};

/* Reads a whole file into new memory, ended by a zero; the caller frees *bytes. A secret must
 * be a regular file that only its owner can read (mode 0600 or narrower). */
bool files_read(const char *path, bool is_secret, char **bytes, size_t *length, struct files_error *error);

/* The master key: read, or, when the setting names none and there is none yet, made. */
bool files_master_key(const struct settings *settings, struct random *random, uint8_t key[ENVELOPE_KEY_BYTES], struct files_error *error);

/* The password of the mail server, without the end of its line; *length is 0 when the settings
 * name none. */
enum { FILES_PASSWORD_BYTES_MAX = 256 };
bool files_mail_password(const struct settings *settings, char password[FILES_PASSWORD_BYTES_MAX], size_t *length, struct files_error *error);

/* Makes the data folder (0700) when it is not there. */
bool files_make_folder(const char *path, struct files_error *error);

#endif
