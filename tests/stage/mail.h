/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STAGE_MAIL_H
#define STAGE_MAIL_H

#include "base/require.h"
#include "parcels/parcel.h"

#include <stdlib.h>
#include <string.h>

/* A parcel on its way, as bytes: so that a view which outlives its datagram is found out. */
struct mail {
    struct mail *next;
    int peer; /* from whom, or to whom */
    uint32_t from_life, to_life; /* of the processes, where somebody counts them */
    size_t size;
    unsigned char bytes[];
};

static inline struct mail *mail_of(int peer, const struct parcel *parcel)
{
    size_t size = parcel_size(parcel);
    struct mail *mail = malloc(sizeof *mail + size);
    require(mail != NULL);
    *mail = (struct mail){.peer = peer, .size = size};
    parcel_write(parcel, mail->bytes);
    return mail;
}

static inline struct parcel mail_read(const struct mail *mail)
{
    struct parcel parcel;
    size_t size;
    require(parcel_read(mail->bytes, mail->size, &parcel, &size) && size == mail->size);
    return parcel;
}

/* What was read from it may not be looked at any more. */
static inline void mail_burn(struct mail *mail)
{
    memset(mail->bytes, 0xDD, mail->size);
    free(mail);
}

/* A queue of it. */
struct mailbag {
    struct mail *first, **last;
};

static inline void mailbag_put(struct mailbag *bag, struct mail *mail)
{
    if (bag->first == NULL)
        bag->last = &bag->first;
    *bag->last = mail;
    bag->last = &mail->next;
}

static inline struct mail *mailbag_take(struct mailbag *bag)
{
    struct mail *mail = bag->first;
    if (mail != NULL)
        bag->first = mail->next;
    return mail;
}

static inline void mailbag_empty(struct mailbag *bag)
{
    for (struct mail *mail = mailbag_take(bag); mail != NULL; mail = mailbag_take(bag))
        mail_burn(mail);
}

#endif
