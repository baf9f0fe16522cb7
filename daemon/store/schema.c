/* SPDX-License-Identifier: Apache-2.0
 *
 * The schema files lie in the program byte for byte, put there by the assembler, which finds
 * them by the include path. C strings in a header would be no literature, and a generator
 * would be one more program to read. (C23 has #embed for this.) */
#include "store/schema.h"

__asm__(".section .rodata\n"
        "schema_main_text:\n"
        ".incbin \"store/schema.sql\"\n"
        ".byte 0\n"
        "schema_keys_text:\n"
        ".incbin \"store/schema_keys.sql\"\n"
        ".byte 0\n"
        ".previous\n");

extern const char schema_main_text[];
extern const char schema_keys_text[];

const char *schema_main(void)
{
    return schema_main_text;
}

const char *schema_keys(void)
{
    return schema_keys_text;
}
