/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STORE_SCHEMA_H
#define STORE_SCHEMA_H

/* The versions that this program writes, as schema.sql and schema_keys.sql set them; a test
 * compares. */
enum { SCHEMA_MAIN_VERSION = 21, SCHEMA_KEYS_VERSION = 1, SCHEMA_APPLICATION = 0x6376646b };

/* The text of schema.sql and of schema_keys.sql. */
const char *schema_main(void);
const char *schema_keys(void);

#endif
