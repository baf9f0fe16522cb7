/* SPDX-License-Identifier: Apache-2.0
 *
 * Between password and code nobody is signed in: there is no cookie and no sign-in that could be
 * taken for a whole one, only a short-lived step in memory. Guesses are counted in the store, for
 * each account: neither another address nor a new desk gives a guesser more of them. What an app
 * was shown waits in memory too until its first code has come, so that the store knows no factor
 * that nobody can use. */
#include "desk/second_factor.h"

#include "base/plant.h"
#include "crypto/totp.h"
#include "desk/refusal.h"
#include "desk/signed_in.h"
#include "desk/tell.h"

#include <string.h>

enum { SEALED_BYTES = FACTOR_SEED_BYTES + ENVELOPE_OVERHEAD, BOUND_BYTES = 48 };

/* Where the store fails, the turn is abandoned and nothing that follows from this is told. */
static bool load(struct desk *desk, struct staff_id staff, struct store_factor *row)
{
    enum store_result result = store_load_factor(desk->store, staff, &desk->turn, row);
    if (result != STORE_NONE)
        state_note(desk, result);
    return result == STORE_OK;
}

static bool load_account(struct desk *desk, struct staff_id id, struct store_staff *staff)
{
    enum store_result result = store_load_staff(desk->store, id, &desk->turn, staff);
    if (result != STORE_NONE)
        state_note(desk, result);
    return result == STORE_OK && !staff->is_disabled;
}

/* A secret is bound to its account: copied into another's row it is worth nothing. */
static struct text bound_to(struct staff_id staff, struct text secret, char bytes[BOUND_BYTES])
{
    struct text_builder builder = text_builder_on(bytes, BOUND_BYTES);
    text_add_integer(&builder, staff.value);
    text_add_byte(&builder, ' ');
    text_add(&builder, secret);
    return text_built(&builder);
}

enum factor_state second_factor_state(struct desk *desk, struct staff_id staff)
{
    struct store_factor row;
    if (load(desk, staff, &row))
        return FACTOR_STATE_SET;
    return text_is(text_of(desk->settings->second_factor), "required") ? FACTOR_STATE_OWED : FACTOR_STATE_NONE;
}

/* ---- codes ---- */

/* The time step that the digits are of; 0 when they do not fit. */
static int64_t find_step(struct desk *desk, const struct store_factor *row, uint32_t digits)
{
    uint8_t seed[FACTOR_SEED_BYTES];
    char bound[BOUND_BYTES];
    bool is_ours = row->seed_sealed.length == SEALED_BYTES &&
                   envelope_unseal(keyring_envelope(desk->keyring, KEYRING_FACTOR), row->seed_sealed,
                                   bound_to(row->staff, text_of(""), bound), seed);
    int64_t last_step = plant("reuse_factor") ? 0 : row->factor.last_step;
    int64_t step = is_ours ? totp_find((struct text){(const char *)seed, sizeof seed}, digits, desk->now.wall_ms, last_step) : 0;
    digest_wipe(seed, sizeof seed);
    return step;
}

static void digest_recovery(struct desk *desk, struct staff_id staff, const char code[FACTOR_RECOVERY_CHARACTERS], uint8_t digest[DIGEST_BYTES])
{
    char bound[BOUND_BYTES];
    struct text text = bound_to(staff, (struct text){code, FACTOR_RECOVERY_CHARACTERS}, bound);
    digest_keyed(keyring_key(desk->keyring, KEYRING_RECOVERY), text, digest);
}

/* Takes a recovery code out of those that are left. False when it is none of them. */
static bool take_recovery(struct desk *desk, struct store_factor *row, const char code[FACTOR_RECOVERY_CHARACTERS])
{
    uint8_t digest[DIGEST_BYTES];
    struct text before = row->recovery_digests;
    char *left = arena_take(&desk->turn, before.length + 1);
    size_t length = 0;
    if (left == NULL)
        return false;
    digest_recovery(desk, row->staff, code, digest);
    for (size_t at = 0; at + DIGEST_BYTES <= before.length; at += DIGEST_BYTES) {
        if (digest_equal(before.bytes + at, digest, DIGEST_BYTES))
            continue;
        memcpy(left + length, before.bytes + at, DIGEST_BYTES);
        length += DIGEST_BYTES;
    }
    row->recovery_digests = (struct text){left, length};
    return length < before.length;
}

