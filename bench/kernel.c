/* The stock update of bench/state-updates.ts, over the same cells and months; prints ns for one update. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main(int argc, char **argv) {
  if (argc < 3) return 1;
  int cells = atoi(argv[1]), months = atoi(argv[2]);
  double *need = malloc(cells * sizeof(double)), *stock = malloc(cells * sizeof(double)), *got = malloc(cells * sizeof(double)), *out = malloc((size_t)cells * months * sizeof(double));
  double best = 1e18, sum = 0;
  for (int round = 0; round < 200; round++) {
    for (int i = 0; i < cells; i++) { need[i] = 1 + i % 7; stock[i] = 2 * need[i]; got[i] = need[i]; }
    struct timespec a, b;
    clock_gettime(CLOCK_MONOTONIC, &a);
    for (int t = 0; t < months; t++) {
      for (int i = 0; i < cells; i++) {
        double order = (2 * need[i] - stock[i]) / 3;
        double want = need[i] + order > 0 ? need[i] + order : 0;
        got[i] += (want * 0.95 - got[i]) / 6;
        double available = stock[i] + got[i];
        double used = need[i] < available ? need[i] : available;
        stock[i] = available - used;
        out[(size_t)t * cells + i] = need[i] - used;
      }
    }
    clock_gettime(CLOCK_MONOTONIC, &b);
    double ns = ((b.tv_sec - a.tv_sec) * 1e9 + (b.tv_nsec - a.tv_nsec)) / ((double)cells * months);
    if (ns < best) best = ns;
    sum += out[cells];
  }
  printf("%.3f\n", best);
  return sum < 0;
}
