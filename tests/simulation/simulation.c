/* SPDX-License-Identifier: Apache-2.0
 *
 *   simulation                   the seeds that once failed, then the first 200
 *   simulation SEED              one, with its whole trace
 *   simulation --seeds N         the kept ones, then N
 *   simulation --from M --seeds N   N from M on, without the kept ones
 *   simulation --seconds S       the kept ones, then on end for so long
 *
 * Exit code 0: all of them held. At the first that does not, its trace is printed and 1. */
#include "world.h"

#include <time.h>

enum { SEEDS = 200, TRACE_LINES = 400, TRACE_LINE_BYTES = 400, STEPS_MAX = 2000000, LAST_MS = 250 };

/* The last lines before a failure. */
static char trace[TRACE_LINES][TRACE_LINE_BYTES];
static size_t trace_count;

void world_trace(struct world *world, const char *format, ...)
{
    va_list arguments;
    if (!world->is_tracing)
        return;
    char *line = trace[trace_count++ % TRACE_LINES];
    int used = snprintf(line, TRACE_LINE_BYTES, "%8.3f  ", (double)(world->now.ms - 1000000) / 1000);
    va_start(arguments, format);
    (void)vsnprintf(line + used, TRACE_LINE_BYTES - (size_t)used, format, arguments);
    va_end(arguments);
    if (world->is_talking)
        (void)printf("%s\n", line);
}

static void print_trace(void)
{
    for (size_t at = trace_count > TRACE_LINES ? trace_count - TRACE_LINES : 0; at < trace_count; at++)
        (void)printf("%s\n", trace[at % TRACE_LINES]);
}

_Noreturn void world_fail(struct world *world, const char *format, ...)
{
    va_list arguments;
    if (world->is_tracing) {
        if (!world->is_talking)
            print_trace();
        (void)printf("FAILED: seed %llu, step %lld, after %.3f s: ", (unsigned long long)world->seed, (long long)world->steps,
                     (double)(world->now.ms - 1000000) / 1000);
        va_start(arguments, format);
        (void)vprintf(format, arguments);
        va_end(arguments);
        (void)printf("\n");
    }
    longjmp(*world->failed, 1);
}

int64_t world_below(struct world *world, int64_t below)
{
    return below < 1 ? 0 : (int64_t)random_below(&world->random, (uint64_t)below);
}

bool world_chance(struct world *world, int64_t thousandths)
{
    return thousandths > 0 && world_below(world, 1000) < thousandths;
}

int64_t world_later_below(struct world *world, int64_t below)
{
    return below < 1 || world->peers < PEERS ? 0 : (int64_t)random_below(&world->later, (uint64_t)below);
}

bool world_later_chance(struct world *world, int64_t thousandths)
{
    return world->peers == PEERS && thousandths > 0 && world_later_below(world, 1000) < thousandths;
}

/* ---- one seed ---- */

/* Mail, trouble and earlier conversations came later: in half of the worlds, drawn from a stream of
 * their own. The other half is what it was before, seed by seed. Experts came after that: in one
 * of those two quarters. Colleagues who join came then, in half of that;
 * forms and copies, in half of this. The last are climates of their own. */
static void open_later(struct world *world, uint64_t seed)
{
    static const enum strange strange[STRANGE_PARTS] = {
        [3] = STRANGE_UNATTENDED, [19] = STRANGE_UNATTENDED, [7] = STRANGE_QUARRELSOME, [11] = STRANGE_LENGTHY, [27] = STRANGE_LENGTHY,
        [15] = STRANGE_HASTY, [31] = STRANGE_HASTY};
    world->peers = seed % LATER_PARTS < LATER_PARTS / 2 ? DESK_COURIER : PEERS;
    world->is_latest = seed % LATER_PARTS == LATEST_PART;
    world->is_newest = seed % NEWEST_PARTS == NEWEST_PART;
    world->has_afterwards = seed % AFTERWARDS_PARTS == AFTERWARDS_PART;
    world->strange = strange[seed % STRANGE_PARTS];
    world->later = random_from_seed(~seed);
}

static void open_world(struct world *world, uint64_t seed)
{
    world->seed = seed;
    world->random = random_from_seed(seed);
    open_later(world, seed);
    climate_draw(world);
    service_open(world);
    courier_open(world);
    network_open(world);
    doors_open(world);
    browsers_open(world);
}

