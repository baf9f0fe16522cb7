/* SPDX-License-Identifier: Apache-2.0
 *
 * Why every address is an IPv6 one: a single listening socket on :: hands IPv4 out in that
 * form, and one form means one comparison. */
#include "door/addresses.h"

#include "crypto/digest.h"
#include "door/pieces.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

static const uint8_t MAPPED[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
enum { MAPPED_BITS = 96, SUBSCRIBER_BYTES = 8 };

static bool is_mapped(const struct address *address)
{
    return memcmp(address->bytes, MAPPED, sizeof MAPPED) == 0;
}

static void put_ipv4(struct address *address, const void *four)
{
    memcpy(address->bytes, MAPPED, sizeof MAPPED);
    memcpy(address->bytes + sizeof MAPPED, four, 4);
}

bool address_read(struct text text, struct address *address)
{
    char string[INET6_ADDRSTRLEN];
    struct in_addr four;
    if (text.length == 0 || text.length >= sizeof string || memchr(text.bytes, '\0', text.length) != NULL)
        return false;
    memcpy(string, text.bytes, text.length);
    string[text.length] = '\0';
    if (inet_pton(AF_INET, string, &four) == 1) {
        put_ipv4(address, &four);
        return true;
    }
    return inet_pton(AF_INET6, string, address->bytes) == 1;
}

bool address_of_socket(const struct sockaddr *socket, struct address *address)
{
    if (socket->sa_family == AF_INET) {
        struct sockaddr_in four;
        memcpy(&four, socket, sizeof four);
        put_ipv4(address, &four.sin_addr);
        return true;
    }
    if (socket->sa_family != AF_INET6)
        return false;
    struct sockaddr_in6 six;
    memcpy(&six, socket, sizeof six);
    memcpy(address->bytes, &six.sin6_addr, sizeof address->bytes);
    return true;
}

/* Whether the first bits of both are equal. */
static bool share(const struct address *left, const struct address *right, unsigned bits)
{
    unsigned whole = bits / 8, rest = bits % 8;
    if (memcmp(left->bytes, right->bytes, whole) != 0)
        return false;
    return rest == 0 || (left->bytes[whole] ^ right->bytes[whole]) >> (8 - rest) == 0;
}

static bool has_bits_behind(const struct network *network)
{
    for (unsigned bit = network->bits; bit < 128; bit++)
        if (network->base.bytes[bit / 8] >> (7 - bit % 8) & 1)
            return true;
    return false;
}

static bool read_network(struct text text, struct network *network)
{
    const char *slash = memchr(text.bytes, '/', text.length);
    size_t length = slash != NULL ? (size_t)(slash - text.bytes) : text.length;
    bool is_ipv4 = memchr(text.bytes, ':', length) == NULL;
    uint64_t bits = is_ipv4 ? 32 : 128;
    if (!address_read((struct text){text.bytes, length}, &network->base))
        return false;
    if (slash != NULL && !text_read_number((struct text){slash + 1, text.length - length - 1}, bits, &bits))
        return false;
    network->bits = (unsigned)bits + (is_ipv4 ? MAPPED_BITS : 0);
    return !has_bits_behind(network);
}

bool networks_read(struct text text, struct networks *networks, struct text *wrong)
{
    networks->count = 0;
    while (text.length > 0) {
        struct text piece = pieces_cut(&text, ' ');
        if (piece.length == 0)
            continue;
        if (networks->count == NETWORKS_MAX || !read_network(piece, &networks->list[networks->count])) {
            *wrong = piece;
            return false;
        }
        networks->count++;
    }
    return true;
}

bool networks_have(const struct networks *networks, const struct address *address)
{
    for (size_t row = 0; row < networks->count; row++)
        if (share(&networks->list[row].base, address, networks->list[row].bits))
            return true;
    return false;
}

struct address address_of_request(struct address peer, struct text forwarded, const struct networks *trusted_proxies)
{
    struct address nearest = peer;
    while (forwarded.length > 0 && networks_have(trusted_proxies, &nearest)) {
        struct address before;
        if (!address_read(pieces_trimmed(pieces_cut_last(&forwarded, ',')), &before))
            break;
        nearest = before;
    }
    return nearest;
}

void address_tag(const uint8_t key[32], const struct address *address, uint8_t tag[ADDRESS_TAG_BYTES])
{
    uint8_t digest[DIGEST_BYTES];
    size_t length = is_mapped(address) ? sizeof address->bytes : SUBSCRIBER_BYTES;
    digest_keyed(key, (struct text){(const char *)address->bytes, length}, digest);
    memcpy(tag, digest, ADDRESS_TAG_BYTES);
}
