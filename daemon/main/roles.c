/* SPDX-License-Identifier: Apache-2.0
 *
 * The inside of a role's process: takes up what house.c has laid out. A role is a new
 * execution of the same file, so that no two share an address layout. */
#include "base/random.h"
#include "clerk/clerk.h"
#include "courier/courier.h"
#include "desk/role.h"
#include "door/door.h"
#include "main/files.h"
#include "main/house.h"
#include "main/layout.h"
#include "walls/walls.h"

#include <string.h>
#include <unistd.h>

/* Reads a memfd from its beginning. */
static bool read_fd(int fd, char *bytes, size_t size, size_t *length)
{
    ssize_t got = pread(fd, bytes, size, 0);
    *length = got > 0 ? (size_t)got : 0;
    return got >= 0;
}

static bool read_settings(struct settings *settings)
{
    struct settings_error error;
    static char text[LAYOUT_SETTINGS_BYTES_MAX];
    size_t length;
    settings_default(settings);
    return read_fd(LAYOUT_SETTINGS_FD, text, sizeof text, &length) && settings_read(settings, (struct text){text, length}, "settings", &error);
}

int house_role(const char *name)
{
    static struct settings settings;
    uint8_t secret[FILES_PASSWORD_BYTES_MAX];
    size_t length;
    bool is_courier = strcmp(name, "courier") == 0;
    struct random random = random_from_kernel();
    uint32_t epoch = (uint32_t)random_below(&random, UINT32_MAX - 1) + 1;
    int code = EXIT_USAGE;
    if (!walls_begin() || !read_settings(&settings) || !read_fd(LAYOUT_SECRET_FD, (char *)secret, sizeof secret, &length) ||
        (!is_courier && length != ENVELOPE_KEY_BYTES))
        return EXIT_USAGE;
    if (strcmp(name, "door") == 0) {
        struct door_fds fds = {.listener = LAYOUT_ROLE_FD, .desk = LAYOUT_ROLE_FD + 1, .main = LAYOUT_ROLE_FD + 2};
        code = door_run(&settings, &fds, epoch, secret);
    } else if (strcmp(name, "desk") == 0) {
        struct desk_fds fds = {.shared = LAYOUT_ROLE_FD, .clerk_quick = LAYOUT_ROLE_FD + 1, .clerk_long = LAYOUT_ROLE_FD + 2};
        for (int door = 0; door < DESK_DOORS_MAX; door++)
            fds.doors[door] = LAYOUT_ROLE_FD + 3 + door;
        fds.courier = LAYOUT_ROLE_FD + 3 + (int)settings.doors;
        code = desk_run(&settings, &fds, epoch, secret);
    } else if (strcmp(name, "clerk-quick") == 0 || strcmp(name, "clerk-long") == 0) {
        struct clerk_fds fds = {.desk = LAYOUT_ROLE_FD};
        code = clerk_run(&settings, &fds, strcmp(name, "clerk-quick") == 0, epoch, secret);
    } else if (is_courier) {
        struct courier_fds fds = {.desk = LAYOUT_ROLE_FD};
        code = courier_run(&settings, &fds, epoch, (struct text){(const char *)secret, length});
    }
    explicit_bzero(secret, sizeof secret);
    return code;
}