static void close_world(struct world *world)
{
    events_empty(world);
    courier_close(world);
    partner_close(world);
    service_close(world);
    for (int at = 0; at < world->lines_count; at++)
        free(world->lines[at].post);
    free(world->lines);
    free(world);
}

static void move_on(struct world *world, int64_t to_ms)
{
    world->now.wall_ms += to_ms - world->now.ms;
    world->now.ms = to_ms;
}

static void play(struct world *world)
{
    struct event event;
    int64_t end_ms = world->now.ms + world->climate.busy_ms + world->climate.heal_ms;
    while (events_take(world, &event)) {
        if (event.at_ms > end_ms) {
            if (event.mail != NULL)
                mail_burn(event.mail);
            break;
        }
        for (; world->watch_ms < event.at_ms; world->watch_ms += WATCH_MS) {
            move_on(world, world->watch_ms);
            oracle_watch(world);
        }
        move_on(world, event.at_ms);
        if (event.kind == EVENT_PERSON_ACTS && event.at_ms > end_ms - LAST_MS)
            continue; /* its answer would come after the end */
        service_event(world, &event);
        if (world->steps > STEPS_MAX)
            world_fail(world, "no end of it");
    }
    oracle_check_end(world);
}

/* Whether it held. A world that failed is left as it is: the process ends soon. */
static bool run_seed(uint64_t seed, bool is_tracing, bool is_talking, int64_t *steps)
{
    jmp_buf failed;
    struct world *world = calloc(1, sizeof *world);
    require(world != NULL);
    world->failed = &failed;
    world->is_tracing = is_tracing;
    world->is_talking = is_talking;
    trace_count = 0;
    if (setjmp(failed) != 0)
        return false;
    open_world(world, seed);
    play(world);
    *steps += world->steps;
    close_world(world);
    return true;
}

/* ---- many ---- */

static void try_seed(uint64_t seed, int64_t *steps)
{
    if (run_seed(seed, false, false, steps))
        return;
    bool is_held = run_seed(seed, true, false, steps);
    (void)printf("%s\nagain: simulation %llu\n", is_held ? "It failed and, traced, did not: not deterministic." : "", (unsigned long long)seed);
    (void)fflush(stdout);
    _Exit(1);
}

static int try_kept(int64_t *steps)
{
    char line[200];
    int count = 0;
    FILE *file = fopen(SIMULATION_FOLDER "/seeds.txt", "r");
    require(file != NULL);
    while (fgets(line, sizeof line, file) != NULL) {
        char *end;
        uint64_t seed = strtoull(line, &end, 10);
        if (end == line)
            continue;
        try_seed(seed, steps);
        count++;
    }
    require(fclose(file) == 0);
    return count;
}

static int64_t milliseconds(void)
{
    return clock_read().ms;
}

static int64_t number_after(int count, char **words, const char *flag, int64_t otherwise)
{
    for (int at = 1; at + 1 < count; at++)
        if (strcmp(words[at], flag) == 0)
            return strtoll(words[at + 1], NULL, 10);
    return otherwise;
}

int main(int count, char **words)
{
    int64_t steps = 0, began_ms = milliseconds();
    if (count == 2 && words[1][0] != '-') {
        bool is_held = run_seed(strtoull(words[1], NULL, 10), true, true, &steps);
        (void)printf("%s\n", is_held ? "held" : "failed");
        (void)fflush(stdout);
        _Exit(is_held ? 0 : 1);
    }
    int64_t seconds = number_after(count, words, "--seconds", 0);
    int64_t seeds = number_after(count, words, "--seeds", seconds > 0 ? INT64_MAX : SEEDS);
    int64_t from = number_after(count, words, "--from", 0), tried = from > 0 ? 0 : try_kept(&steps);
    for (int64_t at = 0; at < seeds && (seconds == 0 || milliseconds() < began_ms + seconds * 1000); at++, tried++)
        try_seed((uint64_t)((from > 0 ? from : 1) + at), &steps);
    int64_t took_ms = milliseconds() - began_ms;
    (void)printf("%lld seeds held, %lld turns, %.1f seeds a second\n", (long long)tried, (long long)steps,
                 (double)tried * 1000 / (double)(took_ms > 0 ? took_ms : 1));
    return 0;
}
