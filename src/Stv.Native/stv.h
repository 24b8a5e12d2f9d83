/* Stv for programs in any language: the command "stv count" as a function. */
#ifndef STV_H
#define STV_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Counts ballots in any layout that the command reads.
 *
 *   ballots, length  the file as it was received
 *   options          words as after "stv count", such as {"--seats", "4", "--rule", "meek", NULL}; NULL for none. Files that
 *                    they name are read and written as the command does.
 *   answer           gets a text in UTF-8 that ends in a zero byte: free it with stv_free
 *
 * Gives 0 when the ballots are counted. The answer is then what "stv count - --format json" writes for the same ballots and
 * options, byte for byte (schemas/stv-result-1.schema.json).
 * Else it gives the exit code of the command: 2 where the ballots or the options cannot be used, 3 where a tie needs a lot,
 * 4 where the reserved places cannot be filled. The answer is then {"exitCode": 2, "said": ["a line", "another"]}: what the
 * command says, every problem with its row.
 *
 * May be called from several threads at once. */
int stv_count_json(const char *ballots, size_t length, const char *const *options, char **answer);

/* Frees an answer. NULL is no fault. */
void stv_free(char *answer);

#ifdef __cplusplus
}
#endif

#endif
