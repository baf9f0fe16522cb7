/* SPDX-License-Identifier: Apache-2.0
 *
 * Settings and X-Forwarded-For: a line of trusted proxies, a line with the peer's address,
 * the rest is the header, which anybody may write. Only a trusted peer's is believed, and the
 * answer is never an address that nobody named. */
#include "base/require.h"
#include "door/addresses.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct text next_line(struct text *rest)
{
    const char *end = rest->length > 0 ? memchr(rest->bytes, '\n', rest->length) : NULL;
    size_t length = end != NULL ? (size_t)(end - rest->bytes) : rest->length;
    struct text line = {rest->bytes, length};
    size_t used = end != NULL ? length + 1 : length;
    *rest = (struct text){rest->bytes + used, rest->length - used};
    return line;
}

static bool is_same(const struct address *left, const struct address *right)
{
    return memcmp(left->bytes, right->bytes, sizeof left->bytes) == 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const uint8_t KEY[32] = {1};
    struct text rest = {(const char *)data, size}, wrong;
    struct networks proxies;
    struct address peer;
    uint8_t tags[2][ADDRESS_TAG_BYTES];
    struct text list = next_line(&rest);
    if (!networks_read(list, &proxies, &wrong)) {
        require(wrong.length > 0 && wrong.bytes >= list.bytes && wrong.bytes + wrong.length <= list.bytes + list.length);
        proxies.count = 0;
    }
    if (!address_read(next_line(&rest), &peer))
        return 0;
    struct address person = address_of_request(peer, rest, &proxies);
    require(networks_have(&proxies, &peer) || is_same(&person, &peer));
    address_tag(KEY, &person, tags[0]);
    address_tag(KEY, &person, tags[1]);
    require(memcmp(tags[0], tags[1], ADDRESS_TAG_BYTES) == 0);
    return 0;
}
