/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_FACTOR_H
#define DOMAIN_FACTOR_H

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

/* The second factor of signing in: a code of six digits from an app (TOTP, RFC 6238), or one of
 * the recovery codes for the day on which the phone is lost. Here are the rules that need no
 * key: what was typed, how secrets are shown, how often one may guess. */

enum {
    FACTOR_SEED_BYTES = 20,         /* as long as the digest it is used with (RFC 4226 §4) */
    FACTOR_SECRET_CHARACTERS = 32,  /* the seed in base32 */
    FACTOR_RECOVERY_CHARACTERS = 12, /* of 32 signs: 60 bits, behind a keyed digest */
    FACTOR_RECOVERY_SHOWN = FACTOR_RECOVERY_CHARACTERS + 2, /* in groups of four */
};

/* What is remembered of a factor between two codes. */
struct factor {
    int64_t last_step;       /* time step of the last code that was taken */
    int failures;            /* wrong codes in a row */
    int64_t locked_until_ms;
};

/* How long no code is looked at; 0 when one is. */
int64_t factor_wait_ms(const struct factor *factor, int64_t now_ms);

/* A wrong code: the fifth in a row locks the step for fifteen minutes, never for ever. */
void factor_fail(struct factor *factor, int64_t now_ms);

/* The right code of a time step, or, with last_step as it was, a recovery code. */
void factor_pass(struct factor *factor, int64_t step);

/* What somebody typed, without what people put between groups, in small letters. */
enum factor_kind { FACTOR_NOTHING, FACTOR_DIGITS, FACTOR_RECOVERY };
struct factor_typed {
    enum factor_kind kind;
    uint32_t digits;                           /* DIGITS: the number */
    char recovery[FACTOR_RECOVERY_CHARACTERS]; /* RECOVERY */
};
struct factor_typed factor_read(struct text typed);

/* The seed in base32 (RFC 4648 §6), as apps take it. */
void factor_show_seed(const uint8_t seed[FACTOR_SEED_BYTES], struct text_builder *builder);

/* A recovery code made of random bytes; shown in groups. */
void factor_make_recovery(const uint8_t random[FACTOR_RECOVERY_CHARACTERS], char code[FACTOR_RECOVERY_CHARACTERS]);
void factor_show_recovery(const char code[FACTOR_RECOVERY_CHARACTERS], struct text_builder *builder);

#endif
