/* SPDX-License-Identifier: Apache-2.0 */
#include "base/random.h"
#include "main/admin.h"
#include "main/files.h"
#include "main/house.h"
#include "main/preflight.h"
#include "protocol/packet_print.h"
#include "settings/settings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern char **environ;

static int say(int code, const char *sentence)
{
    fprintf(stderr, "cvdeskd: %s\n", sentence);
    return code;
}

static int print_help(void)
{
    fputs("cvdeskd: a live chat helpdesk where librarians help job seekers with their CV\n\n"
          "  cvdeskd [--config FILE] [--SETTING VALUE …]     serve until SIGTERM; SIGHUP reads the certificate again\n"
          "  cvdeskd admin add LOGIN [NAME [ROLE]]           add an account (an admin, unless a role is given)\n"
          "  cvdeskd admin password LOGIN                    give an account a new password\n"
          "  cvdeskd admin factor LOGIN                      take the second factor of an account away (lost phone)\n"
          "  cvdeskd admin import FILE                       add saved replies, guides and links (docs/operations.md)\n"
          "  cvdeskd print protocol|packets-js|settings      print a document that is made from the tables\n"
          "  cvdeskd --help | --version\n\n"
          "Settings come from, the later wins: default, --config FILE, environment (CVDESK_NAME), flag:\n\n", stdout);
    settings_print_help(stdout);
    return 0;
}

static int print(const char *what)
{
    if (strcmp(what, "protocol") == 0)
        packet_print_protocol(stdout);
    else if (strcmp(what, "packets-js") == 0)
        packet_print_javascript(stdout);
    else if (strcmp(what, "settings") == 0)
        settings_print_document(stdout);
    else
        return say(EXIT_USAGE, "There is protocol, packets-js and settings to print.");
    return ferror(stdout) || fflush(stdout) != 0 ? say(EXIT_CANNOT_CREATE, "It could not be written.") : 0;
}

static bool read_config(struct settings *settings, const char *path, struct settings_error *error)
{
    struct files_error trouble;
    char *bytes = NULL;
    size_t length = 0;
    if (!files_read(path, false, &bytes, &length, &trouble)) {
        snprintf(error->sentence, sizeof error->sentence, "%s", trouble.sentence);
        return false;
    }
    bool is_read = settings_read(settings, (struct text){bytes, length}, path, error);
    free(bytes);
    return is_read;
}

/* Takes `--name value` flags out of the words; what is left are the words of a subcommand. */
static bool read_flags(struct settings *settings, int *count, char **words, struct settings_error *error)
{
    int left = 0;
    for (int at = 0; at < *count; at++) {
        if (strncmp(words[at], "--", 2) != 0) {
            words[left++] = words[at];
            continue;
        }
        if (at + 1 == *count) {
            snprintf(error->sentence, sizeof error->sentence, "The flag %.100s wants a value.", words[at]);
            return false;
        }
        bool is_config = strcmp(words[at], "--config") == 0;
        if (!is_config && !settings_set(settings, text_of(words[at] + 2), text_of(words[at + 1]), error))
            return false;
        at++;
    }
    *count = left;
    return true;
}

/* The file first, then the environment, then the flags: the nearer word wins. */
static bool read_settings(struct settings *settings, int *count, char **words, struct settings_error *error)
{
    settings_default(settings);
    for (int at = 0; at + 1 < *count; at++)
        if (strcmp(words[at], "--config") == 0 && !read_config(settings, words[at + 1], error))
            return false;
    return settings_from_environment(settings, environ, error) && read_flags(settings, count, words, error);
}

static int serve(const struct settings *settings)
{
    uint8_t master[ENVELOPE_KEY_BYTES];
    int code = preflight_check(settings, master);
    if (code == 0)
        code = house_run(settings, master);
    explicit_bzero(master, sizeof master);
    return code;
}

int main(int count, char *words[])
{
    static struct settings settings;
    struct settings_error error;
    count--;
    words++;
    if (count == 2 && strcmp(words[0], "--role") == 0)
        return house_role(words[1]);
    if (count == 1 && strcmp(words[0], "--help") == 0)
        return print_help();
    if (count == 1 && strcmp(words[0], "--version") == 0)
        return puts("cvdeskd " CVDESK_VERSION) < 0;
    if (count == 2 && strcmp(words[0], "print") == 0)
        return print(words[1]);
    if (!read_settings(&settings, &count, words, &error))
        return say(EXIT_CONFIG, error.sentence);
    if (count > 0 && strcmp(words[0], "admin") == 0)
        return admin_run(&settings, count - 1, words + 1);
    if (count > 0)
        return say(EXIT_USAGE, "There is no such command; cvdeskd --help lists them.");
    return serve(&settings);
}
