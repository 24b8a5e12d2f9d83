/* The floor under the measurements in docs/performance.md: bare loops that do what cannot be left out.
 *
 *     cc -O2 -o floor benchmarks/floor/floor.c
 *     ./floor parse FILE.blt              read the numbers of a BLT, a paper a line, and add them up
 *     ./floor group FILE.blt              the same, and count identical papers together by hash
 *     ./floor cells FILE.csv              find the cells of a CSV and the names in them, and add up their numbers
 *     ./floor draw FILE.blt SEATS RUNS    draw the papers anew and count them under the Scottish rule, so many times
 *
 * For x86-64. Left out: everything that makes an answer worth having. No SHA-256 of the file, no check of its encoding, no other layout or
 * way to write a paper, no quotation marks, no defect and no place of one; no ids; no withdrawn candidates, gaps or equal ranks;
 * no tie broken by earlier stages or by lot (the later candidate is taken), no record of stages, no reserved places, no other
 * rule; memory is taken once and never checked. The draws are those of xoshiro256**.
 */
#include <emmintrin.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum { MOST_CANDIDATES = 256 };

static char *text;
static size_t length;
static int candidates, seats;

/* Papers: numbers with a 0 after each, where each group begins, and how many papers it has. */
static uint8_t *numbers;
static int *offsets, *counts, groups;

static void load(const char *file)
{
    FILE *source = fopen(file, "rb");
    if (!source || fseek(source, 0, SEEK_END))
        exit(2);
    length = ftell(source);
    rewind(source);
    text = calloc(length + 64, 1);
    if (fread(text, 1, length, source) != length)
        exit(2);
    fclose(source);
}

static unsigned number(char **at)
{
    unsigned value = 0;
    while (**at >= '0' && **at <= '9')
        value = value * 10 + *(*at)++ - '0';
    return value;
}

static uint64_t hash_of(const uint8_t *paper, int size)
{
    uint64_t hash = size * 0x9E3779B97F4A7C15u;
    for (; size >= 8; size -= 8, paper += 8) {
        uint64_t word;
        memcpy(&word, paper, 8);
        hash = (hash ^ word) * 0xFF51AFD7ED558CCDu;
        hash ^= hash >> 32;
    }
    uint64_t last = 0;
    memcpy(&last, paper, size);
    hash = (hash ^ last) * 0xC4CEB9FE1A85EC53u;
    return hash ^ hash >> 32;
}

/* Reads the papers; with grouping, identical ones once. */
static uint64_t papers_of_blt(int grouping)
{
    char *at = text;
    uint64_t sum = 0, mask = (1 << 24) - 1;
    int *slots = grouping ? malloc((mask + 1) * sizeof *slots) : NULL;
    if (grouping)
        memset(slots, 0xFF, (mask + 1) * sizeof *slots);
    candidates = number(&at);
    at++;
    seats = number(&at);
    numbers = malloc(length + 8);
    offsets = malloc((length / 4 + 2) * sizeof *offsets);
    counts = malloc((length / 4 + 2) * sizeof *counts);
    offsets[0] = 0;
    while (*at == '\n')
        at++;
    while (at < text + length) {
        unsigned count = number(&at);
        if (count == 0)
            break;
        int end = offsets[groups];
        for (unsigned preference; at++, (preference = number(&at)) != 0;)
            sum += numbers[end++] = preference;
        numbers[end++] = 0;
        at++;
        if (grouping) {
            int start = offsets[groups], size = end - start;
            uint64_t slot = hash_of(numbers + start, size) & mask;
            int known = -1;
            for (; slots[slot] >= 0 && known < 0; slot = (slot + 1) & mask)
                if (offsets[slots[slot] + 1] - offsets[slots[slot]] == size && !memcmp(numbers + offsets[slots[slot]], numbers + start, size))
                    known = slots[slot];
            if (known >= 0) {
                counts[known] += count;
                continue;
            }
            slots[slot] = groups;
        }
        counts[groups] = count;
        offsets[++groups] = end;
    }
    return sum;
}

/* The number of a name: open addressing over its first and last eight bytes, all there is of a short name. */
static unsigned number_of(const char *cell, size_t size)
{
    static struct { uint64_t first, last; unsigned number; } names[1 << 12];
    static unsigned known;
    uint64_t first, last = 0;
    memcpy(&first, cell, 8);
    if (size >= 8)
        memcpy(&last, cell + size - 8, 8);
    else
        first &= (1ull << 8 * size) - 1;
    unsigned slot = (first ^ last * 0xFF51AFD7ED558CCDu) * 0x9E3779B97F4A7C15u >> 52;
    while (names[slot].number && (names[slot].first != first || names[slot].last != last))
        slot = (slot + 1) & 0xFFF;
    if (!names[slot].number) {
        names[slot].first = first;
        names[slot].last = last;
        names[slot].number = ++known;
    }
    return names[slot].number;
}

