/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_LIBRARY_H
#define DOMAIN_LIBRARY_H

#include "base/text.h"
#include "domain/ids.h"
#include "domain/vocabulary.h"

#include <stdbool.h>
#include <stdint.h>

/* One library of the network: the row of the store. Whoever reads one owns its texts. */
struct library {
    struct library_id id;
    struct text slug;         /* its name in addresses; unique */
    struct text name;         /* empty, of the first alone: it and the hours are as the settings say */
    struct text region;       /* libraries with the same words are neighbours; empty: it has none */
    enum country country;
    struct text week, closed; /* as hours_read_week and hours_read_closed read them */
    enum accent accent;
    int64_t languages;        /* that it helps in: a bit for each, at its number */
    struct text cheat_sheet;  /* for whoever answers in its name */
    enum cooperation cooperation;
    int64_t region_minutes, network_minutes; /* until its waiting conversations are offered there */
    bool is_giving;           /* conversations are given; else they are taken by hand */
    bool is_closed;           /* for good */
    int64_t added_ms;
};

/* Where somebody of the staff belongs, and what she answers. */
struct answerer {
    struct library_id library;
    int64_t languages, topics; /* a bit for each; 0: none was chosen, which is all */
};

/* A slug is 2 to SLUG_CHARACTERS_MAX of a-z, 0-9 and hyphens, with no hyphen at an end. */
bool library_slug_is_valid(struct text slug);

/* The first field that cannot stand as it is, by its name in packets.def; NULL when all can. The
 * limits of packets.def hold already. */
const char *library_fault(const struct library *library);

/* The language of its pages for a browser that asks for none of ours: English where it helps in it,
 * as most who ask for another read it; else its country's, else the first that it helps in. */
enum language library_language(const struct library *library);

/* Whether she answers in this language about this topic. */
bool library_answers(const struct answerer *answerer, enum language language, enum topic topic);

#endif
