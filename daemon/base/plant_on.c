/* SPDX-License-Identifier: Apache-2.0 */
#include "base/plant.h"

#include <stdlib.h>
#include <string.h>

bool plant(const char *name)
{
    const char *planted = getenv("PLANTED_FAULT");
    return planted != NULL && strcmp(planted, name) == 0;
}
