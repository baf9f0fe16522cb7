/* SPDX-License-Identifier: Apache-2.0
 *
 * Five guesses in fifteen minutes among a million codes, of which three are good at a time: who
 * has stolen a password and guesses day and night has one chance in seven hundred a day, and
 * 480 rows of the audit list speak of it. A lock for ever would let the thief lock the owner out. */
#include "domain/factor.h"

#include <string.h>

enum { GUESSES = 5, LOCK_MS = 900000, DIGITS = 6, GROUP = 4 };

/* 32 signs, none of which is taken for another: no l, o, 0, 1. */
static const char SIGNS[] = "abcdefghijkmnpqrstuvwxyz23456789";

int64_t factor_wait_ms(const struct factor *factor, int64_t now_ms)
{
    return factor->locked_until_ms > now_ms ? factor->locked_until_ms - now_ms : 0;
}

void factor_fail(struct factor *factor, int64_t now_ms)
{
    if (++factor->failures < GUESSES)
        return;
    factor->failures = 0;
    factor->locked_until_ms = now_ms + LOCK_MS;
}

void factor_pass(struct factor *factor, int64_t step)
{
    *factor = (struct factor){.last_step = step};
}

static bool is_between_groups(char sign)
{
    return sign == ' ' || sign == '-' || sign == '\t' || sign == '\n';
}

static bool is_digit(char sign)
{
    return sign >= '0' && sign <= '9';
}

struct factor_typed factor_read(struct text typed)
{
    struct factor_typed read = {.kind = FACTOR_NOTHING};
    size_t length = 0, digits = 0, signs = 0;
    for (size_t at = 0; at < typed.length; at++) {
        char sign = typed.bytes[at];
        if (is_between_groups(sign))
            continue;
        if (length == sizeof read.recovery || sign == '\0')
            return read;
        if (sign >= 'A' && sign <= 'Z')
            sign = (char)(sign - 'A' + 'a');
        if (is_digit(sign) && ++digits <= DIGITS)
            read.digits = 10 * read.digits + (uint32_t)(sign - '0');
        signs += strchr(SIGNS, sign) != NULL;
        read.recovery[length++] = sign;
    }
    if (length == DIGITS && digits == DIGITS)
        read.kind = FACTOR_DIGITS;
    else if (length == sizeof read.recovery && signs == length)
        read.kind = FACTOR_RECOVERY;
    return read;
}

/* Five bits a sign; twenty bytes come out even, without padding. */
void factor_show_seed(const uint8_t seed[FACTOR_SEED_BYTES], struct text_builder *builder)
{
    static const char base32[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    uint32_t bits = 0;
    int count = 0;
    for (size_t at = 0; at < FACTOR_SEED_BYTES; at++) {
        bits = (bits << 8 | seed[at]) & 0xFFFF;
        for (count += 8; count >= 5; count -= 5)
            text_add_byte(builder, base32[bits >> (count - 5) & 31]);
    }
}

/* 32 signs are five bits each, so every byte gives one without a bias. */
void factor_make_recovery(const uint8_t random[FACTOR_RECOVERY_CHARACTERS], char code[FACTOR_RECOVERY_CHARACTERS])
{
    for (size_t at = 0; at < FACTOR_RECOVERY_CHARACTERS; at++)
        code[at] = SIGNS[random[at] % 32];
}

void factor_show_recovery(const char code[FACTOR_RECOVERY_CHARACTERS], struct text_builder *builder)
{
    for (size_t at = 0; at < FACTOR_RECOVERY_CHARACTERS; at += GROUP) {
        if (at > 0)
            text_add_byte(builder, '-');
        text_add(builder, (struct text){code + at, GROUP});
    }
}
