/* SPDX-License-Identifier: Apache-2.0 */
#include "main/lay_out.h"

#include "main/files.h"
#include "parcels/channel.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

static int make_memory(const char *name, const void *bytes, size_t count)
{
    int fd = memfd_create(name, MFD_CLOEXEC);
    if (fd >= 0 && count > 0 && write(fd, bytes, count) != (ssize_t)count) {
        close(fd);
        return -1;
    }
    return fd;
}

static bool make_settings(struct house *house)
{
    char *text = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&text, &length);
    if (out == NULL)
        return false;
    settings_write(house->settings, out);
    bool is_written = fclose(out) == 0 && length <= LAYOUT_SETTINGS_BYTES_MAX;
    house->settings_fd = is_written ? make_memory("settings", text, length) : -1;
    free(text);
    return house->settings_fd >= 0;
}

static bool make_shared(struct house *house)
{
    house->shared_fd = make_memory("desk-shared", NULL, 0);
    if (house->shared_fd < 0 || ftruncate(house->shared_fd, sizeof *house->shared) != 0)
        return false;
    void *page = mmap(NULL, sizeof *house->shared, PROT_READ | PROT_WRITE, MAP_SHARED, house->shared_fd, 0);
    house->shared = page != MAP_FAILED ? page : NULL;
    return house->shared != NULL;
}

/* The courier's secret, where there is a courier. */
static bool make_password(struct house *house)
{
    struct files_error error;
    char password[FILES_PASSWORD_BYTES_MAX];
    size_t length;
    house->password_fd = -1;
    if (house->settings->mail_server[0] == '\0')
        return true;
    if (files_mail_password(house->settings, password, &length, &error))
        house->password_fd = make_memory("password", password, length);
    explicit_bzero(password, sizeof password);
    return house->password_fd >= 0;
}

static bool make_pair(int pair[2])
{
    return socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, pair) == 0;
}

static struct tenant *add_tenant(struct house *house, const char *name, int secret_fd)
{
    struct tenant *tenant = &house->tenants[house->tenant_count++];
    *tenant = (struct tenant){.name = name, .secret_fd = secret_fd};
    return tenant;
}

static void give_fd(struct tenant *tenant, int fd)
{
    tenant->fds[tenant->fd_count++] = fd;
}

static bool lay_out_courier(struct house *house, struct tenant *desk)
{
    struct tenant *courier = add_tenant(house, "courier", house->password_fd);
    int pair[2];
    if (!make_pair(pair))
        return false;
    give_fd(desk, pair[0]);
    give_fd(courier, pair[1]);
    courier->may_be_missing = true;
    return true;
}

/* Every channel there is, as in docs/architecture.md. */
static bool make_channels(struct house *house)
{
    struct tenant *desk = add_tenant(house, "desk", house->master_fd);
    struct tenant *clerks[2] = {add_tenant(house, "clerk-quick", house->master_fd), add_tenant(house, "clerk-long", house->master_fd)};
    int pair[2];
    give_fd(desk, house->shared_fd);
    for (int clerk = 0; clerk < 2; clerk++) {
        if (!make_pair(pair))
            return false;
        give_fd(desk, pair[0]);
        give_fd(clerks[clerk], pair[1]);
    }
    for (int door = 0; door < house->settings->doors; door++) {
        struct tenant *tenant = add_tenant(house, "door", house->tag_fd);
        int control[2];
        if (!make_pair(pair) || !make_pair(control))
            return false;
        give_fd(desk, pair[0]);
        give_fd(tenant, house->listener);
        give_fd(tenant, pair[1]);
        give_fd(tenant, control[1]);
        tenant->channel = channel_open(control[0], house->epoch, 1 << 20);
        if (tenant->channel == NULL)
            return false;
    }
    return house->password_fd < 0 || lay_out_courier(house, desk);
}

bool lay_out(struct house *house, const uint8_t master[ENVELOPE_KEY_BYTES])
{
    uint8_t tag_key[32];
    random_fill(&house->random, tag_key, sizeof tag_key);
    house->epoch = (uint32_t)random_below(&house->random, UINT32_MAX - 1) + 1;
    house->master_fd = make_memory("master", master, ENVELOPE_KEY_BYTES);
    house->tag_fd = make_memory("tag", tag_key, sizeof tag_key);
    return house->master_fd >= 0 && house->tag_fd >= 0 && make_settings(house) && make_password(house) && make_shared(house) && make_channels(house);
}
