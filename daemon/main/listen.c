/* SPDX-License-Identifier: Apache-2.0 */
#include "main/listen.h"

#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { BACKLOG = 4096 };

static int bind_to(const struct addrinfo *address)
{
    int yes = 1, no = 0;
    int fd = socket(address->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return -1;
    bool is_bound = setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) == 0 &&
                    (address->ai_family != AF_INET6 || setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &no, sizeof no) == 0) &&
                    bind(fd, address->ai_addr, address->ai_addrlen) == 0 && listen(fd, BACKLOG) == 0;
    if (!is_bound) {
        int why = errno;
        close(fd);
        errno = why;
        return -1;
    }
    return fd;
}

int listen_open(const struct settings *settings, struct files_error *error)
{
    struct addrinfo hints = {.ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM, .ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE};
    struct addrinfo *found = NULL;
    char port[16];
    snprintf(port, sizeof port, "%lld", (long long)settings->port);
    if (getaddrinfo(settings->listen, port, &hints, &found) != 0) {
        snprintf(error->sentence, sizeof error->sentence, "The setting listen is no address: %.64s.", settings->listen);
        return -1;
    }
    int fd = bind_to(found);
    if (fd < 0 && errno == EAFNOSUPPORT && strcmp(settings->listen, "::") == 0) { /* a machine without IPv6 */
        struct sockaddr_in any = {.sin_family = AF_INET, .sin_port = htons((uint16_t)settings->port)};
        struct addrinfo plain = {.ai_family = AF_INET, .ai_addr = (struct sockaddr *)&any, .ai_addrlen = sizeof any};
        fd = bind_to(&plain);
    }
    if (fd < 0) {
        const char *why = errno == EADDRINUSE ? "is taken: another program listens there; stop it, or set another port"
                        : errno == EACCES ? "may not be used by this user: give the unit CAP_NET_BIND_SERVICE, or set a port above 1023"
                        : errno == EADDRNOTAVAIL ? "cannot be opened at the address of the setting listen: this machine does not have it"
                        : "cannot be listened on";
        snprintf(error->sentence, sizeof error->sentence, "Port %s %s.", port, why);
    }
    freeaddrinfo(found);
    return fd;
}

int listen_port(int listener)
{
    struct sockaddr_storage address;
    socklen_t length = sizeof address;
    if (getsockname(listener, (struct sockaddr *)&address, &length) != 0)
        return 0;
    return ntohs(address.ss_family == AF_INET6 ? ((const struct sockaddr_in6 *)&address)->sin6_port
                                               : ((const struct sockaddr_in *)&address)->sin_port);
}
