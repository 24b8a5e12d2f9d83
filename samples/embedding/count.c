/* cc count.c -I include -L lib -lstv -o count && ./count < ward.blt [--seats 4 …] */
#include <stdio.h>
#include <stdlib.h>
#include "stv.h"

int main(int words, char **word)
{
    static char ballots[1 << 24];
    char *answer;
    size_t length = fread(ballots, 1, sizeof ballots, stdin);
    int problem = stv_count_json(ballots, length, (const char *const *)word + (words > 0), &answer);
    fputs(answer, stdout);
    stv_free(answer);
    return problem;
}