/* Judges what was typed and writes down how it went. False when it was refused. */
static bool prove(struct desk *desk, struct session *session, const struct store_staff *staff, struct text typed, const char *packet)
{
    struct store_factor row;
    if (!load(desk, staff->id, &row)) {
        refusal_of(desk, session, REASON_not_found, packet);
        return false;
    }
    int64_t now_ms = state_time(desk), wait_ms = factor_wait_ms(&row.factor, now_ms);
    if (wait_ms > 0 && !plant("skip_factor_lock")) {
        refusal_wait(desk, session, REASON_too_fast, packet, wait_ms);
        return false;
    }
    struct factor_typed read = factor_read(typed);
    int64_t step = read.kind == FACTOR_DIGITS ? find_step(desk, &row, read.digits) : 0;
    bool is_recovery = read.kind == FACTOR_RECOVERY && take_recovery(desk, &row, read.recovery);
    bool fits = step > 0 || is_recovery;
    if (fits)
        factor_pass(&row.factor, step > 0 ? step : row.factor.last_step);
    else
        factor_fail(&row.factor, now_ms);
    if (!state_write(desk) || !state_note(desk, store_save_factor(desk->store, &row)))
        return false;
    if (!fits)
        refusal_wait(desk, session, REASON_wrong_factor, packet, factor_wait_ms(&row.factor, now_ms));
    if (!fits) /* by nobody, before the person has signed in */
        state_audit(desk, ACT_FACTOR_FAILED, sessions_person(session).staff, staff->login, text_of(""));
    if (is_recovery)
        state_audit(desk, ACT_RECOVERY_USED, staff->id, staff->login, text_of(""));
    return fits;
}

/* ---- signing in ---- */

bool second_factor_ask(struct desk *desk, struct session *session, const struct store_staff *staff)
{
    struct store_factor row;
    struct down_factor_needed answer;
    if (plant("skip_factor") || !load(desk, staff->id, &row))
        return false;
    struct step *step = gate_begin_step(&desk->gate, STEP_SIGN_IN, staff->id, desk->now.ms);
    random_fill(&desk->random, step->secret, sizeof step->secret);
    memcpy(answer.ticket, step->secret, sizeof answer.ticket);
    tell(desk, session, DOWN_factor_needed, &answer);
    return true;
}

void second_factor_pass(struct desk *desk, struct session *session, const struct up_factor *packet)
{
    struct store_staff staff;
    struct step *step = gate_find_sign_in(&desk->gate, packet->ticket, desk->now.ms);
    if (step == NULL || !load_account(desk, step->staff, &staff)) {
        refusal_of(desk, session, REASON_not_signed_in, "factor");
        return;
    }
    if (!prove(desk, session, &staff, packet->code, "factor"))
        return;
    gate_end_step(step);
    signed_in_begin(desk, session, &staff);
}

/* ---- set up and removed ---- */

void second_factor_begin(struct desk *desk, struct session *session)
{
    struct store_staff staff;
    struct store_factor row;
    struct staff_id id = sessions_person(session).staff;
    if (!load_account(desk, id, &staff) || load(desk, id, &row)) {
        refusal_of(desk, session, REASON_has_factor, "factor_begin");
        return;
    }
    char *secret = arena_take(&desk->turn, FACTOR_SECRET_CHARACTERS);
    if (secret == NULL)
        return;
    struct text_builder builder = text_builder_on(secret, FACTOR_SECRET_CHARACTERS);
    struct step *step = gate_begin_step(&desk->gate, STEP_SET_UP, id, desk->now.ms);
    random_fill(&desk->random, step->secret, sizeof step->secret);
    factor_show_seed(step->secret, &builder);
    tell(desk, session, DOWN_factor_secret, &(struct down_factor_secret){.secret = text_built(&builder), .login = staff.login});
}

