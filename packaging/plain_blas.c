/* The few routines of linear algebra that NumPy's arrays call, in plain loops, in the place of OpenBLAS.
 *
 * The wheels of NumPy bring 26 MB of OpenBLAS, tuned for large matrices. The program multiplies no matrices: it has two
 * dot products of short vectors. What is real is computed here, so that every `@` gives a right answer; what is complex,
 * and what solves equations, is not used by the program (tests/packaging/test_plain_blas.py holds that), and ends it
 * with a word. Names and 64-bit integers are those of the library that NumPy's modules are linked to.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { ROWS = 101, NO_TRANSPOSE = 111, UPPER = 121 };

#define REAL(T, P)                                                                                                      \
    T scipy_cblas_##P##dot64_(int64_t n, const T *x, int64_t step_x, const T *y, int64_t step_y) {                      \
        if (step_x < 0) x -= (n - 1) * step_x;                                                                          \
        if (step_y < 0) y -= (n - 1) * step_y;                                                                          \
        T sum = 0;                                                                                                      \
        for (int64_t i = 0; i < n; i++) sum += x[i * step_x] * y[i * step_y];                                           \
        return sum;                                                                                                     \
    }                                                                                                                   \
    void scipy_cblas_##P##axpy64_(int64_t n, T a, const T *x, int64_t step_x, T *y, int64_t step_y) {                   \
        if (step_x < 0) x -= (n - 1) * step_x;                                                                          \
        if (step_y < 0) y -= (n - 1) * step_y;                                                                          \
        for (int64_t i = 0; i < n; i++) y[i * step_y] += a * x[i * step_x];                                             \
    }                                                                                                                   \
    void scipy_cblas_##P##gemv64_(int order, int transpose, int64_t rows, int64_t columns, T a, const T *m,             \
                                  int64_t wide, const T *x, int64_t step_x, T b, T *y, int64_t step_y) {                \
        int turned = transpose != NO_TRANSPOSE;                                                                         \
        int64_t long_y = turned ? columns : rows, long_x = turned ? rows : columns;                                     \
        int by_row = (order == ROWS) != turned; /* whether the numbers of one sum lie side by side */                   \
        if (step_x < 0) x -= (long_x - 1) * step_x;                                                                     \
        if (step_y < 0) y -= (long_y - 1) * step_y;                                                                     \
        for (int64_t i = 0; i < long_y; i++) {                                                                          \
            T sum = 0;                                                                                                  \
            for (int64_t k = 0; k < long_x; k++) sum += (by_row ? m[i * wide + k] : m[k * wide + i]) * x[k * step_x];   \
            y[i * step_y] = a * sum + (b != 0 ? b * y[i * step_y] : 0);                                                 \
        }                                                                                                               \
    }                                                                                                                   \
    void scipy_cblas_##P##gemm64_(int order, int first, int second, int64_t rows, int64_t columns, int64_t inner, T a,  \
                                  const T *x, int64_t wide_x, const T *y, int64_t wide_y, T b, T *z, int64_t wide_z) {  \
        int x_by_row = (order == ROWS) == (first == NO_TRANSPOSE), y_by_row = (order == ROWS) == (second == NO_TRANSPOSE); \
        for (int64_t i = 0; i < rows; i++)                                                                              \
            for (int64_t j = 0; j < columns; j++) {                                                                     \
                T sum = 0, *at = order == ROWS ? &z[i * wide_z + j] : &z[j * wide_z + i];                               \
                for (int64_t k = 0; k < inner; k++)                                                                     \
                    sum += (x_by_row ? x[i * wide_x + k] : x[k * wide_x + i]) *                                         \
                           (y_by_row ? y[k * wide_y + j] : y[j * wide_y + k]);                                          \
                *at = a * sum + (b != 0 ? b * *at : 0);                                                                 \
            }                                                                                                           \
    }                                                                                                                   \
    void scipy_cblas_##P##syrk64_(int order, int half, int transpose, int64_t size, int64_t inner, T a, const T *x,     \
                                  int64_t wide_x, T b, T *z, int64_t wide_z) {                                          \
        int by_row = (order == ROWS) == (transpose == NO_TRANSPOSE);                                                    \
        for (int64_t i = 0; i < size; i++)                                                                              \
            for (int64_t j = half == UPPER ? i : 0; j < (half == UPPER ? size : i + 1); j++) {                          \
                T sum = 0, *at = order == ROWS ? &z[i * wide_z + j] : &z[j * wide_z + i];                               \
                for (int64_t k = 0; k < inner; k++)                                                                     \
                    sum += by_row ? x[i * wide_x + k] * x[j * wide_x + k] : x[k * wide_x + i] * x[k * wide_x + j];      \
                *at = a * sum + (b != 0 ? b * *at : 0);                                                                 \
            }                                                                                                           \
    }

REAL(float, s)
REAL(double, d)

static void missing(const char *name) {
    fprintf(stderr, "editor-app was packed without %s: see packaging/plain_blas.c\n", name);
    abort();
}

#define MISSING(NAME)                                                                                                   \
    void scipy_##NAME(void) { missing(#NAME); }
#define EACH(MACRO, NAME) MACRO(s##NAME) MACRO(d##NAME) MACRO(c##NAME) MACRO(z##NAME)
#define COMPLEX(P)                                                                                                      \
    MISSING(cblas_##P##axpy64_) MISSING(cblas_##P##dotc_sub64_) MISSING(cblas_##P##dotu_sub64_)                         \
    MISSING(cblas_##P##gemm64_) MISSING(cblas_##P##gemv64_) MISSING(cblas_##P##syrk64_)

COMPLEX(c)
COMPLEX(z)
EACH(MISSING, copy_64_)
EACH(MISSING, geev_64_)
EACH(MISSING, gelsd_64_)
EACH(MISSING, gesdd_64_)
EACH(MISSING, gesv_64_)
EACH(MISSING, getrf_64_)
EACH(MISSING, potrf_64_)
MISSING(dgeqrf_64_)
MISSING(zgeqrf_64_)
MISSING(dorgqr_64_)
MISSING(zungqr_64_)
MISSING(ssyevd_64_)
MISSING(dsyevd_64_)
MISSING(cheevd_64_)
MISSING(zheevd_64_)
