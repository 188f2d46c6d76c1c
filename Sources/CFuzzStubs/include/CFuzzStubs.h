// libFuzzer's driver, and stand-ins for what instrumented code calls in other programs.
#ifndef CALQUE_FUZZ_STUBS_H
#define CALQUE_FUZZ_STUBS_H

#include <stddef.h>
#include <stdint.h>

/// Runs libFuzzer with a program's arguments over `one_input`.
int LLVMFuzzerRunDriver(
    int *argc, char ***argv, int (*one_input)(const uint8_t *bytes, size_t count));

#endif
