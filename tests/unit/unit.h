/* SPDX-License-Identifier: Apache-2.0 */
#ifndef UNIT_UNIT_H
#define UNIT_UNIT_H

/* What every unit test includes first: cmocka wants these five in this order. A test file is
 * one program; it mirrors one file of daemon/. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#endif
