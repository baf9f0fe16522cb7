/* SPDX-License-Identifier: Apache-2.0
 *
 * A configuration file of any bytes: refused with a sentence that ends, or accepted, and
 * then what main writes for its roles reads back as the same. */
#include "base/require.h"
#include "settings/settings.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void read_back(const struct settings *settings)
{
    char *content = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&content, &length);
    require(out != NULL);
    settings_write(settings, out);
    require(fclose(out) == 0);
    struct settings back;
    struct settings_error error;
    settings_default(&back);
    require(settings_read(&back, (struct text){content, length}, "written", &error));
#define SETTING_TEXT(NAME, DEFAULT, BYTES_MAX, WHAT) require(strcmp(settings->NAME, back.NAME) == 0);
#define SETTING_WORD(NAME, DEFAULT, WORDS, WHAT) require(strcmp(settings->NAME, back.NAME) == 0);
#define SETTING_NUMBER(NAME, DEFAULT, MIN, MAX, WHAT) \
    require(settings->NAME == back.NAME && back.NAME >= (MIN) && back.NAME <= (MAX));
#include "settings/settings.def"
#undef SETTING_TEXT
#undef SETTING_NUMBER
#undef SETTING_WORD
    free(content);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct settings settings;
    struct settings_error error;
    settings_default(&settings);
    if (!settings_read(&settings, (struct text){(const char *)data, size}, "fuzz.conf", &error))
        require(memchr(error.sentence, '\0', sizeof error.sentence) != NULL && strncmp(error.sentence, "fuzz.conf, line ", 16) == 0);
    read_back(&settings); /* also what was set before the line that was wrong */
    return 0;
}
