/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SIMULATION_CLIMATE_H
#define SIMULATION_CLIMATE_H

#include <stdbool.h>
#include <stdint.h>

enum { CLERK_MS = 150 }; /* as long as it is well */

/* What is rare elsewhere: climates of their own. */
enum strange { STRANGE_NOT, STRANGE_HASTY, STRANGE_LENGTHY, STRANGE_UNATTENDED, STRANGE_QUARRELSOME };

/* Drawn first from each seed: uniform dice hide what only shows when much of one kind comes
 * together. Chances are in thousandths, for each time that something might happen. */
struct climate {
    int64_t doors, seekers, librarians;
    int64_t busy_ms, heal_ms;          /* how long it goes on; how long everything is well after it */
    int64_t act_every_ms;              /* how often a person does something */
    int64_t line_ms;                   /* longest delay of a line */
    int64_t disk_ms;                   /* how long a commit takes at most */
    int64_t talkative, leaving, ending, giving_back, nosy, tabs, signals; /* what people do */
    int64_t leaving_messages, coming_back, staying_away, stepping_out;
    int64_t closes_ms;                 /* from then on nobody is on duty, to the end; 0: it does not close */
    int64_t absent_ms;                 /* from then on no librarian does anything, to the healing; 0: they do */
    int64_t drop, stall;               /* what lines do, for each frame */
    int64_t mishap_every_ms;           /* what the house does */
    int64_t desk_dies, door_dies, clerk_dies, disk_full, clock_jumps; /* weights of the mishaps */
    int64_t clerk_ms;                  /* how long an answer of the clerk takes at most */
    int64_t batch;                     /* most parcels that a turn hears */
    struct later_climate {             /* drawn from the later stream; all 0 in a world without it */
        int64_t leaving_addresses, going_home;
        int64_t mail_fails, courier_dies; /* for each mail */
        int64_t troubling, reading_earlier;
        int64_t experts, asking_experts, letting_in, answering, going, reaching, disabling; /* from here on: in the latest worlds alone */
        int64_t sending_files, fetching, removing, chatting;
        bool is_near;                      /* libraries of one region, who share at once */
        int64_t inviting, joining, parting, rating; /* in the newest alone */
        bool is_together;                           /* one library, so that everybody may be asked */
        int64_t answering_form, copying, restless;  /* in those with afterwards alone; restless: who has joined follows who asks next */
    } later;
};

#endif
