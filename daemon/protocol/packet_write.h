/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PROTOCOL_PACKET_WRITE_H
#define PROTOCOL_PACKET_WRITE_H

#include "protocol/packets.h"

/* packet_write_NAME(builder, fields) adds one packet to the builder as a JSON object. Values
 * are required to lie within the table's limits: a wrong one is our bug. Overflow shows in
 * builder->overflowed. Desk and clerk. */
void packet_write(struct text_builder *builder, enum down_type type, const void *fields);

#define DOWN(NAME, WHAT) \
    static inline void packet_write_##NAME(struct text_builder *builder, const struct down_##NAME *fields) \
    { packet_write(builder, DOWN_##NAME, fields); }
#include "protocol/packets_only.h"
#include "protocol/packets.def"
#include "protocol/packets_end.h"

/* Adds one record as a JSON object, for measuring how many fit into a frame. */
void packet_write_record(struct text_builder *builder, const struct packet_shape *record, const void *fields);

#endif
