/* SPDX-License-Identifier: Apache-2.0 */
#include "main/admin.h"

#include "base/clock.h"
#include "crypto/password.h"
#include "domain/account.h"
#include "domain/limits.h"
#include "main/files.h"
#include "main/house.h"
#include "main/import.h"
#include "main/preflight.h"
#include "store/store.h"

#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { ARENA_BYTES = 1 << 20, LINE_BYTES_MAX = PASSWORD_CHARACTERS_MAX * 4 + 2 };

static int say(int code, const char *sentence)
{
    fprintf(stderr, "cvdeskd: %s\n", sentence);
    return code;
}

static bool read_line(char line[LINE_BYTES_MAX])
{
    if (fgets(line, LINE_BYTES_MAX, stdin) == NULL)
        return false;
    line[strcspn(line, "\r\n")] = '\0';
    return true;
}

static bool ask(const char *question, char line[LINE_BYTES_MAX])
{
    struct termios loud, quiet;
    if (tcgetattr(STDIN_FILENO, &loud) != 0)
        return read_line(line);
    quiet = loud;
    quiet.c_lflag &= ~(tcflag_t)ECHO;
    fprintf(stderr, "%s", question);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    bool is_read = read_line(line);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &loud);
    fputc('\n', stderr);
    return is_read;
}

static bool ask_password(char line[LINE_BYTES_MAX])
{
    char again[LINE_BYTES_MAX];
    if (!ask("Password (12 characters or more): ", line))
        return false;
    if (!isatty(STDIN_FILENO))
        return true;
    return ask("The same once more: ", again) && strcmp(line, again) == 0;
}

/* One act on an account, in one turn of the store with its row of the audit list. What changes
 * how somebody signs in ends the sign-ins that there are. */
static int save(struct store *store, struct store_staff *staff, enum act act)
{
    struct store_audit row = {.at_ms = clock_read().wall_ms, .act = act, .object = staff->login, .why = text_of("command line")};
    enum store_result result = store_begin(store);
    if (result == STORE_OK)
        result = act == ACT_ACCOUNT_ADDED ? store_add_staff(store, staff)
               : act == ACT_PASSWORD_SET  ? store_save_staff(store, staff)
                                          : store_drop_factor(store, staff->id);
    if (result == STORE_OK && act != ACT_ACCOUNT_ADDED)
        result = store_drop_sessions_of(store, staff->id);
    if (result == STORE_OK)
        result = store_append_audit(store, &row);
    if (result == STORE_OK)
        result = store_commit(store);
    else
        store_abandon(store);
    if (result == STORE_OK)
        return 0;
    return result == STORE_TAKEN ? say(EXIT_CANNOT_CREATE, "There is an account with this login: use `cvdeskd admin password` for a new password.")
         : result == STORE_FULL  ? say(EXIT_CANNOT_CREATE, "The disk is full: free some room first.")
                                 : say(EXIT_CANNOT_CREATE, "The database could not be written.");
}

static int remove_factor(struct store *store, struct arena *arena, struct store_staff *staff)
{
    struct store_factor factor;
    if (store_load_factor(store, staff->id, arena, &factor) != STORE_OK)
        return say(EXIT_USAGE, "This account has no second factor.");
    return save(store, staff, ACT_FACTOR_REMOVED);
}

static int set_password(struct store *store, bool is_new, struct store_staff *staff)
{
    char password[LINE_BYTES_MAX], hash[PASSWORD_HASH_BYTES_MAX];
    struct random random = random_from_kernel();
    if (!ask_password(password))
        return say(EXIT_USAGE, "The two were not the same.");
    bool is_weak = account_password_is_weak(staff->login, text_of(password));
    bool is_hashed = !is_weak && password_hash(&random, text_of(password), hash);
    explicit_bzero(password, sizeof password);
    if (is_weak)
        return say(EXIT_USAGE, "The password is too short (12 characters or more) or too easy to guess.");
    if (!is_hashed)
        return say(EXIT_UNAVAILABLE, "There is not enough memory to hash the password (46 MiB).");
    staff->password_hash = text_of(hash);
    return save(store, staff, is_new ? ACT_ACCOUNT_ADDED : ACT_PASSWORD_SET);
}

static int run(struct store *store, int count, char *const words[])
{
    struct arena arena;
    struct store_staff staff = {.login = text_of(words[1]), .name = text_of(count > 2 ? words[2] : words[1]), .role = ROLE_ADMIN, .added_ms = clock_read().wall_ms};
    bool is_new = strcmp(words[0], "add") == 0;
    int role = count > 3 ? vocabulary_number(&vocabulary_role, text_of(words[3])) : ROLE_ADMIN;
    if (is_new && (role <= ROLE_SEEKER || !account_login_is_valid(staff.login) || !text_is_utf8(staff.name) || !account_name_is_valid(staff.name) || text_characters(staff.name) > NAME_CHARACTERS_MAX))
        return say(EXIT_USAGE, "A login is 2 to 64 of a-z 0-9 . - _ @, a name one line of at most 80 characters with nothing invisible in it, a role one of librarian, supervisor, auditor, data_protection, admin, expert.");
    if (is_new && account_name_misleads((enum role)role, staff.name))
        return say(EXIT_USAGE, "The name could be taken for the service's or for somebody else's: letters of one alphabet in a word, and nothing like \"Support\".");
    if (is_new && role == ROLE_EXPERT && !account_names_organisation(staff.name))
        return say(EXIT_USAGE, "The name of an expert has the organisation behind it: \"Milcho, Labour Office Vidin\".");
    staff.role = (enum role)role;
    if (!arena_open(&arena, ARENA_BYTES))
        return say(EXIT_UNAVAILABLE, "There is not enough memory.");
    int code;
    if (!is_new && store_find_staff(store, text_of(words[1]), &arena, &staff) != STORE_OK)
        code = say(EXIT_USAGE, "There is no account with this login.");
    else if (strcmp(words[0], "factor") == 0)
        code = remove_factor(store, &arena, &staff);
    else
        code = set_password(store, is_new, &staff);
    arena_close(&arena);
    return code;
}

int admin_run(const struct settings *settings, int count, char *const words[])
{
    struct store *store = NULL;
    bool is_add = count >= 2 && count <= 4 && strcmp(words[0], "add") == 0;
    bool is_other = count == 2 && (strcmp(words[0], "password") == 0 || strcmp(words[0], "factor") == 0);
    bool is_import = count == 2 && strcmp(words[0], "import") == 0;
    if (!is_add && !is_other && !is_import)
        return say(EXIT_USAGE, "Write `cvdeskd admin add LOGIN [NAME [ROLE]]`, `cvdeskd admin password LOGIN`, `cvdeskd admin factor LOGIN` or `cvdeskd admin import FILE`.");
    uint8_t master[ENVELOPE_KEY_BYTES];
    int code = preflight_open(settings, master, &store);
    explicit_bzero(master, sizeof master); /* neither accounts nor saved replies are sealed */
    if (code == 0)
        code = is_import ? import_run(store, words[1]) : run(store, count, words);
    store_close(store);
    return code;
}
