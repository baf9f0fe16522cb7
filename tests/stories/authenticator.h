/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STORIES_AUTHENTICATOR_H
#define STORIES_AUTHENTICATOR_H

#include "base/require.h"
#include "crypto/totp.h"

#include <stdio.h>
#include <string.h>

/* The app on somebody's phone: it was shown a secret and makes codes from it. */

enum { AUTHENTICATOR_SEED = 20, AUTHENTICATOR_CODES = 10 };

struct authenticator {
    unsigned char seed[AUTHENTICATOR_SEED];
    char recovery[AUTHENTICATOR_CODES][16]; /* on a sheet of paper beside it */
};

static inline void authenticator_scan(struct authenticator *app, const char *secret)
{
    static const char signs[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    unsigned bits = 0, count = 0, used = 0;
    for (; *secret != '\0'; secret++) {
        require(strchr(signs, *secret) != NULL);
        bits = (bits << 5 | (unsigned)(strchr(signs, *secret) - signs)) & 0xFFFF;
        count += 5;
        if (count < 8)
            continue;
        count -= 8;
        require(used < AUTHENTICATOR_SEED);
        app->seed[used++] = (unsigned char)(bits >> count);
    }
    require(used == AUTHENTICATOR_SEED);
}

static inline void authenticator_show(const struct authenticator *app, int64_t wall_ms, char digits[16])
{
    struct text seed = {(const char *)app->seed, sizeof app->seed};
    (void)snprintf(digits, 16, "%06u", totp_code(seed, totp_step(wall_ms)));
}

#endif
