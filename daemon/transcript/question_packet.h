/* SPDX-License-Identifier: Apache-2.0 */
#ifndef TRANSCRIPT_QUESTION_PACKET_H
#define TRANSCRIPT_QUESTION_PACKET_H

#include "domain/question.h"
#include "protocol/packets.h"

/* A question as a packet without counts, for the desk and the clerk. Texts are views of the question's. */
struct down_question question_packet(const struct question *question);

#endif
