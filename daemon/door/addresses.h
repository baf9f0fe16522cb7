/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOOR_ADDRESSES_H
#define DOOR_ADDRESSES_H

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

/* Network addresses of people, which live in the door's memory only and leave it as keyed
 * digests. Pure. */

/* An address as IPv6 has it; IPv4 stands in ::ffff:0:0/96 (RFC 4291 §2.5.5.2). */
struct address {
    uint8_t bytes[16];
};

struct network {
    struct address base;
    unsigned bits; /* of the 128 */
};

enum { NETWORKS_MAX = 64, ADDRESS_TAG_BYTES = 16 };

struct networks {
    struct network list[NETWORKS_MAX];
    size_t count;
};

struct sockaddr;

/* Reads an address in the usual text forms, without brackets, port or zone. */
bool address_read(struct text text, struct address *address);

/* The address of a socket's other side; false when the family is neither IPv4 nor IPv6. */
bool address_of_socket(const struct sockaddr *socket, struct address *address);

/* Reads ADDRESS or ADDRESS/BITS, separated by spaces. False, with the piece that is wrong in
 * *wrong, when one is not well-formed, has bits set behind its length, or there are more
 * than NETWORKS_MAX. */
bool networks_read(struct text text, struct networks *networks, struct text *wrong);

bool networks_have(const struct networks *networks, const struct address *address);

/* The address that a request comes from: peer's, unless peer is a trusted proxy. Then the
 * last one in X-Forwarded-For (forwarded, the proxies' additions joined by commas) that is
 * not a trusted proxy's itself: what stands further left was written by strangers. */
struct address address_of_request(struct address peer, struct text forwarded, const struct networks *trusted_proxies);

/* A keyed digest that names the person's network place without telling it: of the IPv4
 * address, or of the first 64 bits of the IPv6 address, since one subscriber has them all. */
void address_tag(const uint8_t key[32], const struct address *address, uint8_t tag[ADDRESS_TAG_BYTES]);

#endif
