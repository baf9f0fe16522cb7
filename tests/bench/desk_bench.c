/* SPDX-License-Identifier: Apache-2.0
 *
 * The desk alone, by batch size: real rules, real sealing, real SQLite file, no door. 1,000
 * seekers say something in turn; a batch is what one turn takes up. Beside it, measured in
 * the same run, what the disk can do: one pwrite and fdatasync of 4 KiB after the other.
 * Prints one line of JSON for each figure (see tests/bench/run).
 *
 *     desk_bench FOLDER [SECONDS for each row] [only this BATCH] */
#include "desk/desk.h"
#include "domain/limits.h"
#include "protocol/packets.h"
#include "store/store.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum { SEEKERS = 1000, FDATASYNCS = 2000 };

struct seeker {
    long long log;
    int number;
};

struct bench {
    struct settings settings;
    struct desk *desk;
    struct seeker seekers[SEEKERS];
    long long stored; /* answers seen */
};

static double now_s(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* Processor time, which says something even when others use the machine. */
static double processor_s(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static void post(void *context, int peer, const struct parcel *parcel)
{
    struct bench *bench = context;
    (void)peer;
    if (parcel->type != PARCEL_send)
        return;
    static const char log[] = "\"log\":", stored[] = "[{\"type\":\"stored\"";
    struct text frame = parcel->as.send.frame;
    struct seeker *seeker = &bench->seekers[parcel->session.slot];
    if (frame.length > sizeof stored && memcmp(frame.bytes, stored, sizeof stored - 1) == 0)
        bench->stored++;
    const char *begun = seeker->log == 0 ? memmem(frame.bytes, frame.length, log, sizeof log - 1) : NULL;
    if (begun != NULL)
        seeker->log = strtoll(begun + sizeof log - 1, NULL, 10);
}

static void hear(struct bench *bench, uint32_t slot, enum parcel_type type, const char *frame)
{
    struct parcel parcel = {.type = type, .session = {slot, 1}};
    if (type == PARCEL_open)
        parcel.as.open.carrier = CARRIER_SOCKET;
    else
        parcel.as.packet.frame = text_of(frame);
    desk_hear(bench->desk, 0, &parcel);
}

static void turn(struct bench *bench, void (*fill)(struct bench *, int first, int count), int first, int count)
{
    desk_begin(bench->desk, clock_read());
    fill(bench, first, count);
    if (!desk_end(bench->desk)) {
        fprintf(stderr, "the desk stopped\n");
        exit(1);
    }
}

static void fill_hello(struct bench *bench, int first, int count)
{
    for (int at = first; at < first + count; at++) {
        hear(bench, (uint32_t)at, PARCEL_open, NULL);
        hear(bench, (uint32_t)at, PARCEL_packet, "{\"type\":\"hello\",\"version\":1,\"page\":\"seeker\",\"language\":\"bg\"}");
    }
}

static void fill_begin(struct bench *bench, int first, int count)
{
    for (int at = first; at < first + count; at++) {
        char frame[400];
        snprintf(frame, sizeof frame, "{\"type\":\"begin\",\"id\":\"%032x\",\"language\":\"bg\",\"topic\":\"cv\",\"writer\":\"%016x\",\"text\":\"x\"}", at + 1, at + 1);
        hear(bench, (uint32_t)at, PARCEL_packet, frame);
        bench->seekers[at].number = 1;
    }
}

/* 200 bytes of frame: about what people write. */
static void fill_say(struct bench *bench, int first, int count)
{
    for (int at = first; at < first + count; at++) {
        struct seeker *seeker = &bench->seekers[at % SEEKERS];
        char frame[400];
        snprintf(frame, sizeof frame,
                 "{\"type\":\"say\",\"log\":%lld,\"writer\":\"%016x\",\"number\":%d,\"text\":\"%.110s\"}", seeker->log, at % SEEKERS + 1, ++seeker->number,
                 "I have worked in a shop for six years and do not know how to write that down so that it sounds like something.");
        hear(bench, (uint32_t)(at % SEEKERS), PARCEL_packet, frame);
    }
}

static double measure_disk(const char *folder)
{
    char path[300], block[4096];
    memset(block, 'x', sizeof block);
    snprintf(path, sizeof path, "%s/limit", folder);
    int fd = open(path, O_RDWR | O_CREAT, 0600);
    if (fd < 0 || ftruncate(fd, 64 << 20) != 0 || fsync(fd) != 0)
        exit(1);
    double begin = now_s();
    for (int at = 0; at < FDATASYNCS; at++)
        if (pwrite(fd, block, sizeof block, (off_t)at * (off_t)sizeof block) < 0 || fdatasync(fd) != 0)
            exit(1);
    double rate = FDATASYNCS / (now_s() - begin);
    close(fd);
    unlink(path);
    return rate;
}

static void measure_batch(struct bench *bench, int batch, double seconds, double disk)
{
    long long before = bench->stored;
    double begin = now_s(), used = processor_s(), spent;
    int first = 0;
    do {
        turn(bench, fill_say, first, batch);
        first = (first + batch) % SEEKERS;
    } while ((spent = now_s() - begin) < seconds && bench->seekers[first].number < ENTRIES_IN_LOG_MAX - 100);
    double rate = (double)(bench->stored - before) / spent;
    double cpu_us = (processor_s() - used) * 1e6 / (double)(bench->stored - before);
    double goal = batch == 64 ? 80000 : 0;
    printf("{\"name\":\"desk alone, batch %d, messages/s\",\"ours\":%.0f,\"limit\":%.0f,\"ratio\":%.2f,\"goal\":%.0f,\"met\":%s,\"cpu_us\":%.1f}\n",
           batch, rate, disk * batch, rate / (disk * batch), goal, goal == 0 ? "null" : rate >= goal ? "true" : "false", cpu_us);
    fflush(stdout);
}

int main(int count, char *words[])
{
    static struct bench bench;
    const char *folder = count > 1 ? words[1] : ".";
    double seconds = count > 2 ? strtod(words[2], NULL) : 1.5;
    const uint8_t master[ENVELOPE_KEY_BYTES] = {1};
    static struct block_tags block_tags;
    struct desk_parts parts = {.settings = &bench.settings, .block_tags = &block_tags, .random = random_from_kernel(), .post = post, .context = &bench};
    settings_default(&bench.settings);
    bench.settings.connections = SEEKERS;
    bench.settings.messages_per_second = bench.settings.messages_burst = 100000;
    parts.keyring = keyring_open(master);
    if (parts.keyring == NULL || store_open_sqlite(folder, &parts.store) != STORE_OPENED)
        return 1;
    bench.desk = desk_open(&parts, clock_read());
    if (bench.desk == NULL)
        return 1;
    for (int at = 0; at < SEEKERS; at += 100)
        turn(&bench, fill_hello, at, 100);
    for (int at = 0; at < SEEKERS; at += 50)
        turn(&bench, fill_begin, at, 50);
    double disk = measure_disk(folder);
    static const int batches[] = {1, 8, 64, 256};
    long only = count > 3 ? strtol(words[3], NULL, 10) : 0;
    for (size_t at = 0; at < sizeof batches / sizeof *batches; at++)
        if (only == 0 || only == batches[at])
            measure_batch(&bench, batches[at], seconds, disk);
    desk_close(bench.desk);
    store_close(parts.store);
    keyring_close(parts.keyring);
    return 0;
}