/* Makes the recovery codes: their digests into the row, themselves into records. */
static bool make_recovery(struct desk *desk, struct store_factor *row, struct record_recovery_code *codes)
{
    char *digests = arena_take(&desk->turn, RECOVERY_CODES * DIGEST_BYTES);
    char *shown = arena_take(&desk->turn, RECOVERY_CODES * FACTOR_RECOVERY_SHOWN);
    if (digests == NULL || shown == NULL)
        return false;
    for (size_t at = 0; at < RECOVERY_CODES; at++) {
        uint8_t bytes[FACTOR_RECOVERY_CHARACTERS];
        char code[FACTOR_RECOVERY_CHARACTERS];
        struct text_builder builder = text_builder_on(shown + at * FACTOR_RECOVERY_SHOWN, FACTOR_RECOVERY_SHOWN);
        random_fill(&desk->random, bytes, sizeof bytes);
        factor_make_recovery(bytes, code);
        factor_show_recovery(code, &builder);
        codes[at].code = text_built(&builder);
        digest_recovery(desk, row->staff, code, (uint8_t *)digests + at * DIGEST_BYTES);
    }
    row->recovery_digests = (struct text){digests, RECOVERY_CODES * DIGEST_BYTES};
    return true;
}

static bool seal_seed(struct desk *desk, struct store_factor *row, const uint8_t seed[FACTOR_SEED_BYTES])
{
    char bound[BOUND_BYTES];
    uint8_t *sealed = arena_take(&desk->turn, SEALED_BYTES);
    row->seed_sealed = (struct text){(const char *)sealed, SEALED_BYTES};
    return sealed != NULL && envelope_seal(keyring_envelope(desk->keyring, KEYRING_FACTOR), &desk->random,
                                           (struct text){(const char *)seed, FACTOR_SEED_BYTES}, bound_to(row->staff, text_of(""), bound), sealed);
}

void second_factor_confirm(struct desk *desk, struct session *session, const struct up_factor_confirm *packet)
{
    struct store_staff staff;
    struct staff_id id = sessions_person(session).staff;
    struct store_factor row = {.staff = id, .added_ms = state_time(desk)}, known;
    struct record_recovery_code codes[RECOVERY_CODES];
    struct step *step = gate_find_set_up(&desk->gate, id, desk->now.ms);
    if (step == NULL || !load_account(desk, id, &staff) || load(desk, id, &known)) {
        refusal_of(desk, session, REASON_not_found, "factor_confirm");
        return;
    }
    struct factor_typed read = factor_read(packet->code);
    struct text seed = {(const char *)step->secret, sizeof step->secret};
    row.factor.last_step = read.kind == FACTOR_DIGITS ? totp_find(seed, read.digits, desk->now.wall_ms, 0) : 0;
    if (row.factor.last_step == 0) {
        refusal_of(desk, session, REASON_wrong_factor, "factor_confirm");
        return;
    }
    if (!seal_seed(desk, &row, step->secret) || !make_recovery(desk, &row, codes) || !state_write(desk) ||
        !state_note(desk, store_save_factor(desk->store, &row)))
        return;
    gate_end_step(step);
    state_audit(desk, ACT_FACTOR_SET, id, staff.login, text_of(""));
    tell(desk, session, DOWN_recovery, &(struct down_recovery){.codes = codes, .codes_count = RECOVERY_CODES});
}

bool second_factor_drop(struct desk *desk, const struct store_staff *staff, struct staff_id actor)
{
    struct store_factor row;
    if (!load(desk, staff->id, &row) || !state_write(desk) || !state_note(desk, store_drop_factor(desk->store, staff->id)))
        return false;
    state_audit(desk, ACT_FACTOR_REMOVED, actor, staff->login, text_of(""));
    return true;
}

/* Who has to have one is out until the next is set up. */
void second_factor_remove(struct desk *desk, struct session *session, const struct up_factor_remove *packet)
{
    struct store_staff staff;
    struct staff_id id = sessions_person(session).staff;
    if (!load_account(desk, id, &staff) || !prove(desk, session, &staff, packet->code, "factor_remove") ||
        !second_factor_drop(desk, &staff, id))
        return;
    tell(desk, session, DOWN_done, &(struct down_done){.packet = text_of("factor_remove")});
    if (second_factor_state(desk, id) == FACTOR_STATE_OWED)
        signed_in_end_everywhere(desk, id);
}
