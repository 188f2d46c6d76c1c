// Stand-ins for what instrumented code calls, in programs that are not libFuzzer's own.
#include <stdint.h>

#define STUB __attribute__((weak, used)) void

STUB __sanitizer_cov_8bit_counters_init(uint8_t *start, uint8_t *stop) {}
STUB __sanitizer_cov_pcs_init(const uintptr_t *start, const uintptr_t *stop) {}
STUB __sanitizer_cov_trace_pc_guard_init(uint32_t *start, uint32_t *stop) {}
STUB __sanitizer_cov_trace_pc_guard(uint32_t *guard) {}
STUB __sanitizer_cov_trace_pc_indir(uintptr_t callee) {}
STUB __sanitizer_cov_trace_cmp1(uint8_t left, uint8_t right) {}
STUB __sanitizer_cov_trace_cmp2(uint16_t left, uint16_t right) {}
STUB __sanitizer_cov_trace_cmp4(uint32_t left, uint32_t right) {}
STUB __sanitizer_cov_trace_cmp8(uint64_t left, uint64_t right) {}
STUB __sanitizer_cov_trace_const_cmp1(uint8_t left, uint8_t right) {}
STUB __sanitizer_cov_trace_const_cmp2(uint16_t left, uint16_t right) {}
STUB __sanitizer_cov_trace_const_cmp4(uint32_t left, uint32_t right) {}
STUB __sanitizer_cov_trace_const_cmp8(uint64_t left, uint64_t right) {}
STUB __sanitizer_cov_trace_switch(uint64_t value, uint64_t *cases) {}

__attribute__((weak, used)) _Thread_local uintptr_t __sancov_lowest_stack;