static uint64_t marks_of_16(const char *at)
{
    __m128i bytes = _mm_loadu_si128((const __m128i *)at);
    return (unsigned)_mm_movemask_epi8(_mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(',')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n'))));
}

static uint64_t cells_of_csv(void)
{
    uint64_t sum = 0;
    char *cell = (char *)memchr(text, '\n', length) + 1, *end = text + length;
    for (char *at = cell; at < end; at += 64)
        for (uint64_t marks = marks_of_16(at) | marks_of_16(at + 16) << 16 | marks_of_16(at + 32) << 32 | marks_of_16(at + 48) << 48; marks; marks &= marks - 1) {
            char *mark = at + __builtin_ctzll(marks);
            if (mark > cell)
                sum += number_of(cell, mark - cell);
            cell = mark + 1;
        }
    return sum;
}

static uint64_t state[4] = { 1, 2, 3, 4 };

static uint64_t random_bits(void)
{
    uint64_t product = state[1] * 5, result = (product << 7 | product >> 57) * 9, t = state[1] << 17;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= t;
    state[3] = state[3] << 45 | state[3] >> 19;
    return result;
}

/* One count of the Scottish rule; the elected as bits added to a sum, so that nothing can be left undone. */
static uint64_t count(int *drawn, int papers)
{
    static int *place, *next, first_of[MOST_CANDIDATES];
    static int64_t *value;
    int64_t totals[MOST_CANDIDATES] = { 0 }, quota = (papers / (seats + 1) + 1) * 100000LL;
    char stands[MOST_CANDIDATES + 1], waits[MOST_CANDIDATES] = { 0 };
    int left = candidates, places = seats;
    uint64_t elected = 0;
    if (!place) {
        place = malloc(groups * sizeof *place);
        next = malloc(groups * sizeof *next);
        value = malloc(groups * sizeof *value);
    }
    memset(stands, 1, candidates + 1);
    for (int candidate = 0; candidate < candidates; candidate++)
        first_of[candidate] = -1;
    for (int group = 0; group < groups; group++) {
        if (!drawn[group])
            continue;
        int candidate = numbers[offsets[group]] - 1;
        place[group] = offsets[group] + 1;
        value[group] = 100000;
        totals[candidate] += drawn[group] * 100000LL;
        next[group] = first_of[candidate];
        first_of[candidate] = group;
    }
    for (;;) {
        for (int candidate = 0; candidate < candidates; candidate++)
            if (stands[candidate + 1] && totals[candidate] >= quota && places > 0) {
                stands[candidate + 1] = 0;
                left--;
                places--;
                elected |= 1ull << (candidate & 63);
                waits[candidate] = totals[candidate] > quota;
            }
        if (places == 0 || left <= places) {
            for (int candidate = 0; candidate < candidates && places > 0; candidate++)
                if (stands[candidate + 1])
                    elected |= 1ull << (candidate & 63);
            return elected;
        }
        int from = -1, surplus = 0;
        for (int candidate = 0; candidate < candidates; candidate++)
            if (waits[candidate] && (from < 0 || totals[candidate] >= totals[from]))
                from = candidate, surplus = 1;
        for (int candidate = 0; !surplus && candidate < candidates; candidate++)
            if (stands[candidate + 1] && (from < 0 || totals[candidate] <= totals[from]))
                from = candidate;
        int64_t moved = totals[from] - quota, total = totals[from];
        if (surplus)
            waits[from] = 0;
        else
            stands[from + 1] = 0, left--;
        totals[from] = surplus ? quota : 0;
        for (int group = first_of[from], after; group >= 0; group = after) {
            after = next[group];
            if (surplus)
                value[group] = value[group] * moved / total;
            int at = place[group];
            while (!stands[numbers[at]])
                at++;
            place[group] = at + 1;
            int candidate = numbers[at] - 1;
            if (candidate < 0)
                continue;
            totals[candidate] += drawn[group] * value[group];
            next[group] = first_of[candidate];
            first_of[candidate] = group;
        }
        first_of[from] = -1;
    }
}

static uint64_t draw(int runs)
{
    uint64_t sum = 0;
    int papers = 0, *group_of, *drawn = malloc(groups * sizeof *drawn);
    for (int group = 0; group < groups; group++)
        papers += counts[group];
    group_of = malloc(papers * sizeof *group_of);
    for (int group = 0, paper = 0; group < groups; group++)
        for (int i = 0; i < counts[group]; i++)
            group_of[paper++] = group;
    for (int run = 0; run < runs; run++) {
        memset(drawn, 0, groups * sizeof *drawn);
        for (int paper = 0; paper < papers; paper++)
            drawn[group_of[(unsigned __int128)random_bits() * papers >> 64]]++;
        sum += count(drawn, papers);
    }
    return sum;
}

int main(int arguments, char **argument)
{
    if (arguments < 3)
        return 2;
    load(argument[2]);
    clock_t begun = clock();
    uint64_t sum = 0;
    if (!strcmp(argument[1], "cells"))
        sum = cells_of_csv();
    else
        sum = papers_of_blt(strcmp(argument[1], "parse"));
    if (!strcmp(argument[1], "draw") && arguments == 5) {
        seats = atoi(argument[3]);
        begun = clock();
        sum = draw(atoi(argument[4]));
    }
    double seconds = (double)(clock() - begun) / CLOCKS_PER_SEC;
    printf("%s: %.3f s of CPU without loading the file (%llu)\n", argument[1], seconds, (unsigned long long)sum);
    return 0;
}
